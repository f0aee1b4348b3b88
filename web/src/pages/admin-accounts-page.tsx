import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AdminPage } from '../components/ui/admin-page.js';
import { AccountDetail } from '../features/accounts/account-detail.js';
import { AccountList } from '../features/accounts/account-list.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** Who may come in, in which role, for which commune? */
export function AdminAccountsPage(): ReactNode {
  const { t } = useI18n();
  const { item } = useParams({ strict: false });
  if (item !== undefined)
    return (
      <AdminPage title={item} within={{ screen: 'tai-khoan', label: t('admin.accounts.name') }}>
        <AccountDetail key={item} username={item} />
      </AdminPage>
    );
  return (
    <AdminPage title={t('admin.accounts.name')} lead={t('admin.accounts.question')}>
      <AccountList />
    </AdminPage>
  );
}
