import { describe, expect, it } from '@jest/globals';
import { differenceFinding, furthestFinding } from './map-finding.js';

describe('the heading of the map', () => {
  it.each([
    [
      [-1, 2, null, 0],
      '1/3 xã, phường có số liệu thấp hơn kế hoạch; 1 chưa có số liệu',
      '1 of 3 communes with data is below plan; 1 without data',
    ],
    [
      [0, 2],
      'Không nơi nào dưới kế hoạch trong 2 xã, phường có số liệu',
      'None of the 2 communes with data is below plan',
    ],
    [[-1, -2], '2/2 xã, phường có số liệu thấp hơn kế hoạch', '2 of 2 communes with data are below plan'],
    [[null], 'Chưa có xã, phường nào có số liệu', 'No commune has data yet'],
    [[], 'Chưa có xã, phường nào có số liệu', 'No commune has data yet'],
  ])('%j', (differences, vi, en) => {
    expect(differenceFinding(differences, 'vi')).toBe(vi);
    expect(differenceFinding(differences, 'en')).toBe(en);
  });
});

describe('the heading of the list beside the map', () => {
  const at = (difference: number | null) => ({
    fullName: 'Xã Nam Ka',
    difference,
    differenceText: difference === null ? null : `${String(difference)} điểm`,
  });
  it.each([
    [
      [at(-20), at(-1)],
      'Thấp hơn kế hoạch nhiều nhất: Xã Nam Ka, -20 điểm',
      'Furthest below plan: Xã Nam Ka, -20 điểm',
    ],
    [[at(0), at(3)], 'Không nơi nào thấp hơn kế hoạch', 'Nobody is below plan'],
    [[at(null)], 'Chưa có số liệu để xếp', 'Nothing to put in order yet'],
    [[], 'Chưa có số liệu để xếp', 'Nothing to put in order yet'],
  ])('%j', (list, vi, en) => {
    expect(furthestFinding(list, 'vi')).toBe(vi);
    expect(furthestFinding(list, 'en')).toBe(en);
  });
});
