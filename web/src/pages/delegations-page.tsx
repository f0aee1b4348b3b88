import type { ReactNode } from 'react';
import { Delegations } from '../features/delegations/delegations.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** Who signs while the leader is away? */
export function DelegationsPage(): ReactNode {
  const { t } = useI18n();
  return (
    <div className="mx-auto w-full max-w-3xl space-y-4 px-4 py-5 sm:px-6">
      <header>
        <h1 className="text-2xl leading-tight font-bold">{t('delegation.title')}</h1>
        <p className="mt-1 text-ink-soft">{t('delegation.lead')}</p>
      </header>
      <Delegations />
    </div>
  );
}
