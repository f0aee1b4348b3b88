import { describe, expect, it } from '@jest/globals';
import { chosenPeriod, periodToFill, type SheetPeriod } from './to-periods.js';

const period = (
  code: string,
  state: SheetPeriod['window']['state'],
  done: number,
  dueAt: string,
): SheetPeriod => ({
  dataSet: 'department',
  period: code,
  window: { opensAt: dueAt, cutOffAt: dueAt, dueAt, closesAt: dueAt, state },
  done,
  expected: 102,
});
const october = period('2025-10', 'open', 0, '2025-11-07');
const september = period('2025-09', 'due', 90, '2025-10-07');
const august = period('2025-08', 'closed', 40, '2025-09-05');

describe('the period of the sheet', () => {
  it('is the one that is due first among those to fill in', () => {
    expect(periodToFill([october, september, august])).toBe(september);
    expect(periodToFill([october, { ...september, done: 102 }, august])).toBe(october);
  });
  it('is the newest where nothing can be filled in', () => {
    expect(periodToFill([{ ...october, done: 102 }, august])?.period).toBe('2025-10');
    expect(periodToFill([])).toBeNull();
  });
  it('is the one of the address where there is such a one', () => {
    const items = [october, september, august];
    expect(chosenPeriod(items, { period: '2025-08' })).toBe(august);
    expect(chosenPeriod(items, { period: '2024-01' })).toBe(september);
  });
});
