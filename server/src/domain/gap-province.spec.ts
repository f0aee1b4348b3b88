import { describe, expect, it } from '@jest/globals';
import {
  COUNT_INDICATOR,
  sampleFigure,
  sampleIndicator,
  sampleTarget,
  SETTINGS,
  W40_CUT_OFF,
} from '../test/catalogue-builders.js';
import type { TotalFigure } from './figure.js';
import { judgeGoal, judgeUnit } from './gap.js';
import { evaluateTotal } from './indicator.js';

const ratio = sampleIndicator();
const target = sampleTarget();
const figure = (numerator: number, denominator: number, more = {}) =>
  sampleFigure({
    numerator: String(numerator),
    denominator: String(denominator),
    value: ((numerator * 100) / denominator).toFixed(1),
    ...more,
  });

describe('judging the province', () => {
  const units = [
    figure(9000, 10_000, { orgUnitId: 1 }),
    figure(300, 1000, { orgUnitId: 2 }),
    figure(500, 1000, { orgUnitId: 3 }),
  ];
  const populations = new Map(units.map((unit) => [unit.orgUnitId, 1000]));
  const judged = units.map((unit) => judgeUnit(ratio, target, unit, SETTINGS));

  it('can have no gap and yet a shortfall: both show', () => {
    // 9,800 of 12,000 is 81.7%; the second commune lacks 280, the third 80.
    expect(
      judgeGoal(ratio, target, evaluateTotal(ratio, units, populations, W40_CUT_OFF), judged, SETTINGS),
    ).toMatchObject({
      value: '81.7',
      status: 'reached',
      gapCount: '0',
      shortfall: '360',
      communesReached: 1,
      communesOnTrack: 1,
      communesBehind: 0,
      communesFarBehind: 1,
      communesNoData: 0,
      total: null,
      totalTarget: null,
    });
  });

  it('judges a count of each commune by the share of communes that reached it', () => {
    const wanted = sampleTarget({ kind: 'count', value: '200' });
    const counts = [250, 200, 120, null].map((n, i) =>
      sampleFigure({
        orgUnitId: i,
        denominator: null,
        numerator: n === null ? null : String(n),
        value: n === null ? null : String(n),
        ...(n === null ? { dataStatus: 'no_data', cutOffAt: null } : {}),
      }),
    );
    const total = evaluateTotal(COUNT_INDICATOR, counts, new Map(), W40_CUT_OFF);
    const goal = judgeGoal(
      COUNT_INDICATOR,
      wanted,
      total,
      counts.map((unit) => judgeUnit(COUNT_INDICATOR, wanted, unit, SETTINGS)),
      SETTINGS,
    );
    expect(goal).toMatchObject({
      value: '66.7',
      numerator: '2',
      denominator: '3',
      target: '100',
      plan: '78.6',
      planDifference: '-12.0', // 66.667 − 78.641 = −11.974
      status: 'behind',
      gapCount: '1',
      gapPoints: '33.3',
      shortfall: '80',
      total: '570',
      totalTarget: '800',
      communesNoData: 1,
    });
  });

  it('rolls counts up both ways where communes have targets of their own', () => {
    const wanted = [200, 100, 300, 400].map((value, id) =>
      sampleTarget({ id, kind: 'count', value: String(value) }),
    );
    const counts = [250, 90, 300, null].map((n, i) =>
      sampleFigure({
        orgUnitId: i,
        denominator: null,
        numerator: n === null ? null : String(n),
        value: n === null ? null : String(n),
        ...(n === null ? { dataStatus: 'no_data', cutOffAt: null } : {}),
      }),
    );
    const total = evaluateTotal(COUNT_INDICATOR, counts, new Map(), W40_CUT_OFF);
    const units = counts.map((unit, i) => judgeUnit(COUNT_INDICATOR, wanted[i]!, unit, SETTINGS));
    // 250 of 200 and 300 of 300 reached theirs, 90 of 100 did not; 640 people of 1000 wanted, the silent commune's 400 too.
    expect(judgeGoal(COUNT_INDICATOR, wanted[0]!, total, units, SETTINGS)).toMatchObject({
      numerator: '2',
      denominator: '3',
      value: '66.7',
      communesReached: 2,
      communesNoData: 1,
      shortfall: '10',
      total: '640',
      totalTarget: '1000',
    });
  });

  it('has nothing to say without a figure', () => {
    const none: TotalFigure = {
      value: null,
      dataStatus: 'no_data',
      numerator: null,
      denominator: null,
      coverage: null,
      communesWithFigure: 0,
      communesExpected: 0,
      communesCarried: 0,
      cutOffAt: null,
    };
    expect(judgeGoal(ratio, target, none, [], SETTINGS)).toMatchObject({
      status: 'no_data',
      gapCount: null,
      shortfall: null,
    });
    const share = judgeGoal(
      COUNT_INDICATOR,
      sampleTarget({ kind: 'count', value: '200' }),
      { ...none, communesExpected: 102 },
      [],
      SETTINGS,
    );
    expect(share).toMatchObject({ status: 'no_data', value: null, total: null, totalTarget: '20400' });
  });
});
