import { Injectable } from '@nestjs/common';
import type { OverviewDto } from '../../contract/analytics.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import type { Tx } from '../../db/tx.js';
import { campaignDay } from '../../domain/campaign.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { localDateOf } from '../../domain/local-time.js';
import { parsePeriod, lastDayOf } from '../../domain/period.js';
import { windowState } from '../../domain/window.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { campaignAnswer } from './campaign-answer.js';
import { FiguresService } from './figures.service.js';
import { type GoalResult, judgedGoal } from './judged-goals.js';
import { ReportingService } from './reporting.service.js';
import { comparedWindows, type WeekContext, weekContext, type WeekQuestion } from './week-context.js';

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

  read(ctx: RequestContext, question: WeekQuestion & { asOf?: string }): Promise<OverviewDto> {
    return this.work.readAsOf(
      ctx,
      question.asOf,
      async (tx) => (await this.week(tx, await this.catalogue.current(tx), question)).overview,
    );
  }

  /** The same inside a transaction that is already open. */
  async week(tx: Tx, catalogue: Catalogue, question: WeekQuestion): Promise<WeekResult> {
    const week = weekContext(catalogue, question);
    const figures = await this.figures.of(tx, catalogue, {
      indicators: week.goals.map((g) => g.indicator),
      wanted: comparedWindows(week),
      orgUnitId: null,
      campaign: week.campaign,
    });
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
        campaign: campaignToday(week, tx.now),
        goals: goals.map((goal) => goal.answer),
        reporting,
      },
    };
  }
}

function campaignToday(week: WeekContext, now: Date): OverviewDto['campaign'] {
  const answer = campaignAnswer(week);
  return answer === null ? null : { ...answer, today: campaignDay(answer, localDateOf(now)) };
}

function requirePeriod(code: string) {
  const period = parsePeriod(code);
  if (period === null) throw new Error(`Not a period: ${code}`);
  return period;
}
