import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  COUNT_INDICATOR,
  sampleFigure,
  sampleIndicator,
  sampleTarget,
  SETTINGS,
  W39_CUT_OFF,
} from '../test/catalogue-builders.js';
import { judgeUnit } from './gap.js';

const ratio = sampleIndicator();
const target = sampleTarget();
const figure = (numerator: number, denominator: number, more = {}) =>
  sampleFigure({
    numerator: String(numerator),
    denominator: String(denominator),
    value: ((numerator * 100) / denominator).toFixed(1),
    ...more,
  });

describe('judging a commune', () => {
  it('works a gap out in points and in persons', () => {
    // 4,820 of 10,000 adults is 48.2%; plan of W40 is 45.6%; wanted are 5,800.
    expect(judgeUnit(ratio, target, figure(4820, 10_000), SETTINGS)).toMatchObject({
      status: 'on_track',
      target: '58',
      plan: '45.6',
      planDifference: '2.6',
      gapPoints: '9.8',
      gapCount: '980',
      surplus: '0',
    });
  });

  it('keeps the surplus apart', () => {
    expect(judgeUnit(ratio, target, figure(6000, 10_000), SETTINGS)).toMatchObject({
      status: 'reached',
      gapPoints: '0.0',
      gapCount: '0',
      surplus: '200',
    });
  });

  it('rounds the wanted number up: 58% of 11,786 adults are 6,836 of them', () => {
    // 0.58 × 11,786 = 6,835.88
    expect(judgeUnit(ratio, target, figure(6835, 11_786), SETTINGS)).toMatchObject({
      status: 'on_track',
      gapPoints: '0.0',
      gapCount: '1',
    });
    expect(judgeUnit(ratio, target, figure(6836, 11_786), SETTINGS)).toMatchObject({
      status: 'reached',
      gapCount: '0',
      surplus: '0',
    });
  });

  it('wants 55 of 100 at 55%, not 56', () => {
    expect(judgeUnit(ratio, sampleTarget({ value: '55' }), figure(55, 100), SETTINGS)).toMatchObject({
      status: 'reached',
      gapCount: '0',
      surplus: '0',
    });
  });

  it('compares a carried figure with the plan at the cut-off it came from', () => {
    const carried = figure(4300, 10_000, {
      cutOffAt: W39_CUT_OFF,
      carriedFrom: '2025-W39',
      dataStatus: 'stale',
    });
    // Plan on day 74 is 41.7%, on day 81 45.6%: 43.0% is on track at its own cut-off.
    expect(judgeUnit(ratio, target, carried, SETTINGS)).toMatchObject({
      status: 'on_track',
      plan: '41.7',
      planDifference: '1.3',
    });
    expect(judgeUnit(ratio, target, figure(4300, 10_000), SETTINGS)).toMatchObject({
      status: 'behind',
      plan: '45.6',
      planDifference: '-2.6',
    });
  });

  it('keeps missing as missing and still says what was wanted', () => {
    const missing = sampleFigure({
      value: null,
      numerator: null,
      denominator: null,
      cutOffAt: null,
      dataStatus: 'no_data',
    });
    expect(judgeUnit(ratio, target, missing, SETTINGS)).toMatchObject({
      status: 'no_data',
      target: '58',
      plan: null,
      planDifference: null,
      gapPoints: null,
      gapCount: null,
      surplus: null,
    });
    expect(judgeUnit(ratio, null, figure(1, 2), SETTINGS)).toMatchObject({
      status: 'no_data',
      target: null,
      gapCount: null,
    });
  });

  it('judges a count by its number, without points', () => {
    const count = (n: number) =>
      judgeUnit(
        COUNT_INDICATOR,
        sampleTarget({ kind: 'count', value: '200' }),
        sampleFigure({ numerator: String(n), denominator: null, value: String(n) }),
        SETTINGS,
      );
    // Plan of W40: 200 × 81 ÷ 103 = 157.28
    expect(count(150)).toMatchObject({
      status: 'behind',
      plan: '157',
      planDifference: '-7',
      gapPoints: null,
      gapCount: '50',
      surplus: '0',
    });
    expect(count(230)).toMatchObject({ status: 'reached', gapCount: '0', surplus: '30' });
  });

  it('judges a yes or no by its due date', () => {
    const yesNo = sampleIndicator({ kind: 'yes_no', denominator: '1' });
    const wanted = sampleTarget({ kind: 'yes_no', value: '1' });
    const no = { numerator: '0', denominator: '1', value: '0.0' };
    expect(judgeUnit(yesNo, wanted, sampleFigure(no), SETTINGS)).toMatchObject({
      status: 'on_track',
      target: '100',
      plan: '0.0',
      gapCount: '1',
    });
    expect(
      judgeUnit(yesNo, wanted, sampleFigure({ ...no, cutOffAt: '2025-10-25T17:00:00.000Z' }), SETTINGS),
    ).toMatchObject({ status: 'far_behind', plan: '100.0', gapCount: '1' });
    expect(
      judgeUnit(yesNo, wanted, sampleFigure({ ...no, numerator: '1', value: '100.0' }), SETTINGS),
    ).toMatchObject({ status: 'reached', gapCount: '0' });
  });

  it('counts down where less is better', () => {
    const down = { ...COUNT_INDICATOR, direction: 'down' as const };
    const wanted = sampleTarget({ kind: 'count', value: '2', baselineValue: '10' });
    expect(
      judgeUnit(down, wanted, sampleFigure({ numerator: '5', denominator: null, value: '5' }), SETTINGS),
    ).toMatchObject({ gapCount: '3', surplus: '0' });
    expect(
      judgeUnit(down, wanted, sampleFigure({ numerator: '1', denominator: null, value: '1' }), SETTINGS),
    ).toMatchObject({ status: 'reached', gapCount: '0', surplus: '1' });
  });

  it('has no gap exactly when the target is reached', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50_000 }),
        fc.nat(60_000),
        fc.integer({ min: 1, max: 1000 }),
        (denominator, numerator, tenths) => {
          const judged = judgeUnit(
            ratio,
            sampleTarget({ value: String(tenths / 10) }),
            figure(numerator, denominator),
            SETTINGS,
          );
          const reached = BigInt(numerator) * 1000n >= BigInt(tenths) * BigInt(denominator);
          expect(judged.status === 'reached').toBe(reached);
          expect(judged.gapCount === '0').toBe(reached);
          expect(Number(judged.gapCount) * Number(judged.surplus)).toBe(0);
        },
      ),
    );
  });
});
