import { describe, expect, it } from '@jest/globals';
import { differenceFinding } from './map-finding.js';

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
