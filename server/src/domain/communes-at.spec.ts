import { describe, expect, it } from '@jest/globals';
import { sampleUnit } from '../test/catalogue-builders.js';
import { communesAt, isOpenOn } from './communes-at.js';

const always = sampleUnit({ id: 2, code: '24301', openedOn: '2025-07-01' });
const closed = sampleUnit({ id: 3, code: '24364', openedOn: '2025-07-01', closedOn: '2025-09-15' });
const successor = sampleUnit({ id: 4, code: '24364', openedOn: '2025-09-15' });
const idsAt = (date: string) =>
  communesAt({ allCommunes: [always, closed, successor] }, date).map(({ id }) => id);

describe('communes of a date', () => {
  it('are those open then: a successor stands in its place from the day the unit before it closes', () => {
    expect(idsAt('2025-09-14')).toEqual([2, 3]);
    expect(idsAt('2025-09-15')).toEqual([2, 4]);
    expect(idsAt('2026-01-01')).toEqual([2, 4]);
  });

  it('are none before any has opened', () => {
    expect(idsAt('2025-06-30')).toEqual([]);
  });

  it('a unit is open on its first day and no longer on the day it closes', () => {
    expect([isOpenOn(closed, '2025-07-01'), isOpenOn(closed, '2025-09-15')]).toEqual([true, false]);
  });
});
