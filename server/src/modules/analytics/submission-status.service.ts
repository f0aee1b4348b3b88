import { Injectable } from '@nestjs/common';
import type { SubmissionStatusDto } from '../../contract/analytics.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import type { Tx } from '../../db/tx.js';
import type { Catalogue, OrgUnit, Window } from '../../domain/catalogue.js';
import { compareVietnamese } from '../../domain/search.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { reportCell, reportingAnswer, type ReportsByPeriod, ReportingService } from './reporting.service.js';
import { campaignWindows, type WeekContext, weekContext, type WeekQuestion } from './week-context.js';

type Item = SubmissionStatusDto['items'][number];

/** Who has reported: communes by weeks. */
@Injectable()
export class SubmissionStatusService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly reporting: ReportingService,
  ) {}

  read(
    ctx: RequestContext,
    query: WeekQuestion & { weeks: number; asOf?: string },
  ): Promise<SubmissionStatusDto> {
    return this.work.readAsOf(ctx, query.asOf, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      return this.table(tx, catalogue, weekContext(catalogue, query), query.weeks);
    });
  }

  /** The same inside a transaction that is already open. */
  async table(tx: Tx, catalogue: Catalogue, week: WeekContext, weeks: number): Promise<SubmissionStatusDto> {
    const windows = campaignWindows(catalogue, week).slice(-weeks);
    const reports = await this.reporting.reports(tx, catalogue, windows, null);
    return {
      asOf: tx.asOf?.toISOString() ?? null,
      simulated: catalogue.simulated,
      weeks: windows.map((w) => w.period),
      items: week.communes
        .map((commune) => itemOf(catalogue, commune, windows, reports, tx.now))
        .sort((a, b) => b.missing - a.missing || compareVietnamese(a.name, b.name)),
      reporting: windows.map((w) => ({
        period: w.period,
        reporting: reportingAnswer(catalogue, w, reports),
      })),
    };
  }
}

function itemOf(
  catalogue: Catalogue,
  commune: OrgUnit,
  windows: readonly Window[],
  reports: ReportsByPeriod,
  now: Date,
): Item {
  const rows = windows.map((w) => reports.get(w.period)?.get(commune.id));
  const cells = windows.map((w, i) => reportCell(catalogue, rows[i], commune, w, now));
  const submitted = rows
    .flatMap((row) => (row?.first_submitted_at ? [row.first_submitted_at.toISOString()] : []))
    .sort();
  return {
    orgUnit: commune.code,
    name: commune.name,
    fullName: commune.fullName,
    cells,
    missing: cells.filter((cell) => cell === 'missing').length,
    lastSubmittedAt: submitted.at(-1) ?? null,
  };
}
