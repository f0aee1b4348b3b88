import { openOwnerPool } from '../../db/owner-pool.js';
import type { App } from '../child-app.js';
import { addTwoYears } from './two-years.js';

/** Codes of goals of the demo's campaign, and its weeks: each pair is a question that was not asked before. */
const GOALS = [
  'adults_reached_rate',
  'committee_rate',
  'villages_with_team_rate',
  'officials_proficient_rate',
  'adults_digital_services_rate',
  'adults_vneid_rate',
  'residents_signature_count',
  'app_users_rate',
];
const WEEKS = [
  '2025-W31',
  '2025-W32',
  '2025-W33',
  '2025-W34',
  '2025-W35',
  '2025-W36',
  '2025-W37',
  '2025-W38',
];

/** What an explanation may take, in milliseconds. */
const LIMIT_MS = 50;

/**
 * Explanations on two years of weeks, and reads of the past beside those of now, one after the other. No question is asked
 * twice at one moment, so that nothing is answered from memory; times are of this machine, ratios of this run.
 */
export async function benchMoments(
  app: App,
  { cookie, ownerUrl }: { readonly cookie: string; readonly ownerUrl: string },
  say: (line: string) => void,
): Promise<void> {
  const owner = openOwnerPool(ownerUrl);
  try {
    const weeks = (await addTwoYears(owner)).slice(-80);
    const timed = (paths: readonly string[]): Promise<Times> => timesOf(app, cookie, paths);
    const explain = (unit: string, indicator: string): string[] =>
      weeks.map((week) => `/api/explain?period=${week}&orgUnit=${unit}&indicator=${indicator}`);
    await timed(explain('24364', 'team_members_count').slice(0, 10));
    const kinds = [
      ['the province', explain('66', 'adults_reached_rate')],
      ['a commune', explain('24301', 'app_users_rate')],
      ['a commune’s total of up to 104 weeks', explain('24301', 'sessions_count')],
    ] as const;
    for (const [name, paths] of kinds) {
      const { p50, p95 } = await timed(paths);
      const held = p95 <= LIMIT_MS ? 'within' : 'over';
      say(
        `explain ${name}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (${held} ${String(LIMIT_MS)} ms)`,
      );
    }
    await benchPast(timed, say);
  } finally {
    await owner.end();
  }
}

async function benchPast(
  timed: (paths: readonly string[]) => Promise<Times>,
  say: (line: string) => void,
): Promise<void> {
  const gaps = WEEKS.flatMap((week) => GOALS.map((goal) => `/api/gaps?period=${week}&indicator=${goal}`));
  const overviews = WEEKS.map((week) => `/api/overview?period=${week}`);
  const at = (paths: readonly string[], momentOf: (at: number) => string): string[] =>
    paths.map((path, index) => `${path}&asOf=${momentOf(index)}`);
  const minute = (n: number): string => new Date(Date.UTC(2025, 9, 6, 3, n)).toISOString();
  for (const [name, paths] of [['gaps', gaps] as const, ['overview', overviews] as const]) {
    const now = await timed(paths);
    const one = await timed(at(paths, () => minute(0)));
    const ever = await timed(at(paths, (index) => minute(1 + index)));
    say(
      `${name}: now p50 ${now.p50.toFixed(1)} ms; as of one moment ${(one.p50 / now.p50).toFixed(1)} times that, as of ever another ${(ever.p50 / now.p50).toFixed(1)} times`,
    );
  }
}

interface Times {
  readonly p50: number;
  readonly p95: number;
}

async function timesOf(app: App, cookie: string, paths: readonly string[]): Promise<Times> {
  const times: number[] = [];
  for (const path of paths) {
    const began = performance.now();
    const answer = await fetch(new URL(path, app.run.app.url), { headers: { cookie } });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${String(answer.status)}: ${text}`);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const quantile = (share: number): number => times[Math.ceil(times.length * share) - 1] ?? Number.NaN;
  return { p50: quantile(0.5), p95: quantile(0.95) };
}
