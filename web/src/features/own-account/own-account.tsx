import type { OwnPasswordBody } from '@contract/accounts.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { passwordFaults } from '@domain/password-rules.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { ContactForm } from '../../components/ui/contact-form.js';
import { NewPassword } from '../../components/ui/new-password.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { TextField } from '../../components/ui/text-field.js';
import { ApiProblem, request } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { sessionQuery, useSession } from '../../lib/session/session.js';
import { useCommand } from '../../lib/use-command.js';

const putPassword = (body: OwnPasswordBody, idempotencyKey: string): Promise<undefined> =>
  request('/session/password', { method: 'PUT', body, idempotencyKey });

const refusedAt = (error: Error | null, path: string): string | null =>
  error instanceof ApiProblem ? (error.errors.find((one) => one.path === path)?.message ?? null) : null;

/** Who I am here, and my password. */
export function OwnAccount({ onFirstPassword }: { readonly onFirstPassword: () => void }): ReactNode {
  const { t } = useI18n();
  const session = useSession();
  return (
    <div className="space-y-4">
      {session.mustChangePassword && (
        <p className="rounded-md bg-warning-tint p-4 text-warning">{t('account.mustChange')}</p>
      )}
      <Card title={session.displayName} subtitle={t(`role.${session.role}`)}>
        <p>
          {t('account.username')}: <strong>{session.username}</strong>
          {session.orgUnit !== null && ` · ${session.orgUnit.fullName}`}
        </p>
        <p className="text-sm text-ink-soft">{t('account.ask')}</p>
      </Card>
      <Card title={t('account.change')} subtitle={t('account.changeLead')}>
        <PasswordForm onFirstPassword={onFirstPassword} />
      </Card>
      {!session.mustChangePassword && <ContactForm path="/session/contact" />}
    </div>
  );
}

function PasswordForm({ onFirstPassword }: { readonly onFirstPassword: () => void }): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const { username, mustChangePassword: first } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useCommand(putPassword, () => {
    setCurrent('');
    setNext('');
    void client.invalidateQueries({ queryKey: sessionQuery.queryKey }).then(() => {
      if (first) onFirstPassword();
    });
  });
  const ready = current !== '' && next !== '' && passwordFaults(next, username).length === 0;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (ready) change.mutate({ current, next });
  };
  const wrong = refusedAt(change.error, 'current');
  const weak = refusedAt(change.error, 'next');
  return (
    <form noValidate onSubmit={submit} className="max-w-md space-y-4">
      <input type="text" hidden readOnly autoComplete="username" value={username} />
      <TextField
        label={t(first ? 'account.printed' : 'account.current')}
        error={wrong}
        type="password"
        autoComplete="current-password"
        value={current}
        maxLength={300}
        onValue={setCurrent}
      />
      <NewPassword
        label={t('account.next')}
        username={username}
        value={next}
        onValue={setNext}
        refused={weak}
      />
      {change.error !== null && wrong === null && weak === null && <ProblemNote error={change.error} />}
      <div role="status">
        {change.isSuccess && (
          <p className="rounded-md bg-success-tint p-3 text-success">{t('account.changed')}</p>
        )}
      </div>
      <Button type="submit" disabled={!ready || change.isPending}>
        {t('account.change')}
      </Button>
    </form>
  );
}
