import type { AcceptedLinkDto, AcceptLinkBody, LinkDto } from '@contract/accounts.js';
import { formatDateTime } from '@domain/format.js';
import { passwordFaults } from '@domain/password-rules.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from '../../components/ui/button.js';
import { NewPassword } from '../../components/ui/new-password.js';
import { Placeholder, ProblemNote } from '../../components/ui/page-state.js';
import { TextField } from '../../components/ui/text-field.js';
import { ApiProblem, request } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { signIn } from '../../lib/session/session.js';

interface AccountLinkProps {
  readonly token: string;
  /** Name and password are set, and the person is signed in. */
  readonly onSignedIn: () => void;
  /** The link is of no use (any more). */
  readonly wayOut: ReactNode;
}

/** By a one-time link the person checks the name and sets the own password. */
export function AccountLink({ token, onSignedIn, wayOut }: AccountLinkProps): ReactNode {
  const link = useQuery({
    queryKey: ['account-link', token],
    queryFn: () => request<LinkDto>('/account-links/look-up', { method: 'POST', body: { token } }),
    staleTime: Infinity,
  });
  if (link.data !== undefined) return <AcceptForm link={link.data} token={token} onSignedIn={onSignedIn} />;
  if (!link.isError) return <Placeholder height="20rem" />;
  const mayPass = link.error instanceof ApiProblem && link.error.mayPass;
  return (
    <div className="space-y-4">
      <ProblemNote error={link.error} {...(mayPass ? { onRetry: () => void link.refetch() } : {})} />
      {wayOut}
    </div>
  );
}

interface AcceptFormProps {
  readonly link: LinkDto;
  readonly token: string;
  readonly onSignedIn: () => void;
}

function AcceptForm({ link, token, onSignedIn }: AcceptFormProps): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const [displayName, setDisplayName] = useState(link.displayName);
  const [password, setPassword] = useState('');
  const accept = useMutation({
    mutationFn: async (body: AcceptLinkBody) => {
      const { username } = await request<AcceptedLinkDto>('/account-links/accept', { method: 'POST', body });
      await signIn(client, { username, password: body.password });
    },
    onSuccess: onSignedIn,
  });
  const ready = displayName.trim().length >= 2 && passwordFaults(password, link.username).length === 0;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (ready) accept.mutate({ token, displayName: displayName.trim(), password });
  };
  const weak =
    accept.error instanceof ApiProblem
      ? accept.error.errors.find((one) => one.path === 'password')?.message
      : undefined;
  return (
    <form noValidate onSubmit={submit} className="space-y-4">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <dt className="text-ink-soft">{t('account.username')}</dt>
        <dd className="font-semibold">{link.username}</dd>
        <dt className="text-ink-soft">{t('account.role')}</dt>
        <dd>
          {t(`role.${link.role}`)}
          {link.orgUnitName !== null && ` · ${link.orgUnitName}`}
        </dd>
        <dt className="text-ink-soft">{t('account.until')}</dt>
        <dd>{formatDateTime(link.expiresAt)}</dd>
      </dl>
      <input type="text" hidden readOnly autoComplete="username" value={link.username} />
      <TextField
        label={t('account.name')}
        hint={t('account.nameHint')}
        autoComplete="name"
        value={displayName}
        maxLength={100}
        onValue={setDisplayName}
      />
      <NewPassword
        label={t('account.next')}
        username={link.username}
        value={password}
        onValue={setPassword}
        refused={weak ?? null}
      />
      {accept.error !== null && weak === undefined && <ProblemNote error={accept.error} />}
      <Button type="submit" className="w-full" disabled={!ready || accept.isPending}>
        {t('account.accept')}
      </Button>
    </form>
  );
}
