import type { AccountDto } from '@contract/accounts.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Card } from '../../components/ui/card.js';
import { VersionConflict } from '../../components/ui/version-conflict.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { storedIn } from '../../lib/stored-in.js';
import { useCommand } from '../../lib/use-command.js';
import { AccountFields, bodyOf, draftOf, type AccountDraft } from './account-fields.js';
import { forgetAccounts, putAccount } from './account-queries.js';

/** Name, role, commune and phone. A change of role or commune signs the person out. */
export function AccountEdit({ account }: { readonly account: AccountDto }): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const [base, setBase] = useState(account);
  const [draft, setDraft] = useState(() => draftOf(account));
  const save = useCommand(putAccount(account.username), () => void forgetAccounts(client));
  const stored = storedIn<AccountDto>(save.error);
  const body = bodyOf(draft);
  const changed = JSON.stringify(body) !== JSON.stringify(bodyOf(draftOf(base)));
  const goOn = (from: AccountDto, next: AccountDraft): void => {
    setBase(from);
    setDraft(next);
    save.reset();
  };
  return (
    <Card title={t('accounts.edit')} subtitle={t('accounts.editLead')}>
      <AdminForm
        action={t('admin.save')}
        busy={save.isPending}
        error={save.error}
        ready={changed && body.displayName !== '' && stored === null}
        conflict={
          stored !== null && (
            <VersionConflict
              rows={conflictRows(draft, stored, t)}
              onKeepMine={() => {
                goOn(stored, draft);
              }}
              onTakeTheirs={() => {
                goOn(stored, draftOf(stored));
              }}
            />
          )
        }
        onSave={(reason) => {
          save.mutate({ ...body, version: base.version, reason });
        }}
      >
        <AccountFields draft={draft} onChange={setDraft} own={account.orgUnit} />
      </AdminForm>
    </Card>
  );
}

function conflictRows(
  draft: AccountDraft,
  stored: AccountDto,
  t: ReturnType<typeof useI18n>['t'],
): { key: string; label: string; yours: string; stored: string }[] {
  const theirs = draftOf(stored);
  const rows = [
    {
      key: 'displayName',
      label: t('accounts.displayName'),
      yours: draft.displayName,
      stored: theirs.displayName,
    },
    { key: 'phone', label: t('accounts.phone'), yours: draft.phone, stored: theirs.phone },
    {
      key: 'role',
      label: t('accounts.role'),
      yours: t(`role.${draft.role}`),
      stored: t(`role.${theirs.role}`),
    },
    { key: 'orgUnit', label: t('accounts.commune'), yours: draft.orgUnit, stored: theirs.orgUnit },
  ];
  return rows.filter((row) => row.yours !== row.stored);
}
