import { lazyRouteComponent } from '@tanstack/react-router';
import { lazy, type ComponentType } from 'react';
import type { Key } from '../lib/i18n/vi/index.js';
import { addTexts } from '../lib/i18n/vietnamese.js';

type Texts = Readonly<Partial<Record<Key, string>>>;

/** Words of a topic; a page names every topic it speaks of. */
const topics = {
  signIn: async (): Promise<Texts> => (await import('../lib/i18n/vi/sign-in.js')).signInVi,
  entry: async (): Promise<Texts> => (await import('../lib/i18n/vi/entry.js')).entryVi,
  review: async (): Promise<Texts> => (await import('../lib/i18n/vi/review.js')).reviewVi,
  outbox: async (): Promise<Texts> => (await import('../lib/i18n/vi/outbox.js')).outboxVi,
  overview: async (): Promise<Texts> => (await import('../lib/i18n/vi/overview.js')).overviewVi,
  figureParts: async (): Promise<Texts> => (await import('../lib/i18n/vi/figure-parts.js')).figurePartsVi,
  gaps: async (): Promise<Texts> => (await import('../lib/i18n/vi/gaps.js')).gapsVi,
  communes: async (): Promise<Texts> => (await import('../lib/i18n/vi/communes.js')).communesVi,
  courses: async (): Promise<Texts> => (await import('../lib/i18n/vi/courses.js')).coursesVi,
  commune: async (): Promise<Texts> => (await import('../lib/i18n/vi/commune.js')).communeVi,
  desk: async (): Promise<Texts> => (await import('../lib/i18n/vi/desk.js')).deskVi,
  grid: async (): Promise<Texts> => (await import('../lib/i18n/vi/grid.js')).gridVi,
  past: async (): Promise<Texts> => (await import('../lib/i18n/vi/past.js')).pastVi,
  import: async (): Promise<Texts> => (await import('../lib/i18n/vi/import.js')).importVi,
  inbox: async (): Promise<Texts> => (await import('../lib/i18n/vi/inbox.js')).inboxVi,
  weekReview: async (): Promise<Texts> => (await import('../lib/i18n/vi/week-review.js')).weekReviewVi,
  deadlines: async (): Promise<Texts> => (await import('../lib/i18n/vi/deadlines.js')).deadlinesVi,
  delegations: async (): Promise<Texts> => (await import('../lib/i18n/vi/delegations.js')).delegationsVi,
  department: async (): Promise<Texts> => (await import('../lib/i18n/vi/department.js')).departmentVi,
  definitions: async (): Promise<Texts> => (await import('../lib/i18n/vi/definitions.js')).definitionsVi,
  units: async (): Promise<Texts> => (await import('../lib/i18n/vi/units.js')).unitsVi,
  explain: async (): Promise<Texts> => (await import('../lib/i18n/vi/explain.js')).explainVi,
  quality: async (): Promise<Texts> => (await import('../lib/i18n/vi/quality.js')).qualityVi,
  accounts: async (): Promise<Texts> => (await import('../lib/i18n/vi/accounts.js')).accountsVi,
  account: async (): Promise<Texts> => (await import('../lib/i18n/vi/account.js')).accountVi,
  changes: async (): Promise<Texts> => (await import('../lib/i18n/vi/changes.js')).changesVi,
  papers: async (): Promise<Texts> => (await import('../lib/i18n/vi/papers.js')).papersVi,
  offline: async (): Promise<Texts> => (await import('../lib/i18n/vi/offline.js')).offlineVi,
  moment: async (): Promise<Texts> => (await import('../lib/i18n/vi/moment.js')).momentVi,
  audit: async (): Promise<Texts> => (await import('../lib/i18n/vi/audit.js')).auditVi,
  settings: async (): Promise<Texts> => (await import('../lib/i18n/vi/settings.js')).settingsVi,
  reminders: async (): Promise<Texts> => (await import('../lib/i18n/vi/reminders.js')).remindersVi,
  campaigns: async (): Promise<Texts> => (await import('../lib/i18n/vi/campaigns.js')).campaignsVi,
  targets: async (): Promise<Texts> => (await import('../lib/i18n/vi/targets.js')).targetsVi,
  groups: async (): Promise<Texts> => (await import('../lib/i18n/vi/groups.js')).groupsVi,
  setup: async (): Promise<Texts> => (await import('../lib/i18n/vi/setup.js')).setupVi,
  villages: async (): Promise<Texts> => (await import('../lib/i18n/vi/villages.js')).villagesVi,
  admin: async (): Promise<Texts> => (await import('../lib/i18n/vi/admin.js')).adminVi,
};

type Loaded<Name extends string, Props = object> = Record<Name, ComponentType<Props>>;

/** Code of a page that could not be fetched. In words of our own: the router would load the page anew by itself, under whatever is typed. */
export class MissingCode extends Error {
  override readonly name = 'MissingCode';
  constructor(override readonly cause: unknown) {
    super('Part of the site could not be fetched');
  }
}

/** Side by side with its words: nothing is shown before they are in. */
async function withWords<Name extends string, Props>(
  load: () => Promise<Loaded<Name, Props>>,
  name: Name,
  speaksOf: readonly (keyof typeof topics)[],
): Promise<ComponentType<Props>> {
  const [module, ...words] = await Promise.all([load(), ...speaksOf.map((topic) => topics[topic]())]).catch(
    (error: unknown) => {
      throw new MissingCode(error);
    },
  );
  for (const texts of words) addTexts(texts);
  return module[name];
}

/** A page that is fetched when asked for. */
export function page<Name extends string>(
  load: () => Promise<Loaded<Name>>,
  name: Name,
  speaksOf: readonly (keyof typeof topics)[],
) {
  return lazyRouteComponent(async () => ({ page: await withWords(load, name, speaksOf) }), 'page');
}

/** What lies over a page, fetched when asked for. */
export function overlay<Name extends string, Props = object>(
  load: () => Promise<Loaded<Name, Props>>,
  name: Name,
  speaksOf: readonly (keyof typeof topics)[],
) {
  return lazy(async () => ({ default: await withWords(load, name, speaksOf) }));
}
