import { Injectable } from '@nestjs/common';
import type { OverviewDto } from '../../contract/analytics.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import type { Tx } from '../../db/tx.js';
import { campaignDay, campaignDays } from '../../domain/campaign.js';
import type { Campaign, Catalogue } from '../../domain/catalogue.js';
import { cutOffDateOf, localDateOf } from '../../domain/local-time.js';
import { parsePeriod, lastDayOf } from '../../domain/period.js';
import { windowState } from '../../domain/window.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { FiguresService } from './figures.service.js';
import { type GoalResult, judgedGoal } from './judged-goals.js';
import { ReportingService } from './reporting.service.js';
import { type WeekContext, weekContext } from './week-context.js';

/** A whole week, as overview and report need it. */
export interface WeekResult {
  readonly week: WeekContext;
  readonly goals: readonly GoalResult[];
  readonly overview: OverviewDto;
}

/** Where the province stands in one week. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly figures: FiguresService,
    private readonly reporting: ReportingService,
  ) {}

  read(ctx: RequestContext, period: string, asOf?: string): Promise<OverviewDto> {
    return this.work.readAsOf(
      ctx,
      asOf,
      async (tx) => (await this.week(tx, await this.catalogue.current(tx), period)).overview,
    );
  }

  /** The same inside a transaction that is already open. */
  async week(tx: Tx, catalogue: Catalogue, period: string): Promise<WeekResult> {
    const week = weekContext(catalogue, period);
    const windows = week.before === null ? [week.window] : [week.window, week.before];
    const figures = await this.figures.of(
      tx,
      catalogue,
      week.goals.map((g) => g.indicator),
      windows,
      null,
    );
    const goals = week.goals.map((placed) => judgedGoal(catalogue, week, placed, figures));
    const reporting = await this.reporting.ofPeriod(tx, catalogue, week.window);
    const { window } = week;
    return {
      week,
      goals,
      overview: {
        period: window.period,
        startsOn: week.startsOn,
        endsOn: lastDayOf(requirePeriod(window.period)) ?? week.startsOn,
        cutOffAt: window.cutOffAt,
        dueAt: window.dueAt,
        closesAt: window.closesAt,
        state: windowState(window, tx.now),
        now: tx.now.toISOString(),
        computedAt: tx.now.toISOString(),
        asOf: tx.asOf?.toISOString() ?? null,
        simulated: catalogue.simulated,
        campaign: week.campaign === null ? null : campaignAnswer(week.campaign, window.cutOffAt, tx.now),
        goals: goals.map((goal) => goal.answer),
        reporting,
      },
    };
  }
}

function requirePeriod(code: string) {
  const period = parsePeriod(code);
  if (period === null) throw new Error(`Not a period: ${code}`);
  return period;
}

function campaignAnswer(
  campaign: Campaign,
  cutOffAt: string,
  now: Date,
): NonNullable<OverviewDto['campaign']> {
  return {
    code: campaign.code,
    nameVi: campaign.nameVi,
    nameEn: campaign.nameEn,
    startOn: campaign.startOn,
    endOn: campaign.endOn,
    days: campaignDays(campaign),
    day: campaignDay(campaign, cutOffDateOf(cutOffAt)),
    today: campaignDay(campaign, localDateOf(now)),
  };
}
