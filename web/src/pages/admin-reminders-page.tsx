import type { ReactNode } from 'react';
import { AdminPage } from '../components/ui/admin-page.js';
import { RemindersScreen } from '../features/reminders/reminders-screen.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** Who is reminded of a report that is missing, when and how, and did it arrive? */
export function AdminRemindersPage(): ReactNode {
  const { t } = useI18n();
  return (
    <AdminPage title={t('admin.reminders.name')} lead={t('admin.reminders.question')}>
      <RemindersScreen />
    </AdminPage>
  );
}
