import { Injectable } from '@nestjs/common';
import type { TrendDto } from '../../contract/analytics.js';
import type { UnitsMode } from '../../contract/shared.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import { campaignDay, campaignState } from '../../domain/campaign.js';
import { indicatorWords } from '../../domain/indicator-words.js';
import type { Catalogue, OrgUnit, Target, Window } from '../../domain/catalogue.js';
import { isOpenOn } from '../../domain/communes-at.js';
import { toNumber } from '../../domain/decimal.js';
import { judgeUnit } from '../../domain/gap.js';
import { cutOffDateOf, daysBetween } from '../../domain/local-time.js';
import { originsOf } from '../../domain/lineage.js';
import { planCorners, sharePlanCorners } from '../../domain/plan.js';
import { onUnitsOf } from '../../domain/units-today.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { campaignAnswer } from './campaign-answer.js';
import { type FiguresByPeriod, FiguresService } from './figures.service.js';
import { judgedOn, judgedProvince } from './judged-goals.js';
import {
  campaignWindows,
  communesOf,
  goalOf,
  type PlacedGoal,
  targetAt,
  type WeekContext,
  weekContext,
} from './week-context.js';

type Point = TrendDto['points'][number];

export interface TrendQuestion {
  readonly indicator: string;
  readonly period: string;
  readonly orgUnit?: string;
  readonly units?: UnitsMode;
  /** Code; absent: the one the week belongs to. */
  readonly campaign?: string;
  /** Instant; absent: now. */
  readonly asOf?: string;
}

/** An indicator over the weeks of its campaign: one point per cut-off, nothing between. */
@Injectable()
export class TrendService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly figures: FiguresService,
  ) {}

  read(ctx: RequestContext, query: TrendQuestion): Promise<TrendDto> {
    return this.work.readAsOf(ctx, query.asOf, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const ofProvince = query.orgUnit === undefined || query.orgUnit === catalogue.province.code;
      const units = query.units ?? (ofProvince ? 'as_reported' : 'today');
      // A commune is one of the week asked for: its line goes back over what had become it by then.
      const week = weekContext(catalogue, { ...query, units: ofProvince ? units : 'as_reported' });
      const placed = goalOf(week, query.indicator);
      const commune = communeOf(catalogue, week, query.orgUnit);
      const windows = campaignWindows(catalogue, week).filter((w) =>
        isShown(catalogue, week, w, commune, units),
      );
      const figures = await this.figures.of(tx, catalogue, {
        indicators: [placed.indicator],
        wanted: windows,
        orgUnitId: commune?.id ?? null,
        campaign: week.campaign,
      });
      // The line is that of the week asked for; each point is judged as on the page of its own week.
      const target =
        commune === null ? placed.target : targetAt(catalogue, placed.goal, week.window, commune.code);
      return {
        ...indicatorWords(placed.indicator, placed.goal),
        orgUnit: commune?.code ?? catalogue.province.code,
        units,
        asOf: tx.asOf?.toISOString() ?? null,
        simulated: catalogue.simulated,
        campaign: campaignAnswer(week),
        startOn: week.campaign?.startOn ?? week.startsOn,
        endOn: week.campaign?.endOn ?? week.startsOn,
        targetKind: target?.kind ?? null,
        target: target === null ? null : wantedValue(target, commune),
        plan: target === null ? [] : planLine(week, target, commune),
        points: windows.map((window) =>
          commune === null
            ? provincePoint(catalogue, week, placed, window, figures, units)
            : communePoint(catalogue, week, placed, window, figures, commune),
        ),
        published: commune === null ? publishedMarks(catalogue, week, placed) : [],
      };
    });
  }
}

function communeOf(catalogue: Catalogue, week: WeekContext, code: string | undefined): OrgUnit | null {
  if (code === undefined || code === catalogue.province.code) return null;
  const commune = week.communes.find((one) => one.code === code);
  if (commune === undefined) throw new ProblemError('not_found');
  return commune;
}

/** A campaign's line ends with its last day, whatever week is looked at afterwards; a commune's begins when it opens, or what it was formed from. */
function isShown(
  catalogue: Catalogue,
  { campaign }: WeekContext,
  window: Window,
  commune: OrgUnit | null,
  units: UnitsMode,
): boolean {
  const date = cutOffDateOf(window.cutOffAt);
  if (campaign !== null && date > campaign.endOn) return false;
  if (commune === null || isOpenOn(commune, date)) return true;
  const origins = new Set(units === 'today' ? originsOf(catalogue, commune.id) : []);
  return communesOf(catalogue, window).some(({ id }) => origins.has(id));
}

/** A count goal of the province is about the share of communes; of a commune, about persons. */
const isShare = (target: Target, commune: OrgUnit | null): boolean =>
  commune === null && target.kind === 'count';

function wantedValue(target: Target, commune: OrgUnit | null): number {
  return target.kind === 'yes_no' || isShare(target, commune) ? 100 : Number(target.value);
}

/** Day 0 is the day before the campaign's first. */
const dayOf = (week: WeekContext, date: string): number =>
  daysBetween(week.campaign?.startOn ?? week.startsOn, date) + 1;

function planLine(week: WeekContext, target: Target, commune: OrgUnit | null): TrendDto['plan'] {
  const corners = isShare(target, commune) ? sharePlanCorners(target) : planCorners(target);
  return corners.map((corner) => ({
    day: dayOf(week, corner.on),
    on: corner.on,
    value: Number(corner.value),
  }));
}

function provincePoint(
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

function communePoint(
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
function publishedMarks(catalogue: Catalogue, week: WeekContext, placed: PlacedGoal): TrendDto['published'] {
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
