import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LANGUAGES, sampleGoal } from '../../test/finding-builders.js';
import { gapFinding } from './gap-finding.js';

const gaps = (...values: (number | null)[]) => values.map((gapCount) => ({ gapCount }));
const goal = sampleGoal();
const many = gaps(...Array.from({ length: 50 }, (_, i) => 100 + i), 0, 0);

describe('heading of the gap page', () => {
  it.each([
    // The ten largest gaps are 140 … 149, 1,445 of 6,225.
    [
      'many',
      many,
      '10 xã, phường chiếm 23% tổng số người còn thiếu',
      '10 communes account for 23% of the shortfall',
    ],
    [
      'one missing',
      gaps(5, 0),
      'Còn 1 xã, phường chưa đạt, thiếu 5 người',
      '1 commune is 5 persons short of the target',
    ],
    [
      'one person missing',
      gaps(1, 0),
      'Còn 1 xã, phường chưa đạt, thiếu 1 người',
      '1 commune is 1 person short of the target',
    ],
    [
      'a few',
      gaps(5, 7, null),
      'Còn 2 xã, phường chưa đạt, thiếu tổng cộng 12 người; 1 xã, phường chưa có số liệu',
      '2 communes are together 12 persons short of the target; 1 commune without data',
    ],
    ['all met', gaps(0, 0), 'Tất cả 2 xã, phường đã đạt mục tiêu', 'All 2 communes have reached the target'],
    [
      'all met but one unknown',
      gaps(0, 0, null),
      'Tất cả 2 xã, phường có số liệu đã đạt mục tiêu; 1 xã, phường chưa có số liệu',
      'All 2 communes with data have reached the target; 1 commune without data',
    ],
    [
      'no data',
      gaps(null, null),
      'Chưa có số liệu để tính phần còn thiếu',
      'No data yet to tell who is short of the target',
    ],
    [
      'nobody',
      [],
      'Chưa có số liệu để tính phần còn thiếu',
      'No data yet to tell who is short of the target',
    ],
  ])('tells, with %s, where the gap lies', (_, items, vi, en) => {
    expect(gapFinding(items, goal, 'vi')).toBe(vi);
    expect(gapFinding(items, goal, 'en')).toBe(en);
  });

  it('counts communes where the goal is a yes', () => {
    const yesNo = sampleGoal({ targetKind: 'yes_no', countUnit: 'xã, phường', countUnitEn: 'communes' });
    expect(gapFinding(gaps(...Array.from({ length: 12 }, () => 1), 0), yesNo, 'vi')).toBe(
      'Còn 12 xã, phường chưa đạt mục tiêu',
    );
  });

  it('never shows a part as the whole', () => {
    expect(gapFinding(gaps(...Array.from({ length: 10 }, () => 10_000), 1), goal, 'vi')).toBe(
      '10 xã, phường chiếm hơn 99% tổng số người còn thiếu',
    );
  });

  it('says that all have reached it exactly when nobody known lacks anything', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(50)), { maxLength: 15 }),
        fc.constantFrom(...LANGUAGES),
        (values, language) => {
          const text = gapFinding(gaps(...values), goal, language);
          const known = values.filter((value) => value !== null);
          expect(/đã đạt mục tiêu|reached the target\b/u.test(text)).toBe(
            known.length > 0 && known.every((value) => value === 0),
          );
          expect(text).not.toMatch(/null|NaN|undefined|(?<![\d.,])1 (?:persons|communes)\b/u);
        },
      ),
    );
  });
});
