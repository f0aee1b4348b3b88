import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differenceFinding, furthestFinding, keptFinding } from './map-finding.js';

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

describe('how many keep to their plan', () => {
  it.each([
    [
      [-1, 2, null, 0],
      '2/3 xã, phường có số liệu bằng hoặc cao hơn kế hoạch',
      '2 of 3 communes with data are at or above plan',
    ],
    [
      [-1, 2],
      '1/2 xã, phường có số liệu bằng hoặc cao hơn kế hoạch',
      '1 of 2 communes with data is at or above plan',
    ],
    [[null], 'Chưa có số liệu để tô màu', 'Nothing to colour yet'],
  ])('%j', (differences, vi, en) => {
    expect([keptFinding(differences, 'vi'), keptFinding(differences, 'en')]).toEqual([vi, en]);
  });

  it('those that keep to it and those below are all with data', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer()), { minLength: 1 }), (differences) => {
        const known = differences.filter((one) => one !== null);
        fc.pre(known.some((one) => one < 0) && known.some((one) => one >= 0));
        const first = (text: string): number => Number(text.split('/')[0]);
        expect(first(keptFinding(differences, 'vi')) + first(differenceFinding(differences, 'vi'))).toBe(
          known.length,
        );
      }),
    );
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
