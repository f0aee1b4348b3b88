import type { AccountDto, AccountWithLinkDto } from '@contract/accounts.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { newSecret } from '../../lib/secret.js';
import { useSession } from '../../lib/session/session.js';
import { useCommand } from '../../lib/use-command.js';
import { forgetAccounts, postAct, postHandOver, postReset } from './account-queries.js';

type Act = 'reset' | 'handOver' | 'disable' | 'enable';

interface ActProps {
  readonly account: AccountDto;
  readonly onLink: (made: AccountWithLinkDto) => void;
  readonly onClose: () => void;
}

/** What can be done with an account; each says first what it does to the person. */
export function AccountActs({
  account,
  onLink,
}: {
  readonly account: AccountDto;
  readonly onLink: (made: AccountWithLinkDto) => void;
}): ReactNode {
  const { t } = useI18n();
  const { username } = useSession();
  const [open, setOpen] = useState<Act | null>(null);
  const own = username === account.username;
  const acts: readonly Act[] =
    account.state === 'disabled' ? ['enable'] : own ? ['disable'] : ['reset', 'handOver', 'disable'];
  const props: ActProps = {
    account,
    onLink,
    onClose: () => {
      setOpen(null);
    },
  };
  return (
    <Card title={t('accounts.acts')}>
      {open === null ? (
        <div className="flex flex-wrap gap-2">
          {acts.map((act) => (
            <Button
              key={act}
              look="secondary"
              onClick={() => {
                setOpen(act);
              }}
            >
              {t(`accounts.${act}.action`)}
            </Button>
          ))}
        </div>
      ) : (
        <>
          <p className="mb-3 max-w-prose">{t(`accounts.${open}.lead`)}</p>
          {open === 'reset' && <Reset {...props} />}
          {open === 'handOver' && <HandOver {...props} />}
          {(open === 'disable' || open === 'enable') && <Switch {...props} act={open} />}
        </>
      )}
    </Card>
  );
}

function Switch({ account, act, onClose }: ActProps & { readonly act: 'disable' | 'enable' }): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const send = useCommand(postAct(account.username, act), () => {
    void forgetAccounts(client);
    onClose();
  });
  return (
    <AdminForm
      action={t(`accounts.${act}.action`)}
      busy={send.isPending}
      error={send.error}
      onCancel={onClose}
      onSave={(reason) => {
        send.mutate({ version: account.version, reason });
      }}
    >
      {null}
    </AdminForm>
  );
}

function Reset({ account, onLink, onClose }: ActProps): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const [secret] = useState(newSecret);
  const send = useCommand(postReset(account.username), (made) => {
    void forgetAccounts(client);
    onLink(made);
  });
  return (
    <AdminForm
      action={t('accounts.reset.action')}
      busy={send.isPending}
      error={send.error}
      onCancel={onClose}
      onSave={(reason) => {
        send.mutate({ version: account.version, reason, secret });
      }}
    >
      {null}
    </AdminForm>
  );
}

function HandOver({ account, onLink, onClose }: ActProps): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const [secret] = useState(newSecret);
  const [person, setPerson] = useState({ username: '', displayName: '', phone: account.phone ?? '' });
  const send = useCommand(postHandOver(account.username), (made) => {
    void forgetAccounts(client);
    onLink(made);
  });
  const field = (name: keyof typeof person) => ({
    value: person[name],
    autoComplete: 'off',
    onValue: (value: string) => {
      setPerson({ ...person, [name]: value });
    },
  });
  const { username, displayName, phone } = person;
  return (
    <AdminForm
      action={t('accounts.handOver.action')}
      busy={send.isPending}
      error={send.error}
      ready={username.trim() !== '' && displayName.trim() !== ''}
      onCancel={onClose}
      onSave={(reason) => {
        send.mutate({
          version: account.version,
          username: username.trim(),
          displayName: displayName.trim(),
          phone: phone.trim() === '' ? null : phone.trim(),
          reason,
          secret,
        });
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t('accounts.handOver.name')} maxLength={100} {...field('displayName')} />
        <TextField
          label={t('accounts.handOver.username')}
          hint={t('accounts.usernameHint')}
          maxLength={64}
          autoCapitalize="none"
          spellCheck={false}
          {...field('username')}
        />
        <TextField label={t('accounts.phone')} type="tel" maxLength={30} {...field('phone')} />
      </div>
    </AdminForm>
  );
}
