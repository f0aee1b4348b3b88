import type { Indicator, Settings, Target } from './catalogue.js';
import {
  Big,
  ceil,
  floor,
  type Fraction,
  fraction,
  plain,
  roundFraction,
  subtractFractions,
} from './decimal.js';
import type { JudgedGoal, JudgedUnit, Judgement, PlanStatus, TotalFigure, UnitFigure } from './figure.js';
import { exactValue } from './indicator.js';
import { cutOffDateOf } from './local-time.js';
import { planFraction, sharePlanFraction, targetValue } from './plan.js';
import { statusAgainstPlan } from './status.js';

type JudgeSettings = Pick<Settings, 'behindFrom'>;

/** A share of communes is shown with one digit, whatever the indicator's own decimals are. */
const SHARE_DECIMALS = 1;

/** Judges a commune's figure against its target and the plan at the figure's own cut-off. Target null: nothing to judge. */
export function judgeUnit(
  indicator: Indicator,
  target: Target | null,
  figure: UnitFigure,
  settings: JudgeSettings,
): JudgedUnit {
  return { ...figure, ...judge(indicator, target, figure, settings) };
}

/**
 * Judges a goal of the province.
 * Ratio and yes/no: the ratio of sums against the province's target. Count per commune: the share of communes that
 * reached theirs; numerator = communes reached, denominator = communes with a figure, target 100, plan evenly to 100,
 * gap in communes; the total of persons and the shortfall in persons stand beside.
 * @param judgedUnits one for each commune expected, each judged against its own target
 */
export function judgeGoal(
  indicator: Indicator,
  target: Target | null,
  total: TotalFigure,
  judgedUnits: readonly JudgedUnit[],
  settings: JudgeSettings,
): JudgedGoal {
  const beside = { indicator, ...tally(judgedUnits), shortfall: shortfallOf(judgedUnits) };
  if (target?.kind !== 'count') {
    return {
      ...total,
      ...judge(indicator, target, total, settings),
      ...beside,
      total: null,
      totalTarget: null,
    };
  }
  const totals = { total: total.numerator, totalTarget: totalTargetOf(target, total, judgedUnits) };
  return { ...total, ...judgeShare(target, total, beside.communesReached, settings), ...beside, ...totals };
}

interface Standing {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly cutOffAt: string | null;
}

function judge(
  indicator: Indicator,
  target: Target | null,
  figure: Standing,
  settings: JudgeSettings,
): Judgement {
  if (target === null) return nothing(null);
  const wanted = fraction(targetValue(target));
  const shownTarget = plain(targetValue(target));
  const value = exactValue(indicator, figure);
  if (value === null || figure.cutOffAt === null) return nothing(shownTarget);
  const plan = planFraction(target, cutOffDateOf(figure.cutOffAt));
  const isCount = indicator.denominator === null;
  return {
    status: statusAgainstPlan({
      value,
      target: wanted,
      plan,
      direction: indicator.direction,
      behindFrom: settings.behindFrom,
    }),
    target: shownTarget,
    plan: roundFraction(plan, indicator.decimals),
    planDifference: roundFraction(subtractFractions(value, plan), indicator.decimals),
    gapPoints: isCount ? null : positive(missing(indicator, value, wanted), indicator.decimals),
    ...counts(indicator, wanted, figure),
  };
}

/** What is missing to the target (positive) or above it (negative), in the indicator's unit. */
function missing(indicator: Indicator, value: Fraction, wanted: Fraction): Fraction {
  return indicator.direction === 'up' ? subtractFractions(wanted, value) : subtractFractions(value, wanted);
}

/** Gap and surplus in the count unit. The wanted number is whole: rounded up when more is better, down when less is. */
function counts(
  indicator: Indicator,
  wanted: Fraction,
  figure: Standing,
): Pick<Judgement, 'gapCount' | 'surplus'> {
  const denominator = Big(figure.denominator ?? '1');
  const exact = wanted.over.times(denominator).div(wanted.under.times(indicator.factor));
  const whole = indicator.direction === 'up' ? ceil(exact) : floor(exact);
  const difference =
    indicator.direction === 'up'
      ? whole.minus(figure.numerator ?? '0')
      : Big(figure.numerator ?? '0').minus(whole);
  return {
    gapCount: difference.gt(0) ? plain(difference) : '0',
    surplus: difference.lt(0) ? plain(difference.times(-1)) : '0',
  };
}

function judgeShare(
  target: Target,
  total: TotalFigure,
  reached: number,
  settings: JudgeSettings,
): Standing & Judgement {
  const wanted = fraction('100');
  if (total.value === null || total.cutOffAt === null || total.communesWithFigure === 0) {
    return { value: null, numerator: null, denominator: null, cutOffAt: null, ...nothing('100') };
  }
  const value = fraction(Big(reached).times(100), Big(total.communesWithFigure));
  const plan = sharePlanFraction(target, cutOffDateOf(total.cutOffAt));
  return {
    value: roundFraction(value, SHARE_DECIMALS),
    numerator: String(reached),
    denominator: String(total.communesWithFigure),
    cutOffAt: total.cutOffAt,
    status: statusAgainstPlan({
      value,
      target: wanted,
      plan,
      direction: 'up',
      behindFrom: settings.behindFrom,
    }),
    target: '100',
    plan: roundFraction(plan, SHARE_DECIMALS),
    planDifference: roundFraction(subtractFractions(value, plan), SHARE_DECIMALS),
    gapPoints: positive(subtractFractions(wanted, value), SHARE_DECIMALS),
    gapCount: String(total.communesWithFigure - reached),
    surplus: '0',
  };
}

function nothing(target: string | null): Judgement {
  return {
    status: 'no_data',
    target,
    plan: null,
    planDifference: null,
    gapPoints: null,
    gapCount: null,
    surplus: null,
  };
}

function positive(f: Fraction, decimals: number): string {
  return f.over.gt(0) ? roundFraction(f, decimals) : roundFraction(fraction('0'), decimals);
}

function shortfallOf(units: readonly JudgedUnit[]): string | null {
  const gaps = units.flatMap((unit) => (unit.gapCount === null ? [] : [unit.gapCount]));
  return gaps.length === 0 ? null : plain(gaps.reduce((sum, gap) => sum.plus(gap), Big(0)));
}

/** Communes may have targets of their own, so the total wanted is the sum of theirs; one without figures owes it too. */
function totalTargetOf(target: Target, total: TotalFigure, units: readonly JudgedUnit[]): string {
  if (units.length === 0) return plain(Big(target.value).times(total.communesExpected));
  return plain(units.reduce((sum, unit) => sum.plus(unit.target ?? target.value), Big(0)));
}

type Tally = Pick<
  JudgedGoal,
  'communesReached' | 'communesOnTrack' | 'communesBehind' | 'communesFarBehind' | 'communesNoData'
>;

function tally(units: readonly JudgedUnit[]): Tally {
  const count = (status: PlanStatus): number => units.filter((unit) => unit.status === status).length;
  return {
    communesReached: count('reached'),
    communesOnTrack: count('on_track'),
    communesBehind: count('behind'),
    communesFarBehind: count('far_behind'),
    communesNoData: count('no_data'),
  };
}
