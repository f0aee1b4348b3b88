import type { ReactNode } from 'react';
import { AdminPage } from '../components/ui/admin-page.js';
import { RulesScreen } from '../features/settings-rules/rules-screen.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** From where on is it behind? For how many periods does an old figure hold? */
export function AdminSettingsPage(): ReactNode {
  const { t } = useI18n();
  return (
    <AdminPage title={t('admin.settings.name')} lead={t('admin.settings.question')}>
      <RulesScreen />
    </AdminPage>
  );
}
