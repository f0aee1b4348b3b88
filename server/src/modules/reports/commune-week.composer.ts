import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import { communeWeekDocument } from '../../domain/report/commune-week.js';
import { type CommuneWeekInput, headed } from '../../domain/report/commune-week-input.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { CommuneWeekInputsService } from './commune-week-inputs.service.js';
import type { ComposedReport, HeadedQuestion, KindComposer } from './report-composer.js';

/** The weekly report of a commune upward. */
@Injectable()
export class CommuneWeekComposer implements KindComposer {
  readonly kind = 'commune_week';

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly inputs: CommuneWeekInputsService,
  ) {}

  async compose(
    tx: Tx,
    { period, campaign, unit, language, letterhead }: HeadedQuestion,
  ): Promise<ComposedReport> {
    const catalogue = await this.catalogue.current(tx);
    if (unit === null) throw new ProblemError('report_kind_unavailable');
    const question = { period, ...(campaign === null ? {} : { campaign }) };
    const [input] = await this.inputs.of(tx, catalogue, question, unit, language);
    // Of a week in which the commune is not open there is no report of it.
    if (input === undefined) throw new ProblemError('report_kind_unavailable');
    return { document: communeWeekDocument(headed(input, letterhead)), facts: factsOf(input) };
  }
}

const factsOf = ({ report, warnings }: CommuneWeekInput): ComposedReport['facts'] => ({
  communesNotReported: report.submittedAt === null ? 1 : 0,
  openReturns: report.cell === 'returned' ? 1 : 0,
  qualityWarnings: warnings.filter(({ reason }) => reason === null).length,
});
