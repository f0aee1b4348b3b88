import { Injectable } from '@nestjs/common';
import type { ChangesDto } from '../../contract/analytics.js';
import { lookingAt, type Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { ranksOf } from '../../domain/ranking.js';
import {
  type CampaignSummaryInput,
  campaignSummaryDocument,
  type ReportCorrections,
} from '../../domain/report/campaign-summary.js';
import { provinceLetterhead } from '../../domain/report/usual-letterhead.js';
import { ChangesService } from '../analytics/changes.service.js';
import { gapItems } from '../analytics/gaps.service.js';
import type { WeekResult } from '../analytics/overview.service.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { CampaignFiguresService } from './campaign-figures.service.js';
import { goalDefinitions } from './goal-definitions.js';
import type { ComposedReport, HeadedQuestion, KindComposer } from './report-composer.js';
import { ReportFactsService } from './report-facts.service.js';
import { countsOf, reportersOf } from './reported-counts.js';

/** What a campaign reached up to a week, at its day 50, its end, or any other cut-off. */
@Injectable()
export class CampaignSummaryComposer implements KindComposer {
  readonly kind = 'campaign_summary';

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly figures: CampaignFiguresService,
    private readonly changes: ChangesService,
    private readonly facts: ReportFactsService,
  ) {}

  async compose(tx: Tx, { period, campaign, language, letterhead }: HeadedQuestion): Promise<ComposedReport> {
    const catalogue = await this.catalogue.current(tx);
    const question = { period, ...(campaign === null ? {} : { campaign }) };
    const { result, goals, status } = await this.figures.of(tx, catalogue, question, null);
    const document = campaignSummaryDocument({
      language,
      week: result.overview,
      letterhead: provinceLetterhead(letterhead, language),
      goals,
      communes: rankedCommunes(catalogue, result),
      weeks: countsOf(status),
      reported: reportersOf(status),
      corrections: correctionsOf(await this.changes.of(lookingAt(tx, tx.now), question)),
      definitions: goalDefinitions(catalogue, result.week, language),
    });
    return { document, facts: await this.facts.of(tx, result.overview) };
  }
}

/** Only who has a figure of this very period has a place. */
function rankedCommunes(catalogue: Catalogue, result: WeekResult): CampaignSummaryInput['communes'] {
  const [headline] = result.goals;
  if (headline === undefined) return [];
  const ranks = ranksOf(headline.placed.indicator, headline.units);
  const ids = new Map(result.week.communes.map(({ code, id }) => [code, id]));
  return gapItems(catalogue, result.week, headline).map((item) => ({
    ...item,
    rank: ranks.get(ids.get(item.orgUnit) ?? 0) ?? null,
  }));
}

const correctionsOf = ({ communes, goals }: ChangesDto): ReportCorrections => ({
  corrected: communes.corrected,
  late: communes.late,
  goals: goals.map(({ code, before, after }) => ({
    code,
    before: before?.value ?? null,
    after: after?.value ?? null,
  })),
});
