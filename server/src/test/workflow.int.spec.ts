import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { clientConfig } from '../db/data-source.js';
import { OWNER_ROLE } from '../db/roles.js';
import { SubmissionCommandsService } from '../modules/submissions/submission-commands.service.js';
import { SubmissionTransitionsService } from '../modules/submissions/submission-transitions.service.js';
import { TestApp } from './test-app.js';
import { decide } from './workflow-model.js';
import { type Application, Play, type Rules } from './workflow-play.js';
import { WHOLE } from './whole.js';
import { makeForms, makePeople, reportsOf } from './workflow-world.js';

/**
 * Random sequences of commands against the real store, through the services that the controllers call: every answer, every
 * refusal and what is in the store afterwards are held against a plain model of the workflow.
 */
const STEPS = 5;
/** So many of the two thousand and more; all of them with `WHOLE=1`. */
const REPORTS = WHOLE ? Number.POSITIVE_INFINITY : 600;
const AT_LEAST = Math.min(1000, REPORTS / 2);
const AT_ONCE = 6;
const OPEN = { window: 'open', counts: 'submitted' } as const satisfies Rules;
const APPROVED = { window: 'open', counts: 'approved_only' } as const satisfies Rules;

let test: TestApp;
let app: Application;
let plays: Play[];

beforeAll(async () => {
  test = await TestApp.start();
  await makeForms(test.owner);
  const reports = (await reportsOf(test)).slice(0, REPORTS);
  app = {
    commands: test.service(SubmissionCommandsService),
    transitions: test.service(SubmissionTransitionsService),
    people: await makePeople(test.owner, reports),
    store: new pg.Pool({ ...clientConfig(test.ownerUrl, OWNER_ROLE), max: AT_ONCE }),
  };
  plays = reports.map((report, index) => new Play(app, report, `sequence ${String(index)}`));
}, 120_000);

afterAll(async () => {
  await app.store.end();
  await test.close();
});

/** Several at once, as people work; each on a report of its own. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<number>): Promise<number> {
  const queue = [...items];
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      const more = await work(item);
      done += more;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return done;
}

const choose = (counts: string): Promise<unknown> =>
  test.rows(
    `insert into settings (key, version, value)
    select 'counts', max(version) + 1, to_jsonb($1::text) from settings where key = 'counts'`,
    [counts],
  );

const compareAll = (rules: Rules): Promise<number> =>
  inParallel(plays, async (play) => {
    await play.compare(rules);
    return 1;
  });

describe('the workflow in the store against a plain model', () => {
  it('does the same over hundreds of random sequences while signed reports count', async () => {
    const half = plays.slice(0, plays.length / 2);
    const sent = await inParallel(half, (play) => play.go(STEPS, OPEN));
    expect(half.length).toBeGreaterThanOrEqual(AT_LEAST);
    expect(sent).toBeGreaterThan(half.length * (STEPS - 1));
  }, 300_000);

  it('counts all of them again when only approved ones are to count', async () => {
    await choose('approved_only');
    expect(await compareAll(APPROVED)).toBe(plays.length);
  }, 60_000);

  it('does the same over as many more while only approved ones count', async () => {
    const half = plays.slice(plays.length / 2);
    await inParallel(half, (play) => play.go(STEPS, APPROVED));
    expect(half.length).toBeGreaterThanOrEqual(AT_LEAST);
    await choose('submitted');
    expect(await compareAll(OPEN)).toBe(plays.length);
  }, 300_000);

  it('goes on so after the period has closed: communes are refused, reviewers are not', async () => {
    await test.setNow('2025-10-20T09:00:00+07:00');
    await inParallel(plays.slice(0, 100), (play) => play.go(3, { ...OPEN, window: 'closed' }));
  }, 120_000);

  it('keeps what counts as a rebuild from the revisions makes it', async () => {
    const [made] = await test.rows<{ faults: number; total: number }>(
      'select (reports + added + removed + changed)::int as faults, total::int from app.recount_all()',
    );
    expect(made?.faults).toBe(0);
    expect(made?.total).toBeGreaterThan(AT_LEAST);
  });

  it('is found out when it differs: a model by which a return stops counting does not hold', async () => {
    const planted: typeof decide = (...asked) => {
      const verdict = decide(...asked);
      return verdict.ok && asked[1].act === 'return'
        ? { ok: true, after: { ...verdict.after, signed: {} } }
        : verdict;
    };
    await test.setNow('2025-10-08T14:00:00+07:00');
    const spare = plays.slice(-200).map((play) => {
      const other = new Play(app, play.report, 'planted', planted);
      other.model = play.model;
      return other;
    });
    await expect(inParallel(spare, (play) => play.go(STEPS, OPEN))).rejects.toThrow(/counted/u);
  }, 120_000);
});
