import type { CommuneGroupDto } from '@contract/campaign-admin.js';
import type { ReactNode } from 'react';
import { TextField } from '../../components/ui/text-field.js';
import { errorAt } from '../../lib/error-at.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { membershipChanges, newestMembers, type GroupDraft, type GroupField } from './group-draft.js';
import { MemberPicker } from './member-picker.js';

interface GroupFieldsProps {
  readonly draft: GroupDraft;
  readonly wrong: readonly GroupField[];
  /** null: a new group. */
  readonly base: CommuneGroupDto | null;
  readonly communes: readonly { readonly code: string; readonly fullName: string }[];
  readonly error: Error | null;
  readonly onChange: (draft: GroupDraft) => void;
}

export function GroupFields(props: GroupFieldsProps): ReactNode {
  const { t } = useI18n();
  const { draft, base, communes, onChange } = props;
  return (
    <div className="space-y-4">
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Text {...props} name="nameVi" />
        <Text {...props} name="nameEn" />
      </div>
      <MemberPicker
        communes={communes}
        chosen={draft.members}
        onChosen={(members) => {
          onChange({ ...draft, members });
        }}
      />
      {base !== null && <MemberChanges draft={draft} base={base} communes={communes} />}
      {base !== null && (
        <label className="flex min-h-11 items-center gap-2.5">
          <input
            type="checkbox"
            className="size-5 shrink-0 accent-accent"
            checked={draft.corrects}
            onChange={(event) => {
              onChange({ ...draft, corrects: event.target.checked });
            }}
          />
          {t('group.corrects')}
        </label>
      )}
      <div className="grid items-start gap-3 sm:grid-cols-2">
        {!draft.corrects && (
          <Text {...props} name="effectiveOn" type="date" hint={t('group.effectiveOnHint')} />
        )}
        <Text {...props} name="source" hint={t('group.sourceHint')} />
      </div>
    </div>
  );
}

interface TextProps extends GroupFieldsProps {
  readonly name: GroupField;
  readonly type?: 'date';
  readonly hint?: string;
}

function Text({ draft, wrong, error, onChange, name, type, hint }: TextProps): ReactNode {
  const { t } = useI18n();
  return (
    <TextField
      label={t(`group.${name}`)}
      error={wrong.includes(name) ? t(`group.${name}Wrong`) : errorAt(error, name)}
      {...(hint === undefined ? {} : { hint })}
      {...(type === undefined ? { maxLength: name === 'source' ? 500 : 200 } : { type })}
      value={draft[name]}
      onValue={(text) => {
        onChange({ ...draft, [name]: text });
      }}
    />
  );
}

/** Who would join and who would leave. */
function MemberChanges({
  draft,
  base,
  communes,
}: Pick<GroupFieldsProps, 'draft' | 'communes'> & { readonly base: CommuneGroupDto }): ReactNode {
  const { t } = useI18n();
  const before = newestMembers(base).map(({ orgUnit }) => orgUnit);
  const { joins, leaves } = membershipChanges(before, draft.members, communes);
  return (
    <div role="status" className="space-y-1">
      {joins.length === 0 && leaves.length === 0 && <p className="text-ink-soft">{t('group.sameMembers')}</p>}
      {joins.length > 0 && <p>{t('group.joins', { n: joins.length, names: joins.join(', ') })}</p>}
      {leaves.length > 0 && <p>{t('group.leaves', { n: leaves.length, names: leaves.join(', ') })}</p>}
    </div>
  );
}
