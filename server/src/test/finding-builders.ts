import fc from 'fast-check';
import { sampleFigure, sampleIndicator, sampleTarget, SETTINGS, W40_CUT_OFF } from './catalogue-builders.js';
import { judgeGoal, judgeUnit } from '../domain/gap.js';
import { evaluateTotal } from '../domain/indicator.js';
import { type FindingProvinceGoal, toFindingGoal } from '../domain/findings/finding-goal.js';

/** A headline goal as the API shows it: 48.2% against a plan of 49.9%, unless told otherwise. */
export function sampleGoal(goal: Partial<FindingProvinceGoal> = {}): FindingProvinceGoal {
  return {
    nameVi: 'Người trưởng thành được tiếp cận',
    nameEn: 'Adults reached',
    unit: '%',
    unitEn: '%',
    countUnit: 'người',
    countUnitEn: 'persons',
    decimals: 1,
    targetKind: 'ratio',
    value: 48.2,
    target: 58,
    plan: 49.9,
    planDifference: -1.7,
    gapCount: 12345,
    shortfall: 23456,
    status: 'behind',
    dataStatus: 'ok',
    communesExpected: 102,
    communesReached: 40,
    communesBehind: 30,
    communesFarBehind: 11,
    communesNoData: 1,
    ...goal,
  };
}

/** A count for each commune as the province sees it: the share of communes that reached theirs. */
export const COUNT_GOAL: Partial<FindingProvinceGoal> = {
  nameVi: 'Người dân từ 15 tuổi đăng ký chữ ký số qua VNeID',
  nameEn: 'Residents 15+ with a digital signature',
  unit: 'người',
  unitEn: 'persons',
  decimals: 0,
  targetKind: 'count',
};

/** Goals made by the real judgement from random communes: what a sentence says must agree with these figures. */
export const judgedGoals: fc.Arbitrary<FindingProvinceGoal> = fc
  .record({
    kind: fc.constantFrom('ratio' as const, 'count' as const, 'yes_no' as const),
    communes: fc.array(
      fc.option(fc.record({ numerator: fc.nat(1200), denominator: fc.integer({ min: 1, max: 1000 }) })),
      {
        minLength: 1,
        maxLength: 12,
      },
    ),
    target: fc.integer({ min: 1, max: 1000 }),
    due: fc.boolean(),
  })
  .map(({ kind, communes, target, due }) => {
    const indicator = sampleIndicator(
      kind === 'count'
        ? { kind, denominator: null, factor: 1, decimals: 0, unitVi: 'người', unitEn: 'persons' }
        : { kind, denominator: kind === 'yes_no' ? '1' : 'adults_18_plus' },
    );
    const cutOffAt = due ? '2025-10-25T17:00:00.000Z' : W40_CUT_OFF;
    const wanted = sampleTarget({
      kind,
      value: kind === 'ratio' ? String(target / 10) : kind === 'count' ? String(target) : '1',
    });
    const figures = communes.map((commune, orgUnitId) => {
      if (commune === null)
        return sampleFigure({
          orgUnitId,
          value: null,
          numerator: null,
          cutOffAt: null,
          dataStatus: 'no_data',
        });
      const numerator = kind === 'yes_no' ? commune.numerator % 2 : commune.numerator;
      const denominator = kind === 'count' ? null : kind === 'yes_no' ? '1' : String(commune.denominator);
      return sampleFigure({ orgUnitId, numerator: String(numerator), denominator, value: '1', cutOffAt });
    });
    const total = evaluateTotal(indicator, figures, new Map(), cutOffAt);
    const judged = figures.map((figure) => judgeUnit(indicator, wanted, figure, SETTINGS));
    return toFindingGoal(
      { nameVi: 'Người trưởng thành được tiếp cận', nameEn: 'Adults reached' },
      judgeGoal(indicator, wanted, total, judged, SETTINGS),
      wanted,
    );
  });

/** Words that call a figure late. A name of a goal never holds them here, so finding one means the sentence says so. */
export const LATE = /chậm|kém kế hoạch|behind|overdue/iu;
/** Words that call a target met. */
export const MET = /(?:đạt|vượt) mục tiêu \d|meeting the target|above the target/iu;
export const LANGUAGES = ['vi', 'en'] as const;
