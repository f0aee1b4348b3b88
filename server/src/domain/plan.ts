import type { PlanPoint, Target } from './catalogue.js';
import { Big, type Fraction, fraction, roundFraction } from './decimal.js';
import { addDays, daysBetween } from './local-time.js';

type Planned = Pick<
  Target,
  'kind' | 'value' | 'dueOn' | 'baselineValue' | 'baselineOn' | 'planShape' | 'planPoints'
>;

/** Digits kept where a plan does not end; comparisons use `planFraction`, which never rounds. */
const PLAN_DECIMALS = 10;

/** Full share of communes: a yes/no goal and the province's side of a count goal are wanted from all of them. */
const ALL_PERCENT = '100';

/** A corner of the plan line. `on` is a local date at whose end the plan has this value. */
export interface PlanCorner {
  readonly on: string;
  readonly value: string;
}

/** What is wanted at the due date: for yes/no 100 (percent of the communes, or of one commune), else the target's value. */
export function targetValue(target: Pick<Target, 'kind' | 'value'>): string {
  return target.kind === 'yes_no' ? ALL_PERCENT : target.value;
}

/**
 * The plan on the local date of a cut-off, as a decimal in the indicator's unit (10 digits where it does not end).
 * Linear: baseline + (target − baseline) × day ÷ length, where `baselineOn` is day 1 and the due date the last day.
 */
export function planAt(target: Planned, cutOffLocalDate: string): string {
  return Big(roundFraction(planFraction(target, cutOffLocalDate), PLAN_DECIMALS)).toFixed();
}

/** The same, exact. */
export function planFraction(target: Planned, cutOffLocalDate: string): Fraction {
  const corners = planCorners(target);
  return target.planShape === 'linear' && target.kind !== 'yes_no'
    ? between(corners, cutOffLocalDate)
    : byShape(target, corners, cutOffLocalDate);
}

/**
 * The plan of the province's side of a count-per-commune goal: the share of communes that reached it, which runs
 * evenly from none on the day before the baseline to all on the due date.
 */
export function sharePlanFraction(target: Planned, cutOffLocalDate: string): Fraction {
  return between(sharePlanCorners(target), cutOffLocalDate);
}

export function sharePlanCorners(target: Pick<Target, 'baselineOn' | 'dueOn'>): PlanCorner[] {
  return [
    { on: addDays(target.baselineOn, -1), value: '0' },
    { on: target.dueOn, value: ALL_PERCENT },
  ];
}

/**
 * Corners of the plan line, by date, for drawing: straight between corners. The first stands on the day before
 * `baselineOn` (day 0); a step is two corners on neighbouring days.
 */
export function planCorners(target: Planned): PlanCorner[] {
  const start = { on: addDays(target.baselineOn, -1), value: target.baselineValue };
  const end = { on: target.dueOn, value: targetValue(target) };
  const points = ownPoints(target);
  if (target.kind === 'yes_no' && points.length === 0) return stepCorners(start, [end]);
  if (target.planShape === 'stepped') return stepCorners(start, [...points, end]);
  if (target.planShape === 'points') return [start, ...points, end];
  return [start, end];
}

/** Points strictly inside the plan: the baseline and the target are its ends whatever the points say. */
function ownPoints(target: Planned): PlanPoint[] {
  if (target.planShape === 'linear') return [];
  return target.planPoints
    .filter((point) => point.on >= target.baselineOn && point.on < target.dueOn)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

function stepCorners(start: PlanCorner, steps: readonly PlanCorner[]): PlanCorner[] {
  const corners: PlanCorner[] = [start];
  for (const step of steps) {
    const before = corners[corners.length - 1] ?? start;
    const eve = addDays(step.on, -1);
    if (eve > before.on) corners.push({ on: eve, value: before.value });
    corners.push({ on: step.on, value: step.value });
  }
  return corners;
}

function byShape(target: Planned, corners: readonly PlanCorner[], date: string): Fraction {
  if (target.planShape === 'points') return between(corners, date);
  // A step holds from its date on; the corners on its eve repeat the value before it.
  const held = corners.filter((corner) => corner.on <= date).at(-1) ?? corners[0];
  return fraction(held?.value ?? target.baselineValue);
}

function between(corners: readonly PlanCorner[], date: string): Fraction {
  const after = corners.findIndex((corner) => corner.on >= date);
  const next = corners[after];
  const last = corners[corners.length - 1];
  if (next === undefined) return fraction(last?.value ?? '0');
  const previous = corners[after - 1];
  if (previous === undefined || next.on === date) return fraction(next.value);
  const length = daysBetween(previous.on, next.on);
  const passed = daysBetween(previous.on, date);
  return fraction(
    Big(previous.value).times(length).plus(Big(next.value).minus(previous.value).times(passed)),
    Big(length),
  );
}
