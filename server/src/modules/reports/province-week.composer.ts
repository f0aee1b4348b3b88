import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import { provinceWeekDocument } from '../../domain/report/province-week.js';
import type { ProvinceWeekInput } from '../../domain/report/province-week-input.js';
import { provinceLetterhead } from '../../domain/report/usual-letterhead.js';
import type { WeekResult } from '../analytics/overview.service.js';
import { TrendService } from '../analytics/trend.service.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { goalDefinitions } from './goal-definitions.js';
import type { ComposedReport, HeadedQuestion, KindComposer } from './report-composer.js';
import { WeekFiguresService } from './week-figures.service.js';
import { surprisesOf, WeekNotesService } from './week-notes.service.js';

/** The weekly report of the province. */
@Injectable()
export class ProvinceWeekComposer implements KindComposer {
  readonly kind = 'province_week';

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly figures: WeekFiguresService,
    private readonly notes: WeekNotesService,
    private readonly trends: TrendService,
  ) {}

  async compose(tx: Tx, { period, campaign, language, letterhead }: HeadedQuestion): Promise<ComposedReport> {
    const catalogue = await this.catalogue.current(tx);
    const doubts = await this.notes.doubts(tx, period);
    const question = { period, ...(campaign === null ? {} : { campaign }) };
    const { result, ...reported } = await this.figures.of(tx, catalogue, question);
    const { overview } = result;
    const document = provinceWeekDocument({
      ...reported,
      language,
      week: overview,
      campaign,
      letterhead: provinceLetterhead(letterhead, language),
      goals: overview.goals,
      course: await this.course(tx, question, result),
      reporting: overview.reporting,
      surprising: surprisesOf(doubts, catalogue, language),
      corrections: await this.notes.corrections(tx, catalogue),
      texts: await this.notes.texts(tx, catalogue, period),
      definitions: goalDefinitions(catalogue, result.week, language),
    });
    return {
      document,
      facts: {
        communesNotReported: reported.notReported.length,
        openReturns: overview.reporting.returned,
        qualityWarnings: doubts.open,
      },
    };
  }

  private async course(
    tx: Tx,
    question: { readonly period: string; readonly campaign?: string },
    { overview, week }: WeekResult,
  ): Promise<ProvinceWeekInput['course']> {
    const [headline] = overview.goals;
    const [placed] = week.goals;
    if (headline === undefined || placed === undefined) return null;
    const trend = await this.trends.of(tx, { ...question, indicator: placed.indicator.code });
    const { startOn: startsOn, endOn: endsOn, plan: planLine, points, target } = trend;
    return { goal: { ...headline, target, planLine, points }, axis: { startsOn, endsOn } };
  }
}
