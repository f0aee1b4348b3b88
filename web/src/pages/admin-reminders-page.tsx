import type { ReactNode } from 'react';
import { AdminPage } from '../components/ui/admin-page.js';
import { ReminderLog } from '../features/reminders/reminder-log.js';
import { RemindersScreen } from '../features/reminders/reminders-screen.js';
import { useI18n } from '../lib/i18n/i18n.js';
import { useSession } from '../lib/session/session.js';

/** Who is reminded of a report that is missing, when and how, and did it arrive? Reviewers read what became of it. */
export function AdminRemindersPage(): ReactNode {
  const { t } = useI18n();
  const { role } = useSession();
  if (role !== 'administrator')
    return (
      <div className="mx-auto w-full max-w-6xl space-y-4 px-4 py-4 sm:px-6">
        <div>
          <h1 className="text-2xl leading-tight font-bold">{t('remind.readTitle')}</h1>
          <p className="mt-1 max-w-prose text-ink-soft">{t('remind.readLead')}</p>
        </div>
        <ReminderLog />
      </div>
    );
  return (
    <AdminPage title={t('admin.reminders.name')} lead={t('admin.reminders.question')}>
      <RemindersScreen />
    </AdminPage>
  );
}
