import type { ReactNode } from 'react';
import { AdminHome } from '../features/admin-home/admin-home.js';
import { SetupChecklist } from '../features/setup/setup-checklist.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** Are units, goals, targets and users right? */
export function AdminHomePage(): ReactNode {
  const { t } = useI18n();
  return (
    <div className="mx-auto w-full max-w-6xl space-y-4 px-4 py-5 sm:px-6">
      <div>
        <h1 className="text-2xl font-bold">{t('nav.admin')}</h1>
        <p className="mt-1 max-w-prose text-ink-soft">{t('admin.lead')}</p>
      </div>
      <SetupChecklist />
      <AdminHome />
    </div>
  );
}
