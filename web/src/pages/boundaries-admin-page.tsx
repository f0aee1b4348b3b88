import type { ReactNode } from 'react';
import { AdminPage } from '../components/ui/admin-page.js';
import { BoundaryFinding } from '../features/boundaries/boundary-finding.js';
import { BoundariesAdmin } from '../features/boundaries/boundaries-admin.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** Which boundaries does the map show? */
export function BoundariesAdminPage(): ReactNode {
  const { t } = useI18n();
  return (
    <AdminPage title={<BoundaryFinding />} lead={t('admin.boundaries.question')}>
      <BoundariesAdmin />
    </AdminPage>
  );
}
