import type { CommuneGroupDto } from '@contract/campaign-admin.js';
import { localDateOf } from '@domain/local-time.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { PageState } from '../../components/ui/page-state.js';
import { CodeField } from '../../components/ui/code-field.js';
import { forgetFigures } from '../../lib/campaigns/campaign-queries.js';
import { communesQuery } from '../../lib/communes.js';
import { errorAt } from '../../lib/error-at.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { storedIn } from '../../lib/stored-in.js';
import { useCommand } from '../../lib/use-command.js';
import { putGroup } from './group-commands.js';
import { GroupConflict } from './group-conflict.js';
import { draftOfGroup, GROUP_CODE, newestMembers, readGroup, type GroupDraft } from './group-draft.js';
import { GroupFields } from './group-fields.js';

interface GroupFormProps {
  /** null: a new one. */
  readonly group: CommuneGroupDto | null;
  readonly onDone: (code: string) => void;
  readonly onCancel: () => void;
}

/** Names and members of a group, by a document, from a day on. */
export function GroupForm(props: GroupFormProps): ReactNode {
  const query = useQuery(communesQuery);
  return (
    <PageState query={query} height="40rem">
      {({ items }) => <Form {...props} communes={items} />}
    </PageState>
  );
}

interface FormProps extends GroupFormProps {
  readonly communes: readonly { readonly code: string; readonly fullName: string }[];
}

function Form({ group, communes, onDone, onCancel }: FormProps): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const today = localDateOf(useServerNow());
  const [base, setBase] = useState(group);
  const [code, setCode] = useState(group?.code ?? '');
  const [draft, setDraft] = useState(() => draftOfGroup(group, today));
  const save = useCommand(putGroup, (saved) => {
    void forgetFigures(client);
    onDone(saved.code);
  });
  const stored = storedIn<CommuneGroupDto>(save.error);
  const { body, wrong } = readGroup(draft);
  const named = GROUP_CODE.test(code);
  const choose = (from: CommuneGroupDto, next: GroupDraft): void => {
    setBase(from);
    setDraft(next);
    save.reset();
  };
  return (
    <AdminForm
      action={t('admin.save')}
      busy={save.isPending}
      error={save.error}
      ready={body !== null && named && stored === null && changed(draft, base)}
      conflict={
        stored !== null && (
          <GroupConflict
            mine={draft}
            stored={stored}
            communes={communes}
            onChoose={(next) => {
              choose(stored, next);
            }}
          />
        )
      }
      onSave={(reason) => {
        if (body !== null) save.mutate({ code, version: base?.version ?? 0, ...body, reason });
      }}
      onCancel={onCancel}
    >
      {group === null && (
        <CodeField
          label={t('group.code')}
          hint={t('group.codeHint')}
          error={code !== '' && !named ? t('group.codeWrong') : errorAt(save.error, 'code')}
          code={code}
          onCode={setCode}
        />
      )}
      <GroupFields {...{ draft, wrong, base, communes }} error={save.error} onChange={setDraft} />
      {(body === null || !named) && <p className="text-ink-soft">{t('group.incomplete')}</p>}
    </AdminForm>
  );
}

const changed = (draft: GroupDraft, base: CommuneGroupDto | null): boolean =>
  base === null ||
  draft.nameVi.trim() !== base.nameVi ||
  draft.nameEn.trim() !== base.nameEn ||
  draft.members.size !== newestMembers(base).length ||
  newestMembers(base).some(({ orgUnit }) => !draft.members.has(orgUnit));
