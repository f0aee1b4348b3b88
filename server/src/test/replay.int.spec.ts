import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, checkHistory, type Kept, playHistory } from '../commands/replay/replay.js';
import { readRawRows } from '../commands/replay/raw-rows.js';
import { call, clockOf, type ReplayArena } from '../commands/replay/replay-arena.js';
import { questionsOf } from '../commands/replay/replay-questions.js';
import { openOwnerPool } from '../db/owner-pool.js';
import { addReferences } from './long-campaign.js';
import { TestApp } from './test-app.js';

const COMMUNES = ['24301', '24364', '24373', '24133'];
const ACTS = 18;

let test: TestApp;
let owner: ReturnType<typeof openOwnerPool>;
let arena: ReplayArena;
let kept: readonly Kept[];

beforeAll(async () => {
  // Monday of week 41: week 40 is open until Tuesday.
  test = await TestApp.start({ now: '2025-10-06T10:00:00+07:00' });
  await addReferences(test, COMMUNES);
  const cookie = async (...[name, ...rest]: Parameters<TestApp['addAndSignIn']>) =>
    (await test.addAndSignIn(name, ...rest)).cookie ?? '';
  const communes = [];
  for (const code of COMMUNES)
    communes.push({
      code,
      editor: await cookie(`editor-${code}`, 'commune_editor', code),
      leader: await cookie(`leader-${code}`, 'commune_leader', code),
    });
  owner = openOwnerPool(test.ownerUrl);
  arena = {
    url: `http://127.0.0.1:${String(test.port)}`,
    owner,
    communes,
    reviewer: await cookie('reviewer', 'reviewer'),
    admin: await cookie('admin', 'administrator'),
    open: ['2025-W40', '2025-W41'],
    asked: ['2025-W40', '2025-W41', '2025-W42'],
  };
  await dawdle(0.03);
}, 120_000);
afterAll(async () => {
  await owner.end();
  await test.close();
});

/** Between its stamp and its commit a writer takes up to so many seconds, so that reads fall in between. */
const dawdle = (seconds: number): Promise<unknown> =>
  test.rows(`
    create or replace function app.dawdle() returns trigger language plpgsql as $$
      begin
        perform pg_sleep(random() * ${String(seconds)});
        return null;
      end $$;
    grant execute on function app.dawdle() to public;
    create or replace trigger z_dawdle after insert on submission_revisions
      for each row execute function app.dawdle()`);

describe('what was answered as of a moment', () => {
  it('is answered the same for ever, and is what a replay of the raw rows in memory says', async () => {
    const played = await playHistory(arena, 'spec', ACTS);
    kept = played.kept;
    expect([...played.done.keys()].sort()).toEqual(
      expect.arrayContaining([
        'definition',
        'denominator',
        'hand over',
        'rename',
        'save',
        'setting',
        'sign',
        'target',
      ]),
    );
    const { figures } = await checkHistory(arena, kept);
    expect(figures).toBeGreaterThan(20);
  }, 120_000);

  it('is checked: figures that are not what the rows say are found', async () => {
    const rows = await readRawRows(owner);
    const revisions = rows.revisions.filter(
      ({ act }) => act !== 'include' && act !== 'approve' && act !== 'submit',
    );
    await expect(checkHistory(arena, kept, { ...rows, revisions })).rejects.toThrow(
      /is not what its rows say/u,
    );
  }, 120_000);

  it('is checked: an act stamped before an answer that was given is found', async () => {
    const stamped = (by: string) =>
      test.rows(`
        alter table submission_revisions disable trigger user;
        update submission_revisions r
        set recorded_at = r.recorded_at ${by}
        where r.act in ('submit', 'approve', 'exclude', 'include');
        alter table submission_revisions enable trigger user`);
    await stamped(`- interval '3 seconds'`);
    await expect(checkHistory(arena, kept)).rejects.toThrow(/was answered in another way later/u);
    await stamped(`+ interval '3 seconds'`);
  }, 120_000);

  it('is checked: a moment that is read without waiting for its writers is found', async () => {
    expect((await checkHistory(arena, [await askBesideWriter(5000)])).figures).toBe(1);
    await test.rows(`
      create or replace function app.settle() returns timestamptz language sql volatile as $$ select app.now() $$`);
    const unsettled = await askBesideWriter(6000);
    await expect(checkHistory(arena, [unsettled])).rejects.toThrow(/was answered in another way later/u);
  }, 120_000);
});

/** What is answered of this very moment while a denominator has been stamped and is not committed. */
async function askBesideWriter(value: number): Promise<Kept> {
  await test.rows(`
    create or replace function app.dawdle_long() returns trigger language plpgsql as $$
      begin
        perform pg_sleep(3);
        return null;
      end $$;
    grant execute on function app.dawdle_long() to public;
    create or replace trigger z_dawdle after insert on reference_figures
      for each row execute function app.dawdle_long()`);
  const row = { orgUnit: COMMUNES[0], element: 'adults_18_plus', effectiveOn: '2025-08-15', value };
  const body = { rows: [row], source: 'Thử nghiệm', reason: 'Thử lúc ghi chưa xong' };
  const writing = call(arena, arena.admin, 'POST', '/api/reference-figures', body);
  const holding = `select 1 from pg_locks l where l.locktype = 'advisory' and l.mode = 'ShareLock' and l.granted`;
  while ((await owner.query(holding)).rowCount === 0) await sleep(10);
  await sleep(1000);
  const question = questionsOf(['2025-W41'], []).find(({ kind }) => kind === 'gaps')!;
  const kept = await ask(arena, question, await clockOf(arena));
  await writing;
  return kept;
}
