import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { courseChart } from '../../domain/report/course-chart.js';
import type { BurnUpChart, ReportDefinition } from '../../domain/report/document.js';
import { USUAL_LETTERHEAD, weeklyDocument } from '../../domain/report/weekly-document.js';
import { TrendService } from '../analytics/trend.service.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import type { ComposedReport, CompositionQuestion, KindComposer } from './report-composer.js';
import { type ReportedWeek, WeekFiguresService } from './week-figures.service.js';
import { WeekNotesService } from './week-notes.service.js';

/** The weekly report of the province. */
@Injectable()
export class ProvinceWeekComposer implements KindComposer {
  readonly kind = 'province_week';
  readonly languages = ['vi'] as const;

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly figures: WeekFiguresService,
    private readonly notes: WeekNotesService,
    private readonly trends: TrendService,
  ) {}

  async compose(tx: Tx, { period, campaign }: CompositionQuestion): Promise<ComposedReport> {
    const catalogue = await this.catalogue.current(tx);
    const doubts = await this.notes.doubts(tx, period);
    const question = { period, ...(campaign === null ? {} : { campaign }) };
    const week = await this.figures.of(tx, catalogue, question, doubts.surprising);
    const document = weeklyDocument({
      report: week.report,
      period,
      campaign,
      letterhead: USUAL_LETTERHEAD,
      course: await this.course(tx, question, week),
      corrections: await this.notes.corrections(tx, catalogue),
      texts: await this.notes.texts(tx, catalogue, period),
      definitions: definitionsOf(catalogue, week),
    });
    return {
      document,
      facts: {
        communesNotReported: week.report.notReported.length,
        openReturns: week.result.overview.reporting.returned,
        qualityWarnings: doubts.open,
      },
    };
  }

  private async course(
    tx: Tx,
    question: { readonly period: string; readonly campaign?: string },
    { report, result }: ReportedWeek,
  ): Promise<BurnUpChart | null> {
    const [headline] = report.goals;
    const [placed] = result.week.goals;
    if (headline === undefined || placed === undefined) return null;
    const trend = await this.trends.of(tx, { ...question, indicator: placed.indicator.code });
    return courseChart(trend, headline, result.overview.cutOffAt);
  }
}

/** Of the goals of the week, each indicator once. */
function definitionsOf({ indicators }: Catalogue, { result }: ReportedWeek): ReportDefinition[] {
  const used = new Set(result.week.goals.map(({ indicator }) => indicator.code));
  return indicators
    .filter(({ code }) => used.has(code))
    .map(({ nameVi, definitionVi, source }) => ({ term: nameVi, text: definitionVi, source }));
}
