import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkHistory, type Kept, playHistory } from '../commands/replay/replay.js';
import { readRawRows } from '../commands/replay/raw-rows.js';
import type { ReplayArena } from '../commands/replay/replay-arena.js';
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
    await dawdle(0.3);
    await test.rows(`
      create or replace function app.settle() returns timestamptz language sql volatile as $$ select app.now() $$`);
    const play = async () => checkHistory(arena, (await playHistory(arena, 'unsettled', ACTS)).kept);
    await expect(play()).rejects.toThrow(/was answered in another way later|is not what its rows say/u);
  }, 120_000);
});
