import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Modal } from '../../components/ui/modal.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { sendNow } from '../../lib/outbox/outbox-runner.js';
import { problemText } from '../../lib/problem-text.js';
import { setSessionEnded } from '../../lib/session/session-ended.js';
import { sessionQuery, signInAgain, useSession } from '../../lib/session/session.js';

const close = (): void => {
  setSessionEnded(false);
};

/** The phone has changed hands: what lies on it stays its owner's. */
function SomebodyElse(): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const navigate = useNavigate();
  const other = (): void => {
    close();
    client.clear();
    client.setQueryData(sessionQuery.queryKey, null);
    void navigate({ to: '/dang-nhap' });
  };
  return (
    <div className="border-t border-line pt-3 text-sm">
      <Button look="quiet" onClick={other}>
        {t('signAgain.other')}
      </Button>
      <p className="text-ink-soft">{t('signAgain.otherMore')}</p>
    </div>
  );
}

/** The session has ended under a page with figures that are not sent: the password, and they go. The page stays. */
export function SignInAgain(): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const { username, displayName } = useSession();
  const [password, setPassword] = useState('');
  const attempt = useMutation({
    mutationFn: () => signInAgain(client, { username, password }),
    onSuccess: () => {
      sendNow();
      // What was asked for without a session is asked for again.
      void client.invalidateQueries();
    },
  });
  return (
    <Modal title={t('signAgain.title')} busy={attempt.isPending} onClose={close}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          // A form around it must not hear of it.
          event.stopPropagation();
          if (password !== '') attempt.mutate();
        }}
      >
        <p>{t('signAgain.lead', { person: `${displayName} (${username})` })}</p>
        <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
        <TextField
          label={t('signAgain.password')}
          value={password}
          onValue={setPassword}
          name="password"
          type="password"
          autoComplete="current-password"
          maxLength={256}
          autoFocus
        />
        <div role="alert" className="text-error">
          {attempt.error !== null && problemText(attempt.error, t)}
        </div>
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" disabled={attempt.isPending} onClick={close}>
            {t('signAgain.later')}
          </Button>
          <Button type="submit" disabled={attempt.isPending || password === ''}>
            {t('signAgain.submit')}
          </Button>
        </div>
        <SomebodyElse />
      </form>
    </Modal>
  );
}
