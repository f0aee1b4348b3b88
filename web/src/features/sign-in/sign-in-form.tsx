import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from '../../components/ui/button.js';
import { Icon } from '../../components/ui/glyphs.js';
import { TextField } from '../../components/ui/text-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { problemText } from '../../lib/problem-text.js';
import { signIn } from '../../lib/session/session.js';
import { DemoAccounts } from './demo-accounts.js';

/** Stands empty until there is something to say, so that it is read out when it comes. */
function Refusal({ text }: { readonly text: string | null }): ReactNode {
  return (
    <div role="alert">
      {text !== null && (
        <p className="flex gap-2 rounded-md bg-error-tint p-3 text-error">
          <Icon name="error" className="mt-0.5 size-5 shrink-0" />
          {text}
        </p>
      )}
    </div>
  );
}

/** Name and password. A refusal keeps the name and says what to do. */
export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const submitButton = useRef<HTMLButtonElement>(null);
  const attempt = useMutation({
    mutationFn: () => signIn(client, { username: username.trim(), password }),
    onSuccess: onSignedIn,
  });

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const incomplete = username.trim() === '' || password === '';
    setMissing(incomplete);
    if (!incomplete) attempt.mutate();
  };
  const problem = missing
    ? t('signIn.missing')
    : attempt.error === null
      ? null
      : problemText(attempt.error, t);

  return (
    <>
      <form noValidate onSubmit={submit} className="space-y-4">
        <TextField
          label={t('signIn.username')}
          value={username}
          onValue={setUsername}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={64}
        />
        <TextField
          label={t('signIn.password')}
          value={password}
          onValue={setPassword}
          name="password"
          type="password"
          autoComplete="current-password"
          maxLength={256}
        />
        <Refusal text={problem} />
        <Button type="submit" ref={submitButton} className="w-full" disabled={attempt.isPending}>
          {t(attempt.isPending ? 'signIn.submitting' : 'signIn.submit')}
        </Button>
      </form>
      <DemoAccounts
        onChoose={(name, word) => {
          setUsername(name);
          setPassword(word);
          submitButton.current?.focus();
        }}
      />
    </>
  );
}
