import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streamOf } from '../../db/seed/demo/prng.js';
import { TestApp } from '../../test/test-app.js';
import { type ExactArena, type ExactCommune, playExactly } from './play-exactly.js';

/** A thousand are played by `command.mjs exact-test 1000`. */
const SAVES = 40;

let test: TestApp;
let arena: ExactArena;

beforeAll(async () => {
  test = await TestApp.start();
  await test.setReference('24301', 'adults_18_plus', 20_366);
  await test.setReference('24364', 'adults_18_plus', 11_000);
  const person = async (role: 'commune_editor' | 'commune_leader', code: string): Promise<string> =>
    (await test.addAndSignIn(`${role}-${code}`, role, code)).cookie ?? '';
  const commune = async (code: string): Promise<ExactCommune> => ({
    code,
    editor: await person('commune_editor', code),
    leader: await person('commune_leader', code),
  });
  arena = {
    origin: `http://127.0.0.1:${String(test.port)}`,
    period: '2025-W41',
    communes: [await commune('24301'), await commune('24364')],
    reviewer: (await test.addAndSignIn('reviewer', 'reviewer')).cookie ?? '',
  };
});
afterAll(() => test.close());

describe('what everybody sees', () => {
  it('is after every command what the revisions come to', async () => {
    const played = await playExactly(arena, SAVES, streamOf('exact'));
    expect(played.saves).toBe(SAVES);
    expect(played.compared).toBeGreaterThan(SAVES);
  }, 300_000);

  it('is found out where it is not: a value changed behind the revisions', async () => {
    await test.owner.query('update data_values set value = value + 1');
    // A new snapshot, so that nothing computed before is shown.
    await expect(playExactly(arena, 1, streamOf('found out'))).rejects.toThrow('its revisions say');
  }, 60_000);
});
