import { Injectable } from '@nestjs/common';
import type { TrendDto } from '../../contract/analytics.js';
import type { UnitsMode } from '../../contract/shared.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { indicatorWords } from '../../domain/indicator-words.js';
import type { Catalogue, OrgUnit, Window } from '../../domain/catalogue.js';
import { isOpenOn } from '../../domain/communes-at.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { originsOf } from '../../domain/lineage.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { campaignAnswer } from './campaign-answer.js';
import { FiguresService } from './figures.service.js';
import { communePoint, planLine, provincePoint, publishedMarks, wantedValue } from './trend-points.js';
import {
  campaignWindows,
  communesOf,
  goalOf,
  targetAt,
  type WeekContext,
  weekContext,
} from './week-context.js';

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
    return this.work.readAsOf(ctx, query.asOf, (tx) => this.of(tx, query));
  }

  /** The same inside a transaction that is already open, at the moment that it looks at. */
  async of(tx: Tx, query: TrendQuestion): Promise<TrendDto> {
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
