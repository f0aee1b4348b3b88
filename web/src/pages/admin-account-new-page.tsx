import type { ReactNode } from 'react';
import { AdminPage } from '../components/ui/admin-page.js';
import { NewAccount } from '../features/accounts/new-account.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** Who shall come in? */
export function AdminAccountNewPage(): ReactNode {
  const { t } = useI18n();
  return (
    <AdminPage
      title={t('accounts.newTitle')}
      lead={t('accounts.newLead')}
      within={{ screen: 'tai-khoan', label: t('admin.accounts.name') }}
    >
      <NewAccount />
    </AdminPage>
  );
}
