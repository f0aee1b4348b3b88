import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { needsFinding, type NeedAndPace } from './needs-finding.js';

const goal = (
  missingCount: number | null,
  perDayNeeded: number | null,
  perDay: number | null,
  targetKind: NeedAndPace['targetKind'] = 'ratio',
): NeedAndPace => ({
  targetKind,
  perDayNeeded,
  missingCount,
  pace: { one: perDay === null ? null : { perDay } },
});

describe('whether the current pace is enough', () => {
  it.each([
    [
      [goal(100, 10, 9), goal(100, 10, 10), goal(0, null, 4)],
      'Tốc độ hiện nay chưa đủ ở 1/2 chỉ tiêu còn thiếu',
      'The current pace is too slow for 1 of 2 goals still short',
    ],
    [
      [goal(100, 10, 12), goal(100, 10, 900, 'count'), goal(5, 1, null)],
      'Tốc độ hiện nay đủ ở 1/3 chỉ tiêu còn thiếu (2 chưa so được)',
      'The current pace is enough for 1 of 3 goals still short (2 cannot be compared)',
    ],
    [
      [goal(100, null, 9)],
      '1 chỉ tiêu còn thiếu, chưa so được với tốc độ hiện nay',
      '1 goal is short; the pace cannot be compared yet',
    ],
    [[goal(0, null, 9)], 'Không chỉ tiêu nào còn thiếu', 'No goal is short of its target'],
    [
      [goal(0, null, 9), goal(null, null, null)],
      'Chưa đủ số liệu để biết còn thiếu bao nhiêu',
      'Not enough data to know what is short',
    ],
  ])('%j', (goals, vi, en) => {
    expect([needsFinding(goals, 'vi'), needsFinding(goals, 'en')]).toEqual([vi, en]);
  });

  it('calls a pace enough only where no known one is too slow', () => {
    const one = fc.record({
      missing: fc.option(fc.nat(9)),
      need: fc.nat(20),
      pace: fc.option(fc.integer({ min: -20, max: 20 })),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 11 }), (drawn) => {
        const goals = drawn.map(({ missing, need, pace }) =>
          goal(missing, missing === 0 ? null : need, pace),
        );
        const slow = drawn.filter(
          ({ missing, need, pace }) => missing !== null && missing > 0 && pace !== null && pace < need,
        );
        expect(needsFinding(goals, 'vi').includes('chưa đủ ở')).toBe(slow.length > 0);
      }),
    );
  });
});
