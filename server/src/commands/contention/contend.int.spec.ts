import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp } from '../../test/test-app.js';
import { type Arena, contend } from './contend.js';

const ROUNDS = 50;
const WRITERS = 20;

let test: TestApp;
let arena: Arena;

beforeAll(async () => {
  test = await TestApp.start();
  const editor = await test.addAndSignIn('editor', 'commune_editor', '24301');
  const leader = await test.addAndSignIn('leader', 'commune_leader', '24301');
  arena = {
    report: `http://127.0.0.1:${String(test.port)}/api/submissions/24301/2025-W41`,
    element: 'sessions_held',
    writers: Array.from({ length: WRITERS }, (_, index) => (index % 2 === 0 ? editor : leader).cookie ?? ''),
  };
});
afterAll(() => test.close());

describe('twenty writers at one report', () => {
  it('win once a round, lose nothing, and see both values; one key is one revision', async () => {
    const { twinRounds } = await contend(arena, ROUNDS);
    expect(twinRounds).toBe(5);
    const [stored] = await test.rows<{ revisions: number; lines: number }>(
      `select (select count(*)::int from submission_revisions) as revisions,
        (select count(*)::int from audit_lines where action = 'submission.save') as lines`,
    );
    expect(stored).toEqual({ revisions: ROUNDS, lines: ROUNDS });
  }, 120_000);

  it('is found out when versions are not compared: more than one writer wins', async () => {
    // Whoever comes later takes the newest version for theirs.
    await test.rows(`create or replace function app.planted() returns trigger language plpgsql as $$
      begin
        new.version := old.version;
        return new;
      end $$;
      create trigger a_planted before update on submissions for each row execute function app.planted()`);
    await expect(contend(arena, 2)).rejects.toThrow();
  });
});
