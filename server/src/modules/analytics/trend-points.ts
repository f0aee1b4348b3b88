import type { TrendDto } from '../../contract/analytics.js';
import type { UnitsMode } from '../../contract/shared.js';
import { campaignDay, campaignState } from '../../domain/campaign.js';
import type { Catalogue, OrgUnit, Target, Window } from '../../domain/catalogue.js';
import { isOpenOn } from '../../domain/communes-at.js';
import { toNumber } from '../../domain/decimal.js';
import { judgeUnit } from '../../domain/gap.js';
import { cutOffDateOf, daysBetween } from '../../domain/local-time.js';
import { planCorners, sharePlanCorners } from '../../domain/plan.js';
import { onUnitsOf } from '../../domain/units-today.js';
import { ProblemError } from '../../http/problem.js';
import type { FiguresByPeriod } from './figures-by-period.js';
import { judgedOn, judgedProvince } from './judged-goals.js';
import { type PlacedGoal, targetAt, type WeekContext } from './week-context.js';

type Point = TrendDto['points'][number];

/** A count goal of the province is about the share of communes; of a commune, about persons. */
const isShare = (target: Target, commune: OrgUnit | null): boolean =>
  commune === null && target.kind === 'count';

export function wantedValue(target: Target, commune: OrgUnit | null): number {
  return target.kind === 'yes_no' || isShare(target, commune) ? 100 : Number(target.value);
}

/** Day 0 is the day before the campaign's first. */
export const dayOf = (week: WeekContext, date: string): number =>
  daysBetween(week.campaign?.startOn ?? week.startsOn, date) + 1;

export function planLine(week: WeekContext, target: Target, commune: OrgUnit | null): TrendDto['plan'] {
  const corners = isShare(target, commune) ? sharePlanCorners(target) : planCorners(target);
  return corners.map((corner) => ({
    day: dayOf(week, corner.on),
    on: corner.on,
    value: Number(corner.value),
  }));
}

export function provincePoint(
  catalogue: Catalogue,
  week: WeekContext,
  placed: PlacedGoal,
  window: Window,
  figures: FiguresByPeriod,
  units: UnitsMode,
): Point {
  const reported = figures.get(window.period)?.get(placed.indicator.code) ?? [];
  const { judged } =
    units === 'as_reported'
      ? judgedProvince(catalogue, placed, window, reported)
      : judgedOn(catalogue, placed, window, reported, week.unitsOn);
  return {
    ...place(week, window),
    beforeOpening: false,
    ...pointFigure(judged),
    coverage: toNumber(judged.coverage),
  };
}

export function communePoint(
  catalogue: Catalogue,
  week: WeekContext,
  placed: PlacedGoal,
  window: Window,
  figures: FiguresByPeriod,
  commune: OrgUnit,
): Point {
  const reported = figures.get(window.period)?.get(placed.indicator.code) ?? [];
  const unit = onUnitsOf(catalogue, placed.indicator, reported, week.unitsOn).find(
    ({ orgUnitId }) => orgUnitId === commune.id,
  );
  if (unit === undefined) throw new ProblemError('not_found');
  // A chart of one commune shows what it reported: a carried figure is a gap in the line, not a point.
  const own =
    unit.carriedFrom === null
      ? unit
      : { ...unit, value: null, numerator: null, cutOffAt: null, dataStatus: 'no_data' as const };
  const target = targetAt(catalogue, placed.goal, window, commune);
  return {
    ...place(week, window),
    beforeOpening: !isOpenOn(commune, cutOffDateOf(window.cutOffAt)),
    ...pointFigure(judgeUnit(placed.indicator, target, own, catalogue.settings)),
    coverage: null,
  };
}

function place(week: WeekContext, window: Window): Pick<Point, 'period' | 'day' | 'cutOffAt'> {
  const date = cutOffDateOf(window.cutOffAt);
  const day = week.campaign === null ? null : campaignDay(week.campaign, date);
  return { period: window.period, day: day ?? dayOf(week, date), cutOffAt: window.cutOffAt };
}

type PointFigure = Pick<Point, 'dataStatus' | 'status'> & {
  [K in 'value' | 'plan' | 'planDifference' | 'numerator' | 'denominator']: string | null;
};

function pointFigure(
  figure: PointFigure,
): Pick<Point, 'value' | 'dataStatus' | 'status' | 'plan' | 'planDifference' | 'numerator' | 'denominator'> {
  return {
    value: toNumber(figure.value),
    dataStatus: figure.dataStatus,
    status: figure.status,
    plan: toNumber(figure.plan),
    planDifference: toNumber(figure.planDifference),
    numerator: toNumber(figure.numerator),
    denominator: toNumber(figure.denominator),
  };
}

/** Those of the days of the campaign: a mark of another one has no place on its axis. */
export function publishedMarks(
  catalogue: Catalogue,
  week: WeekContext,
  placed: PlacedGoal,
): TrendDto['published'] {
  const { campaign } = week;
  return catalogue.publishedFigures
    .filter(
      ({ indicator, asOfDate }) =>
        indicator === placed.indicator.code &&
        (campaign === null || campaignState(campaign, asOfDate) === 'running'),
    )
    .map((figure) => ({
      on: figure.asOfDate,
      day: dayOf(week, figure.asOfDate),
      value: Number(figure.value),
      noteVi: figure.noteVi,
      noteEn: figure.noteEn,
      source: figure.source,
    }));
}
