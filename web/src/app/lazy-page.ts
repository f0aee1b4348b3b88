import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { later } from '../components/ui/later.js';
import type { Key } from '../lib/i18n/vi/index.js';
import { addTexts } from '../lib/i18n/vietnamese.js';
import { MissingCode } from '../lib/later/bring-code.js';

type Texts = Readonly<Partial<Record<Key, string>>>;

/** Fetches the words of a topic. */
type Words = () => Promise<Readonly<Record<string, Texts>>>;

/**
 * Words of a topic, all that its file exports; a page names every topic it speaks of. A name weighs in the first file of
 * all: words that only one page speaks are exported with those of its topic.
 */
const topics = {
  signIn: () => import('../lib/i18n/vi/sign-in.js'),
  due: () => import('../lib/i18n/vi/due.js'),
  entry: () => import('../lib/i18n/vi/entry.js'),
  box: () => import('../lib/i18n/vi/box.js'),
  review: () => import('../lib/i18n/vi/review.js'),
  outbox: () => import('../lib/i18n/vi/outbox.js'),
  overview: () => import('../lib/i18n/vi/overview.js'),
  figureParts: () => import('../lib/i18n/vi/figure-parts.js'),
  gaps: () => import('../lib/i18n/vi/gaps.js'),
  courses: () => import('../lib/i18n/vi/courses.js'),
  map: () => import('../lib/i18n/vi/map.js'),
  commune: () => import('../lib/i18n/vi/commune.js'),
  desk: () => import('../lib/i18n/vi/desk.js'),
  grid: () => import('../lib/i18n/vi/grid.js'),
  past: () => import('../lib/i18n/vi/past.js'),
  inbox: () => import('../lib/i18n/vi/inbox.js'),
  weekReview: () => import('../lib/i18n/vi/week-review.js'),
  deadlines: () => import('../lib/i18n/vi/deadlines.js'),
  delegations: () => import('../lib/i18n/vi/delegations.js'),
  department: () => import('../lib/i18n/vi/department.js'),
  explain: () => import('../lib/i18n/vi/explain.js'),
  account: () => import('../lib/i18n/vi/account.js'),
  offline: () => import('../lib/i18n/vi/offline.js'),
  moment: () => import('../lib/i18n/vi/moment.js'),
  villages: () => import('../lib/i18n/vi/villages.js'),
  communes: () => import('../lib/i18n/vi/communes.js'),
  admin: () => import('../lib/i18n/vi/admin.js'),
} satisfies Readonly<Record<string, Words>>;

/** By name, or by where they are: what a part speaks of that is itself fetched. */
type Topic = keyof typeof topics | Words;

const wordsOf = (topic: Topic): ReturnType<Words> =>
  typeof topic === 'function' ? topic() : topics[topic]();

type Loaded<Name extends string, Props = object> = Record<Name, ComponentType<Props>>;

/**
 * Side by side with its words: nothing is shown before they are in. What is missing is said in words of our own: the router
 * would load the page anew by itself, under whatever is typed.
 */
async function withWords<Name extends string, Props>(
  load: () => Promise<Loaded<Name, Props>>,
  name: Name,
  speaksOf: readonly Topic[],
): Promise<ComponentType<Props>> {
  const [module, ...words] = await Promise.all([load(), ...speaksOf.map(wordsOf)]).catch((error: unknown) => {
    throw error instanceof MissingCode ? error : new MissingCode(error);
  });
  for (const topic of words) for (const texts of Object.values(topic)) addTexts(texts);
  return module[name];
}

/** A page that is fetched when asked for. */
export function page<Name extends string>(
  load: () => Promise<Loaded<Name>>,
  name: Name,
  speaksOf: readonly Topic[],
) {
  return lazyRouteComponent(async () => ({ page: await withWords(load, name, speaksOf) }), 'page');
}

/**
 * What lies over a page, fetched when asked for.
 * @param quiet its absence is not told
 */
export function overlay<Name extends string, Props extends object = object>(
  load: () => Promise<Loaded<Name, Props>>,
  name: Name,
  speaksOf: readonly Topic[],
  quiet = false,
) {
  return later(() => withWords(load, name, speaksOf), quiet);
}
