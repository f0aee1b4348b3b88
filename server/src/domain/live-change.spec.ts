import { describe, expect, it } from '@jest/globals';
import { ROLES } from './access.js';
import { hears } from './live-change.js';

describe('who hears of a change', () => {
  it.each(ROLES)('%s hears of everything that counts', (role) => {
    expect(hears({ role, orgUnitId: 1 }, { counted: true, orgUnitId: 2 })).toBe(true);
  });

  it.each([
    ['commune_editor', 1, true],
    ['commune_editor', 2, false],
    ['commune_leader', 2, false],
    ['reviewer', 2, true],
    ['director', 2, true],
    ['viewer', 2, true],
    ['administrator', 2, true],
  ] as const)('%s of unit 1 hears of a draft of unit %i: %s', (role, orgUnitId, expected) => {
    expect(hears({ role, orgUnitId: 1 }, { counted: false, orgUnitId })).toBe(expected);
  });
});
