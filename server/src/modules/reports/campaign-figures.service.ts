import { Injectable } from '@nestjs/common';
import type { GoalCourseDto, SubmissionStatusDto } from '../../contract/analytics.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import type { FiguresByPeriod } from '../analytics/figures.service.js';
import { GoalCoursesService } from '../analytics/goal-courses.service.js';
import { OverviewService, type WeekResult } from '../analytics/overview.service.js';
import { SubmissionStatusService } from '../analytics/submission-status.service.js';

/** More weeks than any campaign has. */
const ALL_WEEKS = 60;

/** A week, its goals over the weeks of its campaign, and who reported in them. */
export interface CampaignFigures {
  readonly result: WeekResult;
  readonly goals: readonly GoalCourseDto[];
  /** Behind the courses, one window each. */
  readonly figures: FiguresByPeriod;
  readonly status: SubmissionStatusDto;
}

/** Figures of a campaign up to one of its weeks: those of the pages, from the same services. */
@Injectable()
export class CampaignFiguresService {
  constructor(
    private readonly overviews: OverviewService,
    private readonly courses: GoalCoursesService,
    private readonly statuses: SubmissionStatusService,
  ) {}

  /** @param weeks how many weeks up to the one asked for; null: all of the campaign */
  async of(
    tx: Tx,
    catalogue: Catalogue,
    question: { readonly period: string; readonly campaign?: string },
    weeks: number | null,
  ): Promise<CampaignFigures> {
    const result = await this.overviews.week(tx, catalogue, question);
    const { goals, figures } = await this.courses.of(tx, catalogue, result.week);
    const status = await this.statuses.table(tx, catalogue, result.week, weeks ?? ALL_WEEKS);
    return { result, goals, figures, status };
  }
}
