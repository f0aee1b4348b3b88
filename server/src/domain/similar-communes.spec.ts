import { describe, expect, it } from '@jest/globals';
import { similarCommunes } from './similar-communes.js';

const unit = (orgUnit: string, population: number | null, kind = 'xã') => ({ orgUnit, population, kind });

describe('similar communes', () => {
  const units = [
    unit('1', 20_000),
    unit('2', 21_000),
    unit('3', 39_000),
    unit('4', 10_500),
    unit('5', 20_100, 'phường'),
    unit('6', null),
  ];

  it('are of the same kind, nearest by ratio of population; never the commune itself', () => {
    // 10,500 is 1.90 times less, 39,000 is 1.95 times more.
    expect(similarCommunes(units, '1', 3).map(({ orgUnit }) => orgUnit)).toEqual(['2', '4', '3']);
  });

  it('of a commune whose population is not known there are none, and as few as there are otherwise', () => {
    expect(similarCommunes(units, '6', 3)).toEqual([]);
    expect(similarCommunes(units, '9', 3)).toEqual([]);
    expect(similarCommunes(units, '5', 3)).toEqual([]);
  });
});
