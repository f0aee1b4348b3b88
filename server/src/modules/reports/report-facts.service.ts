import { Injectable } from '@nestjs/common';
import type { OverviewDto } from '../../contract/analytics.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { ComposedReport } from './report-composer.js';
import { WeekNotesService } from './week-notes.service.js';

/** What the checklist of a report of the province is told of its week. */
@Injectable()
export class ReportFactsService {
  constructor(private readonly notes: WeekNotesService) {}

  async of(tx: Tx, { period, reporting }: OverviewDto): Promise<ComposedReport['facts']> {
    const { open } = await this.notes.doubts(tx, period);
    return {
      communesNotReported: reporting.expected - reporting.submitted,
      openReturns: reporting.returned,
      qualityWarnings: open,
    };
  }
}
