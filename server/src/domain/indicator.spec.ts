import { describe, expect, it } from '@jest/globals';
import {
  COUNT_INDICATOR,
  sampleFigure,
  sampleFound,
  sampleIndicator,
  W39_CUT_OFF,
  W40,
  W40_CUT_OFF,
} from './catalogue.fixture.js';
import type { FoundValue } from './figure.js';
import { elementsOf, evaluateTotal, evaluateUnit, exactValue, termsOf } from './indicator.js';

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

describe('indicator of the province', () => {
  const populations = new Map([
    [1, 3000],
    [2, 1000],
    [3, 1000],
  ]);
  const unit = (orgUnitId: number, numerator: string | null, denominator = '100') =>
    numerator === null
      ? sampleFigure({ orgUnitId, value: null, dataStatus: 'no_data', numerator: null, cutOffAt: null })
      : sampleFigure({ orgUnitId, numerator, denominator, value: '1' });

  it('is the ratio of sums, never the mean of percentages', () => {
    // 900 of 1,000 and 10 of 100: the mean of 90% and 10% would be 50%.
    const total = evaluateTotal(ratio, [unit(1, '900', '1000'), unit(2, '10')], populations, W40_CUT_OFF);
    expect(total).toMatchObject({ value: '82.7', numerator: '910', denominator: '1100' });
  });

  it('sums numerators and denominators of the same communes, and says which share of the population they are', () => {
    const total = evaluateTotal(
      ratio,
      [unit(1, '900', '1000'), unit(2, null), unit(3, '50')],
      populations,
      W40_CUT_OFF,
    );
    expect(total).toEqual({
      value: '86.4', // 950 ÷ 1,100
      dataStatus: 'ok',
      numerator: '950',
      denominator: '1100',
      coverage: '80.0', // 4,000 of 5,000 inhabitants
      communesWithFigure: 2,
      communesExpected: 3,
      communesCarried: 0,
      cutOffAt: W40_CUT_OFF,
    });
  });

  it('is missing when no commune has a figure', () => {
    expect(evaluateTotal(ratio, [unit(1, null), unit(2, null)], populations, W40_CUT_OFF)).toMatchObject({
      value: null,
      dataStatus: 'no_data',
      numerator: null,
      coverage: '0.0',
      cutOffAt: null,
    });
    const zero = sampleFigure({ value: null, dataStatus: 'zero_denominator', denominator: '0' });
    expect(evaluateTotal(ratio, [zero], populations, W40_CUT_OFF)).toMatchObject({
      value: null,
      dataStatus: 'zero_denominator',
    });
  });

  it('has no coverage where a population is unknown', () => {
    expect(evaluateTotal(ratio, [unit(1, '1')], new Map([[1, null]]), W40_CUT_OFF).coverage).toBeNull();
  });

  it('counts carried communes and stands at the newest cut-off', () => {
    const carried = {
      ...unit(2, '10'),
      carriedFrom: '2025-W39',
      dataStatus: 'stale' as const,
      cutOffAt: W39_CUT_OFF,
    };
    expect(evaluateTotal(ratio, [unit(1, '10'), carried], populations, W40_CUT_OFF)).toMatchObject({
      dataStatus: 'ok',
      communesCarried: 1,
      cutOffAt: W40_CUT_OFF,
    });
    expect(evaluateTotal(ratio, [carried], populations, W40_CUT_OFF)).toMatchObject({
      dataStatus: 'stale',
      communesCarried: 1,
      cutOffAt: W39_CUT_OFF,
    });
  });

  it('is partial when a commune’s total lacks a week', () => {
    const partial = sampleFigure({
      numerator: '40',
      denominator: null,
      value: '40',
      dataStatus: 'partial',
      missingPeriods: 2,
    });
    expect(evaluateTotal(COUNT_INDICATOR, [partial], populations, W40_CUT_OFF)).toMatchObject({
      value: '40',
      dataStatus: 'partial',
      denominator: null,
    });
  });

  it('keeps the exact value beside the rounded one', () => {
    const exact = exactValue(ratio, { value: '33.3', numerator: '1', denominator: '3' });
    expect([exact?.over.toFixed(), exact?.under.toFixed()]).toEqual(['100', '3']);
    expect(exactValue(ratio, { value: null, numerator: '1', denominator: '0' })).toBeNull();
  });
});
