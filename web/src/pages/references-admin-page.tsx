import type { ReactNode } from 'react';
import { AdminPage } from '../components/ui/admin-page.js';
import { ReferencesAdmin } from '../features/references/references-admin.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** What are the denominators of each commune? */
export function ReferencesAdminPage(): ReactNode {
  const { t } = useI18n();
  return (
    <AdminPage title={t('admin.references.name')} lead={t('admin.references.question')}>
      <ReferencesAdmin />
    </AdminPage>
  );
}
