import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { communesFinding, movementPhrase } from './communes-finding.js';

const none = { reached: 0, on_track: 0, behind: 0, far_behind: 0, no_data: 0 };

describe('how many communes stand where', () => {
  it.each([
    [
      { reached: 50, on_track: 29, behind: 20, far_behind: 1, no_data: 2 },
      '50 xã, phường đạt mục tiêu, 29 đúng tiến độ, 20 chậm, 1 rất chậm, 2 chưa có số liệu',
      '50 communes have reached the target, 29 are on track, 20 are behind, 1 is far behind, 2 have no data',
    ],
    [{ ...none, reached: 102 }, 'Cả 102 xã, phường đạt mục tiêu', 'All 102 communes have reached the target'],
    [{ ...none, no_data: 1 }, '1 xã, phường chưa có số liệu', '1 commune has no data'],
    [none, 'Không có xã, phường nào', 'No communes'],
  ])('%#', (statuses, vi, en) => {
    expect(communesFinding(statuses, 'vi')).toBe(vi);
    expect(communesFinding(statuses, 'en')).toBe(en);
  });

  it('every number that is said is one of the figures, and all of them add up to all', () => {
    const n = fc.nat(102);
    fc.assert(
      fc.property(
        fc.record({ reached: n, on_track: n, behind: n, far_behind: n, no_data: n }),
        (statuses) => {
          const said = [...communesFinding(statuses, 'vi').matchAll(/\d+/gu)].map(([text]) => Number(text));
          expect(said.reduce((a, b) => a + b, 0)).toBe(Object.values(statuses).reduce((a, b) => a + b, 0));
        },
      ),
    );
  });
});

describe('a move', () => {
  const unit = { countUnit: 'người', countUnitEn: 'people' };
  it.each([
    [-3, 12.4, 'tụt 3 bậc, tốc độ +12,4 người/ngày', 'down 3 places, pace +12.4 people a day'],
    [1, -130, 'lên 1 bậc, tốc độ −130 người/ngày', 'up 1 place, pace −130 people a day'],
    [0, null, 'giữ nguyên bậc', 'same place'],
    [null, 0, 'tốc độ 0 người/ngày', 'pace 0 people a day'],
    [null, null, '', ''],
  ])('%s places, %s a day', (rankChange, pacePerDay, vi, en) => {
    expect(movementPhrase({ rankChange, pacePerDay, ...unit }, 'vi')).toBe(vi);
    expect(movementPhrase({ rankChange, pacePerDay, ...unit }, 'en')).toBe(en);
  });
});
