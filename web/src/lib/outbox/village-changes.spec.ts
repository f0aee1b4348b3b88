import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { FakeApi, problem } from '../../test/fake-api.js';
import { keepVillageChange, sendVillageChanges, villageChangesOf } from './village-changes.js';

const user = 'commune_editor-24301';
const change = { what: 'change', id: 1, user, orgUnit: '24301', label: 'Buôn Aring', at: 1 } as const;
let version: number;
let seen: unknown[];
beforeEach(() => {
  version = 1;
  seen = [];
  new FakeApi().on('PUT /villages/1', ({ body }) => {
    const { version: base } = body as { version: number };
    seen.push(base);
    if (base !== version) return problem(409, 'stale_version', 'Thôn này đã được người khác sửa.');
    version += 1;
    return { body: { id: 1, version } };
  });
});

afterEach(() => {
  jest.restoreAllMocks();
});

test('changes go in the order in which they were made, also within one millisecond and with a clock that was put back', async () => {
  const households = [11, 12, 13, 14, 15, 16, 17, 18];
  for (const [nth, one] of households.entries()) {
    jest.spyOn(Date, 'now').mockReturnValue(nth < 4 ? 1_750_000_000_000 : 1_700_000_000_000);
    await keepVillageChange({ ...change, body: { version: 1, households: one } });
  }
  expect((await villageChangesOf(user)).map(({ body }) => body['households'])).toEqual(households);
  expect([await sendVillageChanges(user), seen]).toEqual([8, [1, 2, 3, 4, 5, 6, 7, 8]]);
});

test('two changes of one village go in their turn, the second on what came of the first', async () => {
  for (const households of [130, 140])
    await keepVillageChange({ ...change, body: { version: 1, households } });
  expect([await sendVillageChanges(user), seen]).toEqual([2, [1, 2]]);
  expect(await villageChangesOf(user)).toEqual([]);
});

test('a change that is refused stays with its reason, is not sent again by itself, and holds up no other', async () => {
  version = 5;
  await keepVillageChange({ ...change, body: { version: 1, households: 150 } });
  await keepVillageChange({ ...change, body: { version: 5, households: 160 } });
  expect(await sendVillageChanges(user)).toBe(1);
  await sendVillageChanges(user);
  expect(seen).toEqual([1, 5]);
  const [left] = await villageChangesOf(user);
  expect(left?.problem?.text).toContain('đã được người khác sửa');
});

test('what somebody else made on this device is neither seen nor sent', async () => {
  await keepVillageChange({ ...change, user: 'editor-24364', body: { version: 1, households: 150 } });
  expect([await sendVillageChanges(user), seen, await villageChangesOf(user)]).toEqual([0, [], []]);
});
