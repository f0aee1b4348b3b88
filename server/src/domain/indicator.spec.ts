import { describe, expect, it } from '@jest/globals';
import {
  COUNT_INDICATOR,
  sampleFound,
  sampleIndicator,
  W39_CUT_OFF,
  W40,
  W40_CUT_OFF,
} from '../test/catalogue-builders.js';
import type { FoundValue } from './figure.js';
import { elementsOf, evaluateUnit, termsOf } from './indicator.js';

const ratio = sampleIndicator();
const found =
  (...values: FoundValue[]) =>
  (element: string) =>
    values.find((value) => value.element === element);
const reference = (values: Record<string, string>) => (element: string) => values[element] ?? null;
const adults = reference({ adults_18_plus: '11786.0000' });

describe('definition of an indicator', () => {
  it('is a sum of codes', () => {
    expect(termsOf('a + b_2 - c')).toEqual([
      { sign: 1, code: 'a' },
      { sign: 1, code: 'b_2' },
      { sign: -1, code: 'c' },
    ]);
    expect(elementsOf({ numerator: 'a + b', denominator: 'a + 1' })).toEqual(['a', 'b']);
    expect(elementsOf({ numerator: 'a', denominator: null })).toEqual(['a']);
  });

  it.each(['', 'a +', 'a * b', 'a b c)', '(a)'])('"%s" is refused', (expression) => {
    expect(() => termsOf(expression)).toThrow(RangeError);
  });
});

describe('indicator of a commune', () => {
  it('divides the numerator by the denominator: 6,836 of 11,786 adults is 58.0%', () => {
    expect(
      evaluateUnit(
        ratio,
        7,
        found(sampleFound({ element: 'adults_reached', value: '6836.0000' })),
        adults,
        W40,
      ),
    ).toEqual({
      orgUnitId: 7,
      value: '58.0',
      dataStatus: 'ok',
      numerator: '6836',
      denominator: '11786',
      carriedFrom: null,
      cutOffAt: W40_CUT_OFF,
      missingPeriods: 0,
    });
  });

  it('is missing without a numerator, and is not zero', () => {
    expect(evaluateUnit(ratio, 7, found(), adults, W40)).toMatchObject({
      value: null,
      dataStatus: 'no_data',
      numerator: null,
      cutOffAt: null,
    });
  });

  it('is zero with a typed zero', () => {
    const zero = evaluateUnit(
      ratio,
      7,
      found(sampleFound({ element: 'adults_reached', value: '0' })),
      adults,
      W40,
    );
    expect(zero).toMatchObject({ value: '0.0', dataStatus: 'ok', numerator: '0' });
  });

  it('is missing without a denominator, and keeps the numerator', () => {
    const figure = evaluateUnit(
      ratio,
      7,
      found(sampleFound({ element: 'adults_reached', value: '5' })),
      reference({}),
      W40,
    );
    expect(figure).toMatchObject({ value: null, dataStatus: 'no_data', numerator: '5', denominator: null });
  });

  it('says so when the denominator is zero', () => {
    const figure = evaluateUnit(
      ratio,
      7,
      found(sampleFound({ element: 'adults_reached', value: '5' })),
      reference({ adults_18_plus: '0' }),
      W40,
    );
    expect(figure).toMatchObject({ value: null, dataStatus: 'zero_denominator' });
  });

  it('is missing when one term of a sum is missing', () => {
    const sum = sampleIndicator({ numerator: 'a + b' });
    expect(evaluateUnit(sum, 7, found(sampleFound({ element: 'a', value: '5' })), adults, W40)).toMatchObject(
      { value: null, dataStatus: 'no_data' },
    );
    const whole = evaluateUnit(
      sum,
      7,
      found(sampleFound({ element: 'a', value: '5' }), sampleFound({ element: 'b', value: '6' })),
      reference({ adults_18_plus: '20' }),
      W40,
    );
    expect(whole).toMatchObject({ value: '55.0', numerator: '11' });
  });

  it('is not capped at 100%', () => {
    const figure = evaluateUnit(
      ratio,
      7,
      found(sampleFound({ element: 'adults_reached', value: '103' })),
      reference({ adults_18_plus: '100' }),
      W40,
    );
    expect(figure.value).toBe('103.0');
  });

  it('stands at the cut-off it was carried from, the oldest of its parts', () => {
    const carried = sampleFound({
      element: 'adults_reached',
      value: '5',
      period: '2025-W39',
      cutOffAt: W39_CUT_OFF,
    });
    expect(evaluateUnit(ratio, 7, found(carried), adults, W40)).toMatchObject({
      dataStatus: 'stale',
      carriedFrom: '2025-W39',
      cutOffAt: W39_CUT_OFF,
    });
    const mixed = sampleIndicator({ numerator: 'a + adults_reached' });
    expect(
      evaluateUnit(mixed, 7, found(sampleFound({ element: 'a', value: '1' }), carried), adults, W40),
    ).toMatchObject({ dataStatus: 'stale', carriedFrom: '2025-W39', cutOffAt: W39_CUT_OFF });
  });

  it('takes the newest settled month as fresh, at the month’s own cut-off', () => {
    const month = sampleFound({
      element: 'adults_reached',
      value: '5',
      period: '2025-09',
      cutOffAt: '2025-09-30T17:00:00.000Z',
    });
    expect(evaluateUnit(ratio, 7, found(month), adults, W40)).toMatchObject({
      dataStatus: 'ok',
      carriedFrom: null,
      cutOffAt: '2025-09-30T17:00:00.000Z',
    });
    const older = { ...month, period: '2025-08', cutOffAt: '2025-08-31T17:00:00.000Z' };
    expect(evaluateUnit(ratio, 7, found(older), adults, W40)).toMatchObject({
      dataStatus: 'stale',
      carriedFrom: '2025-08',
    });
  });

  it('takes what is reported once as of now', () => {
    const yesNo = sampleIndicator({ kind: 'yes_no', numerator: 'committee_established', denominator: '1' });
    const once = sampleFound({
      element: 'committee_established',
      value: '1',
      period: 'once',
      cutOffAt: '2025-07-14T17:00:00.000Z',
    });
    expect(evaluateUnit(yesNo, 7, found(once), reference({}), W40)).toMatchObject({
      value: '100.0',
      denominator: '1',
      dataStatus: 'ok',
      cutOffAt: W40_CUT_OFF,
    });
  });

  it('marks a total of flows with missing weeks as partial', () => {
    const flow = { ...COUNT_INDICATOR, numerator: 'sessions_held' };
    const figure = evaluateUnit(
      flow,
      7,
      found(sampleFound({ element: 'sessions_held', value: '40', missingPeriods: 2 })),
      reference({}),
      W40,
    );
    expect(figure).toMatchObject({
      value: '40',
      dataStatus: 'partial',
      missingPeriods: 2,
      denominator: null,
    });
  });
});
