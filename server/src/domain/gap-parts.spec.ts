import { describe, expect, it } from '@jest/globals';
import { sampleCatalogue } from '../test/catalogue-builders.js';
import { SHIPPED_ELEMENTS } from '../test/quality-builders.js';
import type { Indicator } from './catalogue.js';
import type { UnitFigure } from './figure.js';
import { partsOf, partTotal, rateOf } from './gap-parts.js';

const figure = (orgUnitId: number, numerator: string | null): UnitFigure => ({
  orgUnitId,
  numerator,
  denominator: null,
  value: numerator,
  dataStatus: numerator === null ? 'no_data' : 'ok',
  carriedFrom: null,
  cutOffAt: null,
  missingPeriods: 0,
});

const reached = {
  code: 'adults_reached_rate',
  kind: 'ratio',
  numerator: 'adults_reached',
  denominator: 'adults_18_plus',
} as Indicator;

describe('a part of what is counted', () => {
  it('stands beside the whole of the same communes: whoever did not enter it is on neither side', () => {
    const wholes = [figure(1, '100'), figure(2, '50'), figure(3, null), figure(4, '30')];
    const parts = [figure(1, '40'), figure(2, null), figure(3, '9'), figure(4, '0')];
    expect(partTotal(parts, wholes)).toEqual({ entered: 2, count: '40', whole: '130' });
  });
  it('that nobody entered is missing, not zero', () => {
    expect(partTotal([figure(1, null)], [figure(1, '100')])).toEqual({
      entered: 0,
      count: null,
      whole: null,
    });
  });
  it('is found by the catalogue, in the order of the form', () => {
    const catalogue = sampleCatalogue({ elements: SHIPPED_ELEMENTS });
    expect(partsOf(catalogue, reached).map(({ code }) => code)).toEqual([
      'adults_reached_ethnic_minority',
      'adults_reached_60_plus',
    ]);
    expect(partsOf(catalogue, { ...reached, numerator: 'adults_reached + app_users' })).toEqual([]);
  });
  it('is divided only by a denominator of its own that the catalogue has', () => {
    const [element] = partsOf(sampleCatalogue({ elements: SHIPPED_ELEMENTS }), reached);
    if (element === undefined) throw new Error('no part');
    const rate = (denominator: string | null) =>
      ({ ...reached, code: `by ${String(denominator)}`, numerator: element.code, denominator }) as Indicator;
    expect(rateOf([reached], element, reached)).toBeUndefined();
    expect(rateOf([rate('adults_18_plus')], element, reached)).toBeUndefined();
    expect(rateOf([rate('adults_18_plus'), rate('adults_minority')], element, reached)?.code).toBe(
      'by adults_minority',
    );
  });
});
