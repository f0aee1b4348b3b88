import type { ReactNode } from 'react';
import { AdminPage } from '../components/ui/admin-page.js';
import { AccountFile } from '../features/accounts/account-file.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** Does every commune have somebody who enters and somebody who signs? */
export function AdminAccountFilePage(): ReactNode {
  const { t } = useI18n();
  return (
    <AdminPage
      title={<span className="print:hidden">{t('accounts.fileTitle')}</span>}
      lead={<span className="print:hidden">{t('accounts.fileLead')}</span>}
      within={{ screen: 'tai-khoan', label: t('admin.accounts.name') }}
    >
      <AccountFile />
    </AdminPage>
  );
}
