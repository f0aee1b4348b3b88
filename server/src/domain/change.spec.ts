import { describe, expect, it } from '@jest/globals';
import { COUNT_INDICATOR, sampleFigure, sampleIndicator, W39_CUT_OFF } from '../test/catalogue-builders.js';
import { changeOnWeek } from './change.js';

const ratio = sampleIndicator();
const now = (orgUnitId: number, numerator: string, more = {}) =>
  sampleFigure({ orgUnitId, numerator, value: '1', ...more });
const before = (orgUnitId: number, numerator: string, more = {}) =>
  now(orgUnitId, numerator, { cutOffAt: W39_CUT_OFF, ...more });

describe('change on the week', () => {
  it('is the difference of the ratios of sums', () => {
    // 900 of 2,000 is 45.0%, a week earlier 800 of 2,000 was 40.0%.
    expect(changeOnWeek(ratio, [now(1, '500'), now(2, '400')], [before(1, '450'), before(2, '350')])).toEqual(
      { change: '5.0', communes: 2 },
    );
  });

  it('leaves out communes that lack a fresh figure in either week: a late report is no fall', () => {
    const missing = sampleFigure({
      orgUnitId: 2,
      value: null,
      numerator: null,
      cutOffAt: null,
      dataStatus: 'no_data',
    });
    expect(changeOnWeek(ratio, [now(1, '500'), missing], [before(1, '450'), before(2, '350')])).toEqual({
      change: '5.0',
      communes: 1,
    });
    const carried = now(2, '350', { carriedFrom: '2025-W39', cutOffAt: W39_CUT_OFF, dataStatus: 'stale' });
    expect(changeOnWeek(ratio, [now(1, '500'), carried], [before(1, '450'), before(2, '350')])).toEqual({
      change: '5.0',
      communes: 1,
    });
  });

  it('is not known when nothing can be compared', () => {
    expect(changeOnWeek(ratio, [], [])).toEqual({ change: null, communes: 0 });
    expect(changeOnWeek(ratio, [now(1, '500')], [before(2, '450')])).toEqual({ change: null, communes: 0 });
  });

  it('is no change when one observation is seen from two weeks', () => {
    expect(changeOnWeek(ratio, [now(1, '500')], [now(1, '500')])).toEqual({ change: null, communes: 0 });
  });

  it('shows a fall with its sign', () => {
    expect(changeOnWeek(ratio, [now(1, '400')], [before(1, '450')]).change).toBe('-5.0');
  });

  it('counts a flow only where no further week went missing', () => {
    const flow = (n: string, missingPeriods: number) =>
      now(1, n, { denominator: null, missingPeriods, dataStatus: missingPeriods > 0 ? 'partial' : 'ok' });
    const earlier = { ...flow('30', 1), cutOffAt: W39_CUT_OFF };
    expect(changeOnWeek(COUNT_INDICATOR, [flow('34', 1)], [earlier])).toEqual({ change: '4', communes: 1 });
    expect(changeOnWeek(COUNT_INDICATOR, [flow('30', 2)], [earlier])).toEqual({ change: null, communes: 0 });
  });
});
