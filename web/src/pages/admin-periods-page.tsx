import type { ReactNode } from 'react';
import { AdminPage } from '../components/ui/admin-page.js';
import { TimesScreen } from '../features/period-times/times-screen.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** When is the cut-off, the deadline, the close? Which days are holidays? */
export function AdminPeriodsPage(): ReactNode {
  const { t } = useI18n();
  return (
    <AdminPage title={t('admin.periods.name')} lead={t('admin.periods.question')}>
      <TimesScreen />
    </AdminPage>
  );
}
