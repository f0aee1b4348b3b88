import { describe, expect, it } from '@jest/globals';
import {
  COUNT_INDICATOR,
  sampleFigure,
  sampleIndicator,
  W39_CUT_OFF,
  W40_CUT_OFF,
} from '../test/catalogue-builders.js';
import { evaluateTotal, exactValue } from './indicator.js';

const ratio = sampleIndicator();

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
