import { Injectable } from '@nestjs/common';
import type { GoalCourseDto, GoalCoursesDto } from '../../contract/analytics.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { campaignDay } from '../../domain/campaign.js';
import { cutOffDateOf, localDateOf } from '../../domain/local-time.js';
import { windowState } from '../../domain/window.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { campaignAnswer } from './campaign-answer.js';
import type { FiguresByPeriod } from './figures-by-period.js';
import { FiguresService } from './figures.service.js';
import { goalCourse } from './goal-course.js';
import {
  campaignWindows,
  comparedWindows,
  type WeekContext,
  weekContext,
  type WeekQuestion,
} from './week-context.js';

/** All goals of a campaign over its weeks. */
@Injectable()
export class GoalCoursesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly figures: FiguresService,
  ) {}

  read(ctx: RequestContext, question: WeekQuestion & { asOf?: string }): Promise<GoalCoursesDto> {
    return this.work.readAsOf(ctx, question.asOf, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const week = weekContext(catalogue, question);
      const { campaign, window } = week;
      const answer = campaignAnswer(week);
      return {
        period: window.period,
        cutOffAt: window.cutOffAt,
        state: windowState(window, tx.now),
        asOf: tx.asOf?.toISOString() ?? null,
        campaign: answer,
        simulated: catalogue.simulated,
        startOn: campaign?.startOn ?? week.startsOn,
        endOn: campaign?.endOn ?? week.startsOn,
        today: answer === null ? null : campaignDay(answer, localDateOf(tx.now)),
        goals: [...(await this.of(tx, catalogue, week)).goals],
      };
    });
  }

  /** The same inside a transaction that is already open, with the figures that it was followed from. */
  async of(
    tx: Tx,
    catalogue: Catalogue,
    week: WeekContext,
  ): Promise<{ readonly goals: readonly GoalCourseDto[]; readonly figures: FiguresByPeriod }> {
    const { campaign } = week;
    const windows = campaignWindows(catalogue, week).filter(
      ({ cutOffAt }) => campaign === null || cutOffDateOf(cutOffAt) <= campaign.endOn,
    );
    // The week itself and the one before stand also where they lie outside of the campaign.
    const wanted = [...new Set([...windows, ...comparedWindows(week)])];
    const figures = await this.figures.of(tx, catalogue, {
      indicators: week.goals.map(({ indicator }) => indicator),
      wanted,
      orgUnitId: null,
      campaign,
    });
    const goals = week.goals.map((placed) => goalCourse({ catalogue, week, placed, windows, figures }));
    return { goals, figures };
  }
}
