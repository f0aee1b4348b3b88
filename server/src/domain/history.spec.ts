import { describe, expect, it } from '@jest/globals';
import { changesBetween, historyOf } from './history.js';

const version = (number: number, state: Record<string, string | number | null>) => ({
  version: number,
  at: `2025-10-0${String(number)}T00:00:00.000Z`,
  by: null,
  reason: null,
  state,
});

describe('a history', () => {
  it('shows the newest first, each version as what differs from the one before', () => {
    const history = historyOf([
      version(2, { name: 'Ea Kao', opened: null }),
      version(1, { name: 'Ea Kao cũ', opened: null }),
    ]);
    expect(history.map((entry) => [entry.version, entry.changes])).toEqual([
      [2, [{ field: 'name', before: 'Ea Kao cũ', after: 'Ea Kao' }]],
      [1, [{ field: 'name', before: null, after: 'Ea Kao cũ' }]],
    ]);
  });
  it('tells zero and blank from missing', () => {
    expect(changesBetween({ goal: null, note: '' }, { goal: 0, note: '' })).toEqual([
      { field: 'goal', before: null, after: 0 },
    ]);
  });
  it('tells what left', () => {
    expect(changesBetween({ phone: '0262' }, {})).toEqual([{ field: 'phone', before: '0262', after: null }]);
  });
  it('of nothing is empty', () => {
    expect(historyOf([])).toEqual([]);
  });
});
