import { Big } from '../decimal.js';
import { formatDate, formatNumber, formatShort, type Language } from '../format.js';
import { daysBetween } from '../local-time.js';
import { planCorners, type PlanCorner } from '../plan.js';
import { isNothing } from './phrases.js';

/** What a plan is made of; see `planCorners`. */
export type PlannedTarget = Parameters<typeof planCorners>[0];

/** Unit of the values of a plan: of the indicator; "%" for a yes/no goal. */
export interface PlanUnit {
  readonly unit: string;
  readonly unitEn: string;
  /** Digits shown of a difference. */
  readonly decimals: number;
}

const WEEK = 7;

/**
 * The heading of a plan line: "Từ 0% lên 58% trong 103 ngày, mỗi tuần thêm 3,9 điểm". Says how it moves, never whether
 * it is kept.
 */
export function planFinding(target: PlannedTarget, unit: PlanUnit, language: Language): string {
  const corners = planCorners(target);
  const [start] = corners;
  const end = corners.at(-1);
  if (start === undefined || end === undefined) return '';
  if (target.kind === 'yes_no' && corners.length <= 3) return oneStepOfAll(end.on, language);
  const moves = movesBetween(corners);
  if (moves.length === 0) return unchanged(end, unit, language);
  if (target.planShape === 'stepped' || target.kind === 'yes_no')
    return steps(start, end, moves, unit, language);
  const fastest = moves.reduce((one, other) => (other.perDay.abs().gt(one.perDay.abs()) ? other : one));
  const way = fromTo(start, end, unit, language);
  if (corners.length === 2) return `${way}${inDays(start, end, language)}${weekly(fastest, unit, language)}`;
  return through(way, corners.length - 2, fastest, unit, language);
}

/** One stretch of the plan on which the value moves. */
interface Move {
  readonly from: PlanCorner;
  readonly to: PlanCorner;
  readonly by: Big;
  readonly perDay: Big;
}

function movesBetween(corners: readonly PlanCorner[]): Move[] {
  return corners.slice(1).flatMap((to, index) => {
    const from = corners[index];
    if (from === undefined || from.value === to.value) return [];
    const by = Big(to.value).minus(from.value);
    return [{ from, to, by, perDay: by.div(Math.max(1, daysBetween(from.on, to.on))) }];
  });
}

function oneStepOfAll(on: string, language: Language): string {
  return language === 'vi'
    ? `Một bậc: đến ngày ${formatDate(on)} phải có`
    : `One step: to be there by ${formatDate(on)}`;
}

function unchanged(end: PlanCorner, unit: PlanUnit, language: Language): string {
  const value = given(end.value, unit, language);
  return language === 'vi'
    ? `Giữ ở ${value} đến ${formatDate(end.on)}`
    : `Stays at ${value} until ${formatDate(end.on)}`;
}

function steps(
  start: PlanCorner,
  end: PlanCorner,
  moves: readonly Move[],
  unit: PlanUnit,
  language: Language,
): string {
  const way = fromTo(start, end, unit, language);
  const largest = moves.reduce((one, other) => (other.by.abs().gt(one.by.abs()) ? other : one));
  const on = formatDate(largest.to.on);
  const vi = language === 'vi';
  if (moves.length === 1) return vi ? `${way} bằng một bậc, ngày ${on}` : `${way} in one step, on ${on}`;
  const n = String(moves.length);
  const size = difference(largest.by, unit, language);
  return vi
    ? `${way} qua ${n} bậc; bậc lớn nhất ${size}, ngày ${on}`
    : `${way} in ${n} steps; the largest is ${size}, on ${on}`;
}

function through(way: string, marks: number, fastest: Move, unit: PlanUnit, language: Language): string {
  const span = [formatDate(fastest.from.on), formatDate(fastest.to.on)] as const;
  const pace = weekly(fastest, unit, language);
  return language === 'vi'
    ? `${way} qua ${String(marks)} mốc; dốc nhất từ ${span[0]} đến ${span[1]}${pace}`
    : `${way} through ${String(marks)} ${marks === 1 ? 'mark' : 'marks'}; steepest from ${span[0]} to ${span[1]}${pace}`;
}

function fromTo(start: PlanCorner, end: PlanCorner, unit: PlanUnit, language: Language): string {
  const [from, to] = [given(start.value, unit, language), given(end.value, unit, language)];
  const down = Big(end.value).lt(start.value);
  if (language === 'vi') return `Từ ${from} ${down ? 'xuống' : 'lên'} ${to}`;
  return `From ${from} ${down ? 'down' : 'up'} to ${to}`;
}

function inDays(start: PlanCorner, end: PlanCorner, language: Language): string {
  const days = daysBetween(start.on, end.on);
  if (language === 'vi') return ` trong ${String(days)} ngày`;
  return ` in ${String(days)} ${days === 1 ? 'day' : 'days'}`;
}

/** ", mỗi tuần thêm 3,9 điểm"; empty where the stretch is shorter than a week or the pace disappears at the digits shown. */
function weekly(move: Move, unit: PlanUnit, language: Language): string {
  const pace = move.perDay.times(WEEK);
  const decimals = paceDecimals(unit);
  if (daysBetween(move.from.on, move.to.on) < WEEK || isNothing(pace.toNumber(), decimals)) return '';
  const size = sized(pace.abs(), unit, decimals, language);
  if (language === 'vi') return `, mỗi tuần ${pace.lt(0) ? 'bớt' : 'thêm'} ${size}`;
  return `, ${size} ${pace.lt(0) ? 'less' : 'more'} every week`;
}

/** A pace of whole persons is still told to a tenth: "13,7 người". */
const paceDecimals = ({ decimals }: PlanUnit): number => Math.max(1, decimals);

function given(value: string, unit: PlanUnit, language: Language): string {
  const number = formatShort(value, 4, language);
  return unit.unit === '%' ? `${number}%` : `${number} ${unitWord(unit, language)}`;
}

function difference(by: Big, unit: PlanUnit, language: Language): string {
  const number = formatShort(by.abs(), 4, language);
  return `${by.lt(0) ? '−' : '+'}${number} ${pointsOr(unit, language)}`;
}

const sized = (size: Big, unit: PlanUnit, decimals: number, language: Language): string =>
  `${formatNumber(size, decimals, language)} ${pointsOr(unit, language)}`;

function pointsOr(unit: PlanUnit, language: Language): string {
  if (unit.unit !== '%') return unitWord(unit, language);
  return language === 'vi' ? 'điểm' : 'points';
}

const unitWord = (unit: PlanUnit, language: Language): string =>
  language === 'vi' ? unit.unit : unit.unitEn;
