import { describe, expect, it } from '@jest/globals';
import {
  sampleCatalogue,
  sampleElement,
  sampleFound,
  sampleIndicator,
  sampleUnit,
  W40,
} from '../test/catalogue-builders.js';
import { figureOfUnit, type FoundValues } from './figure-of-unit.js';
import { termTotal } from './term-parts.js';
import { mergeFigures } from './units-today.js';

/** 2 and 3 became 5, 5 and 4 became 6. */
const unitLinks = [
  { predecessorId: 2, successorId: 5, effectiveOn: '2025-09-01' },
  { predecessorId: 3, successorId: 5, effectiveOn: '2025-09-01' },
  { predecessorId: 4, successorId: 6, effectiveOn: '2025-09-15' },
  { predecessorId: 5, successorId: 6, effectiveOn: '2025-09-15' },
];
const indicator = sampleIndicator({ numerator: 'done + held', denominator: 'adults', factor: 100 });
const catalogue = sampleCatalogue({
  allCommunes: [2, 3, 4, 5, 6].map((id) => sampleUnit({ id, code: `0000${String(id)}` })),
  unitLinks,
  elements: [
    sampleElement({ code: 'done', accumulation: 'stock' }),
    sampleElement({ code: 'held', accumulation: 'flow' }),
    sampleElement({ code: 'adults', reference: true }),
  ],
});

/** @param values by unit: done, held, adults; null: missing */
function foundOf(values: Readonly<Record<number, readonly (number | null)[]>>): FoundValues {
  const at = (unit: number, of: number): string | null => values[unit]?.[of]?.toString() ?? null;
  return {
    value: (orgUnitId, element) => {
      const value = at(orgUnitId, element === 'done' ? 0 : element === 'held' ? 1 : 9);
      return value === null ? undefined : sampleFound({ orgUnitId, element, value });
    },
    expected: (_unit, element) => (element === 'held' ? 1 : 0),
    reference: (orgUnitId, element) => (element === 'adults' ? at(orgUnitId, 2) : null),
  };
}

function total(found: FoundValues, code: string, reporters: readonly number[] = [6]) {
  const apart = { catalogue, indicator, orgUnitId: 6, reporters, found, wanted: W40 };
  const { value, parts } = termTotal(apart, code);
  return { value, parts: parts.map((part) => [part.orgUnitId, part.value, part.counted]) };
}

describe('a term of a merged unit', () => {
  it('is the unit alone once it has reported a state', () => {
    const found = foundOf({ 6: [70, 1, 500], 4: [9, 2, 100], 5: [9, 3, 100] });
    expect(total(found, 'done')).toEqual({ value: '70', parts: [[6, '70', true]] });
    expect(total(found, 'adults')).toEqual({ value: '500', parts: [[6, '500', true]] });
  });

  it('goes through a unit that had itself not reported to those that had', () => {
    const found = foundOf({ 2: [1, null, 10], 3: [2, null, 20], 4: [4, null, 40] });
    const states = [
      [4, '4', true],
      [2, '1', true],
      [3, '2', true],
    ];
    expect(total(found, 'done')).toEqual({ value: '7', parts: states });
    expect(total(found, 'adults').value).toBe('70');
  });

  it('adds up what happened in all of them; a unit of which nothing is known is missing, never zero', () => {
    const found = foundOf({ 2: [1, 5, 10], 3: [2, null, 20], 4: [4, 1, 40], 6: [null, 3, null] });
    const { value, parts } = total(found, 'held');
    expect(value).toBe('9');
    expect(parts).toContainEqual([3, null, false]);
    expect(parts).toContainEqual([6, '3', true]);
  });

  it('leaves a unit out with all its terms where figures are summed and it has none', () => {
    const found = foundOf({ 4: [4, 1, 40], 5: [null, 1, 60] });
    const figure = figureOfUnit(catalogue, indicator, 6, found, W40);
    expect([figure.numerator, figure.denominator]).toEqual(['5', '40']);
    expect(total(found, 'adults')).toEqual({
      value: '40',
      parts: [
        [4, '40', true],
        [5, '60', false],
      ],
    });
    expect(total(found, 'done').value).toBe('4');
    expect(total(found, 'held').value).toBe('1');
  });

  it('has no value while a state of a part is missing and nothing stands for the whole', () => {
    const found = foundOf({ 4: [4, 1, null], 5: [null, 1, 60] });
    expect(total(found, 'done').value).toBeNull();
    expect(total(found, 'done').parts).toContainEqual([4, '4', false]);
  });

  it('is of the units of the period where a later one is asked for', () => {
    const found = foundOf({ 2: [1, 1, 10], 3: [2, 1, 20], 4: [4, 1, null] });
    const reporters = [2, 3, 4];
    const parts = reporters.map((id) => figureOfUnit(catalogue, indicator, id, found, W40));
    const figure = mergeFigures(indicator, 6, parts);
    expect(total(found, 'done', reporters)).toEqual({
      value: '3',
      parts: [
        [2, '1', true],
        [3, '2', true],
        [4, '4', false],
      ],
    });
    expect([figure.numerator, figure.denominator]).toEqual(['5', total(found, 'adults', reporters).value]);
  });
});
