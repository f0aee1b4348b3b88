import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FindingGoal } from './finding-goal.js';
import { groupFinding, type FindingGroup } from './group-finding.js';

const goal = {
  ...{ unit: '%', unitEn: '%', countUnit: 'người', countUnitEn: 'people', decimals: 1, targetKind: 'ratio' },
} as FindingGoal;
const group = (nameVi: string, gapPoints: number | null, more: Partial<FindingGroup> = {}): FindingGroup => ({
  nameVi,
  nameEn: `${nameVi} en`,
  gapPoints,
  gapCount: gapPoints === null ? null : gapPoints * 100,
  shortfall: gapPoints === null ? null : gapPoints * 120,
  shortfallShare: null,
  ...more,
});

describe('groups of communes against their target', () => {
  it.each([
    [
      [group('Các xã', 2.1, { shortfallShare: 91.2 }), group('Các phường', 0)],
      'Các xã còn xa mục tiêu nhất: thiếu 2,1 điểm, chiếm 91,2% tổng số các xã, phường còn thiếu',
      'Các xã en: furthest from the target, 2.1 points short, with 91.2% of the communes’ total shortfall',
    ],
    [
      [group('Các xã', 0), group('Các phường', null)],
      'Tính chung, nhóm nào cũng đã đạt mục tiêu',
      'Taken as a whole, every group has reached the target',
    ],
    [
      [group('Các xã', 0, { shortfall: 50, shortfallShare: 100 })],
      'Tính chung, nhóm nào cũng đã đạt mục tiêu; trong nhóm vẫn có nơi còn thiếu',
      'Taken as a whole, every group has reached the target; some of their communes have not',
    ],
    [
      [group('Các xã', null)],
      'Chưa có số liệu để so các nhóm xã, phường',
      'No figures yet to compare groups of communes',
    ],
  ])('%j', (groups, vi, en) => {
    expect([groupFinding(groups, goal, 'vi'), groupFinding(groups, goal, 'en')]).toEqual([vi, en]);
  });

  it('name the one with the most points missing, and say that all reached it only when all did', () => {
    const one = fc.option(fc.nat(100), { nil: null });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), (points) => {
        const said = groupFinding(
          points.map((each, index) => group(`Nhóm ${index}.`, each)),
          goal,
          'vi',
        );
        const known = points.filter((each) => each !== null);
        const most = Math.max(...known);
        if (known.length === 0) expect(said).toMatch(/^Chưa có số liệu/u);
        else if (most === 0) expect(said).toMatch(/^Tính chung/u);
        else expect(said.startsWith(`Nhóm ${String(points.indexOf(most))}. còn xa`)).toBe(true);
      }),
    );
  });
});
