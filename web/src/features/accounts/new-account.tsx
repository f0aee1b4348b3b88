import type { AccountWithLinkDto } from '@contract/accounts.js';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Card } from '../../components/ui/card.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { newSecret } from '../../lib/secret.js';
import { useCommand } from '../../lib/use-command.js';
import { AccountFields, bodyOf, emptyDraft } from './account-fields.js';
import { forgetAccounts, postInvite } from './account-queries.js';
import { LinkSlip } from './link-slip.js';

/** As the server takes it. */
const USERNAME = /^[a-z0-9][a-z0-9._@-]{1,63}$/u;

/** Adds a person, who sets the password by a one-time link: the administrator never knows it. */
export function NewAccount(): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(emptyDraft);
  const [username, setUsername] = useState('');
  const [secret] = useState(newSecret);
  const [made, setMade] = useState<AccountWithLinkDto | null>(null);
  const invite = useCommand(postInvite, (answer) => {
    setMade(answer);
    void forgetAccounts(client);
  });
  if (made !== null)
    return (
      <LinkSlip
        made={made}
        onDone={() => void navigate({ to: '/quan-tri/$screen', params: { screen: 'tai-khoan' } })}
      />
    );
  const body = bodyOf(draft);
  const name = username.trim();
  const nameIsWrong = name !== '' && !USERNAME.test(name);
  return (
    <Card>
      <AdminForm
        action={t('accounts.invite')}
        busy={invite.isPending}
        error={invite.error}
        ready={name !== '' && !nameIsWrong && body.displayName !== ''}
        onSave={(reason) => {
          invite.mutate({ ...body, username: name, reason, secret });
        }}
      >
        <AccountFields draft={draft} onChange={setDraft} />
        <TextField
          label={t('accounts.username')}
          hint={t('accounts.usernameHint')}
          error={nameIsWrong ? t('accounts.usernameWrong', { name }) : null}
          value={username}
          maxLength={64}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onValue={setUsername}
        />
      </AdminForm>
    </Card>
  );
}
