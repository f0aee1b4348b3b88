import { describe, expect, it } from '@jest/globals';
import { indexReferenceFigures, referenceFigureAt } from './reference-figure.js';

const figure = (effectiveOn: string, value: string, orgUnitId = 1, element = 'adults_18_plus') => ({
  orgUnitId,
  element,
  effectiveOn,
  value,
  source: 'test',
});
const figures = [
  figure('2025-09-01', '120'),
  figure('2025-07-01', '100'),
  figure('2025-09-01', '125'),
  figure('2025-07-01', '9', 2),
];

describe('reference figure', () => {
  it.each([
    ['2025-06-30', null],
    ['2025-07-01', '100'],
    ['2025-08-31', '100'],
    ['2025-10-03', '125'],
  ])('in force on %s is %s: the latest not after it, of two on a date the later version', (date, value) => {
    expect(referenceFigureAt(figures, 1, 'adults_18_plus', date)).toBe(value);
    expect(referenceFigureAt(indexReferenceFigures(figures), 1, 'adults_18_plus', date)).toBe(value);
  });

  it('is unknown, not zero, where nobody gave it', () => {
    expect(referenceFigureAt(figures, 3, 'adults_18_plus', '2025-10-03')).toBeNull();
    expect(referenceFigureAt(figures, 1, 'villages', '2025-10-03')).toBeNull();
  });
});
