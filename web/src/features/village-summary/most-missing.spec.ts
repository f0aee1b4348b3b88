import { expect, test } from '@jest/globals';
import { mostMissing } from './most-missing.js';

const commune = (orgUnit: string, no: number, unknown: number) => ({
  ...{
    orgUnit,
    fullName: orgUnit,
    total: 10,
    households: { sum: 0, unknown: 0 },
    members: { sum: 0, unknown: 0 },
  },
  team: { yes: 10 - no - unknown, no, unknown },
  broadband: { yes: 10, no: 0, unknown: 0 },
  signalGap: { yes: 0, no: 10, unknown: 0 },
});

test('communes with most villages missing something come first, then those with most unknown', () => {
  const items = [commune('a', 0, 0), commune('b', 1, 0), commune('c', 0, 3), commune('d', 4, 0)];
  expect(mostMissing(items).map(({ orgUnit }) => orgUnit)).toEqual(['d', 'b', 'c', 'a']);
});
