import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { needOfAll } from '../../domain/report/commune-rows.js';
import { gapReportDocument } from '../../domain/report/gap-report.js';
import { provinceLetterhead } from '../../domain/report/usual-letterhead.js';
import { GapGroupsService } from '../analytics/gap-groups.service.js';
import { gapItems } from '../analytics/gaps.service.js';
import { OverviewService, type WeekResult } from '../analytics/overview.service.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { goalDefinitions } from './goal-definitions.js';
import type { ComposedReport, HeadedQuestion, KindComposer } from './report-composer.js';
import { ReportFactsService } from './report-facts.service.js';

/** What is missing to the targets: the figures of the page of gaps. */
@Injectable()
export class GapReportComposer implements KindComposer {
  readonly kind = 'gap_report';

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly overviews: OverviewService,
    private readonly groups: GapGroupsService,
    private readonly facts: ReportFactsService,
  ) {}

  async compose(tx: Tx, { period, campaign, language, letterhead }: HeadedQuestion): Promise<ComposedReport> {
    const catalogue = await this.catalogue.current(tx);
    const question = { period, ...(campaign === null ? {} : { campaign }) };
    const result = await this.overviews.week(tx, catalogue, question);
    const [headline] = result.goals;
    const code = headline?.placed.indicator.code;
    const beside = code === undefined ? null : await this.groups.of(tx, catalogue, result.week, code);
    const document = gapReportDocument({
      language,
      week: result.overview,
      letterhead: provinceLetterhead(letterhead, language),
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
