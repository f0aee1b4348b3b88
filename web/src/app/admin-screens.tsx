import { useParams } from '@tanstack/react-router';
import { Suspense, type ComponentType, type ReactNode } from 'react';
import { NotFound, PagePending } from './fallbacks.js';
import { overlay } from './lazy-page.js';

/** Words of these screens only. */
const words = {
  accounts: () => import('../lib/i18n/vi/accounts.js'),
  settings: () => import('../lib/i18n/vi/settings.js'),
  units: () => import('../lib/i18n/vi/units.js'),
  definitions: () => import('../lib/i18n/vi/definitions.js'),
  campaigns: () => import('../lib/i18n/vi/campaigns.js'),
  groups: () => import('../lib/i18n/vi/groups.js'),
  reminders: () => import('../lib/i18n/vi/reminders.js'),
  targets: () => import('../lib/i18n/vi/targets.js'),
  boundaries: () => import('../lib/i18n/vi/boundaries.js'),
};

const accounts = overlay(() => import('../pages/admin-accounts-page.js'), 'AdminAccountsPage', [
  words.accounts,
  'account',
]);
const accountNew = overlay(() => import('../pages/admin-account-new-page.js'), 'AdminAccountNewPage', [
  words.accounts,
]);
const accountFile = overlay(() => import('../pages/admin-account-file-page.js'), 'AdminAccountFilePage', [
  words.accounts,
]);
const periods = overlay(() => import('../pages/admin-periods-page.js'), 'AdminPeriodsPage', [words.settings]);
const settings = overlay(() => import('../pages/admin-settings-page.js'), 'AdminSettingsPage', [
  words.settings,
]);
const units = overlay(() => import('../pages/units-admin-page.js'), 'UnitsAdminPage', [words.units]);
const definitions = overlay(() => import('../pages/definitions-admin-page.js'), 'DefinitionsAdminPage', [
  words.definitions,
]);
const references = overlay(() => import('../pages/references-admin-page.js'), 'ReferencesAdminPage', [
  words.definitions,
]);

const campaigns = overlay(() => import('../pages/campaigns-admin-page.js'), 'CampaignsAdminPage', [
  words.campaigns,
  words.targets,
]);
const groups = overlay(() => import('../pages/groups-admin-page.js'), 'GroupsAdminPage', [words.groups]);
const reminders = overlay(() => import('../pages/admin-reminders-page.js'), 'AdminRemindersPage', [
  words.reminders,
]);

const boundaries = overlay(() => import('../pages/boundaries-admin-page.js'), 'BoundariesAdminPage', [
  words.boundaries,
]);

/** The screens of the administration by their address, `/quan-tri/<here>`; `/quan-tri/<here>/<item>` is the same screen. */
const screens: Readonly<Partial<Record<string, ComponentType>>> = {
  'tai-khoan': accounts,
  'tai-khoan-moi': accountNew,
  'tai-khoan-tep': accountFile,
  'thoi-gian': periods,
  nguong: settings,
  'don-vi': units,
  'danh-muc': definitions,
  'so-lieu-nen': references,
  'chi-tieu': campaigns,
  'nhom-xa': groups,
  'nhac-viec': reminders,
  'ranh-gioi': boundaries,
};

/** Chosen here and not by a route each, so that the many screens of one role cost the first page of the others nothing. */
export function AdminScreens(): ReactNode {
  const { screen: address = '' } = useParams({ strict: false });
  const Screen = Object.hasOwn(screens, address) ? screens[address] : undefined;
  if (Screen === undefined) return <NotFound />;
  return (
    <Suspense fallback={<PagePending />}>
      <Screen key={address} />
    </Suspense>
  );
}
