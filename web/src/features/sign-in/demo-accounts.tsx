import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { request } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';

const password = 'demo-2025';
const accounts = [
  { username: 'editor-24301', label: 'demo.editor' },
  { username: 'leader-24301', label: 'demo.leader' },
  { username: 'reviewer', label: 'demo.reviewer' },
  { username: 'director', label: 'demo.director' },
  { username: 'viewer', label: 'demo.viewer' },
  { username: 'admin', label: 'demo.admin' },
] as const;

/** Accounts of a demo installation, offered only when the server itself says that it is one. */
export function DemoAccounts({
  onChoose,
}: {
  readonly onChoose: (username: string, password: string) => void;
}): ReactNode {
  const { t } = useI18n();
  const ready = useQuery({
    queryKey: ['ready'],
    queryFn: ({ signal }) => request<{ simulated?: boolean }>('/health/ready', { signal }),
    retry: false,
    staleTime: Infinity,
  });
  if (ready.data?.simulated !== true) return null;
  return (
    <section aria-labelledby="demo-accounts" className="mt-6 border-t border-line pt-4">
      <h2 id="demo-accounts" className="font-semibold">
        {t('signIn.demoTitle')}
      </h2>
      <p className="text-sm text-ink-soft">{t('signIn.demoLead', { password })}</p>
      <ul className="mt-2 grid gap-2">
        {accounts.map(({ username, label }) => (
          <li key={username}>
            <button
              type="button"
              className="min-h-11 w-full rounded-md border border-line bg-surface px-3 py-1.5 text-left hover:bg-sunken"
              onClick={() => {
                onChoose(username, password);
              }}
            >
              <span className="block font-semibold">{username}</span>
              <span className="block text-sm text-ink-soft">{t(label)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
