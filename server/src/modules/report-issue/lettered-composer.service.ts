import { Inject, Injectable } from '@nestjs/common';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import { withLetterhead } from '../../domain/report-issue/letterhead-lines.js';
import { LetterheadsStore } from './letterheads.store.js';
import { type Composition, REPORT_COMPOSER, type ReportComposer } from './report-composer.js';
import type { IssuedReportRow } from './report-issue.query.js';

/** A report under the letterhead of its unit, both as known at the same moment. */
@Injectable()
export class LetteredComposer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly letterheads: LetterheadsStore,
    @Inject(REPORT_COMPOSER) private readonly composer: ReportComposer,
  ) {}

  async compose(context: RequestContext, row: IssuedReportRow, asOf: string | null): Promise<Composition> {
    const { kind, period, campaign, language, org_unit: unit } = row;
    const composed = await this.composer.compose(context, { kind, period, campaign, language, unit, asOf });
    const moment = new Date(composed.asOf);
    const kept = await this.unitOfWork.read(context, (tx) =>
      this.letterheads.at(tx, row.org_unit_id, moment),
    );
    if (kept === null) return composed;
    return { ...composed, document: withLetterhead(composed.document, kept.letterhead) };
  }
}
