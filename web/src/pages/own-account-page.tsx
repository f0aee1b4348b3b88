import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DelegationNote } from '../features/delegations/delegation-note.js';
import { OwnAccount } from '../features/own-account/own-account.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** Who am I here, and how do I change my password? */
export function OwnAccountPage(): ReactNode {
  const { t } = useI18n();
  const navigate = useNavigate();
  return (
    <div className="mx-auto w-full max-w-3xl space-y-4 px-4 py-5 sm:px-6">
      <h1 className="text-2xl font-bold">{t('nav.account')}</h1>
      <OwnAccount
        onFirstPassword={() => void navigate({ to: '/', state: { landing: true }, replace: true })}
      />
      <DelegationNote />
    </div>
  );
}
