import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AdminPage } from '../components/ui/admin-page.js';
import { NewUnitChange } from '../features/unit-changes/new-unit-change.js';
import { UnitChanges } from '../features/unit-changes/unit-changes.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** Which communes report, since when, by which decision? */
export function UnitsAdminPage(): ReactNode {
  const { t } = useI18n();
  const { item } = useParams({ strict: false });
  return item === undefined ? (
    <AdminPage title={t('admin.units.name')} lead={t('admin.units.question')}>
      <UnitChanges />
    </AdminPage>
  ) : (
    <AdminPage title={t('unit.new')} within={{ screen: 'don-vi', label: t('admin.units.name') }}>
      <NewUnitChange />
    </AdminPage>
  );
}
