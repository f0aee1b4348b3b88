import type { CommuneGroupDto } from '@contract/campaign-admin.js';
import type { ReactNode } from 'react';
import { VersionConflict, type ConflictRow } from '../../components/ui/version-conflict.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { membershipChanges, newestMembers, type GroupDraft } from './group-draft.js';

interface GroupConflictProps {
  readonly mine: GroupDraft;
  readonly stored: CommuneGroupDto;
  readonly communes: readonly { readonly code: string; readonly fullName: string }[];
  readonly onChoose: (next: GroupDraft) => void;
}

/** Both groups beside each other: the names, and of the members those that only one of the two has. */
export function GroupConflict({ mine, stored, communes, onChoose }: GroupConflictProps): ReactNode {
  const { t } = useI18n();
  const theirs = newestMembers(stored).map(({ orgUnit }) => orgUnit);
  const { joins, leaves } = membershipChanges(theirs, mine.members, communes);
  const names = (list: readonly string[]): string => (list.length === 0 ? '–' : list.join(', '));
  const rows: ConflictRow[] = [
    ...(['nameVi', 'nameEn'] as const)
      .filter((name) => mine[name].trim() !== stored[name])
      .map((name) => ({ key: name, label: t(`group.${name}`), yours: mine[name], stored: stored[name] })),
    ...(joins.length + leaves.length === 0
      ? []
      : [{ key: 'members', label: t('group.onlyIn'), yours: names(joins), stored: names(leaves) }]),
  ];
  return (
    <VersionConflict
      rows={rows}
      onKeepMine={() => {
        onChoose(mine);
      }}
      onTakeTheirs={() => {
        const { nameVi, nameEn } = stored;
        onChoose({ ...mine, nameVi, nameEn, members: new Set(theirs) });
      }}
    />
  );
}
