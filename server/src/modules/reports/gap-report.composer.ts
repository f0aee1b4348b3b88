import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { needOfAll } from '../../domain/report/commune-rows.js';
import { gapReportDocument } from '../../domain/report/gap-report.js';
import { USUAL_LETTERHEAD } from '../../domain/report/weekly-document.js';
import { GapGroupsService } from '../analytics/gap-groups.service.js';
import { gapItems } from '../analytics/gaps.service.js';
import { OverviewService, type WeekResult } from '../analytics/overview.service.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { goalDefinitions } from './goal-definitions.js';
import type { ComposedReport, CompositionQuestion, KindComposer } from './report-composer.js';
import { ReportFactsService } from './report-facts.service.js';

/** What is missing to the targets: the figures of the page of gaps. */
@Injectable()
export class GapReportComposer implements KindComposer {
  readonly kind = 'gap_report';
  readonly languages = ['vi', 'en'] as const;

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly overviews: OverviewService,
    private readonly groups: GapGroupsService,
    private readonly facts: ReportFactsService,
  ) {}

  async compose(tx: Tx, { period, campaign, language }: CompositionQuestion): Promise<ComposedReport> {
    const catalogue = await this.catalogue.current(tx);
    const question = { period, ...(campaign === null ? {} : { campaign }) };
    const result = await this.overviews.week(tx, catalogue, question);
    const [headline] = result.goals;
    const code = headline?.placed.indicator.code;
    const beside = code === undefined ? null : await this.groups.of(tx, catalogue, result.week, code);
    const document = gapReportDocument({
      language,
      week: result.overview,
      letterhead: USUAL_LETTERHEAD,
      goals: goalsOf(catalogue, result),
      communes: headline === undefined ? [] : gapItems(catalogue, result.week, headline),
      groups: beside?.groups ?? [],
      parts: beside?.dimensions ?? [],
      definitions: goalDefinitions(catalogue, result.week, language),
    });
    return { document, facts: await this.facts.of(tx, result.overview) };
  }
}

const goalsOf = (catalogue: Catalogue, { week, goals }: WeekResult) =>
  goals.map((goal) => ({ ...goal.answer, perWeekNeeded: needOfAll(gapItems(catalogue, week, goal)) }));
