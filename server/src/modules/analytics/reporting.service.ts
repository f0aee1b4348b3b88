import { Injectable } from '@nestjs/common';
import type { OverviewDto } from '../../contract/analytics.js';
import type { Tx } from '../../db/tx.js';
import type { Catalogue, DataSet, OrgUnit, Window } from '../../domain/catalogue.js';
import { dataSetByCode, unitWindow } from '../../domain/catalogue-lookup.js';
import { isOpenOn } from '../../domain/communes-at.js';
import { toNumber } from '../../domain/decimal.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { receiptCode } from '../../domain/receipt.js';
import { type KnownReport, reportingOf, type StatusCell, statusCell } from '../../domain/reporting.js';
import type { SubmissionState } from '../../domain/submission-state.js';
import { ReportingQuery, type SubmissionRow } from './reporting.query.js';
import { communesOf } from './week-context.js';

export type ReportingAnswer = OverviewDto['reporting'];

/** Signed reports by period code, then by commune id. */
export type ReportsByPeriod = ReadonlyMap<string, ReadonlyMap<number, SubmissionRow>>;

const reportRow = (row: SubmissionRow): KnownReport => ({
  state: row.state as SubmissionState,
  firstSubmittedAt: row.first_submitted_at,
  excluded: row.excluded,
});

/** One commune's report for one week, held against the commune's own times. Nothing is due from a unit that is not open at its cut-off. */
export function reportCell(
  catalogue: Catalogue,
  row: SubmissionRow | undefined,
  commune: OrgUnit,
  window: Window,
  now: Date,
): StatusCell {
  if (row === undefined && !isOpenOn(commune, cutOffDateOf(window.cutOffAt))) return 'not_due';
  const own = unitWindow(catalogue, window, commune.id);
  return statusCell(row === undefined ? undefined : reportRow(row), own, now);
}

/** Completeness and timeliness from the signed reports of the communes that are open at the cut-off of a week. */
@Injectable()
export class ReportingService {
  constructor(private readonly query: ReportingQuery) {}

  async reports(
    tx: Tx,
    catalogue: Catalogue,
    windows: readonly Window[],
    orgUnitId: number | null,
  ): Promise<ReportsByPeriod> {
    const byPeriod = new Map<string, Map<number, SubmissionRow>>(windows.map((w) => [w.period, new Map()]));
    const dataSet = dataSetByCode(catalogue, windows[0]?.dataSet ?? '');
    if (dataSet === undefined) return byPeriod;
    const wanted = new Set(windows.map((w) => w.period));
    const periods = catalogue.periods.filter((p) => wanted.has(p.code));
    const codes = new Map(periods.map((p) => [p.id, p.code]));
    const rows = await this.rows(tx, catalogue, dataSet, codes, orgUnitId);
    for (const row of rows) byPeriod.get(codes.get(row.period_id) ?? '')?.set(row.org_unit_id, row);
    return byPeriod;
  }

  /** @param periods code by id */
  private async rows(
    tx: Tx,
    { province, allCommunes }: Catalogue,
    dataSet: DataSet,
    periods: ReadonlyMap<number, string>,
    orgUnitId: number | null,
  ): Promise<SubmissionRow[]> {
    const ids = [...periods.keys()];
    if (tx.asOf === null) return this.query.submissions(tx, province.id, dataSet.id, ids, orgUnitId);
    const known = await this.query.submissionsKnown(tx, province.id, dataSet.id, ids, orgUnitId, tx.asOf);
    const communes = new Map(allCommunes.map(({ id, code }) => [id, code]));
    return known.map(({ signed_sha256, ...row }) => ({
      ...row,
      receipt: receiptCode(
        periods.get(row.period_id) ?? '',
        communes.get(row.org_unit_id) ?? '',
        signed_sha256,
      ),
    }));
  }

  async ofPeriod(tx: Tx, catalogue: Catalogue, window: Window): Promise<ReportingAnswer> {
    const reports = await this.reports(tx, catalogue, [window], null);
    return reportingAnswer(catalogue, window, reports);
  }
}

export function reportingAnswer(
  catalogue: Catalogue,
  window: Window,
  reports: ReportsByPeriod,
): ReportingAnswer {
  const rows = reports.get(window.period);
  const communes = communesOf(catalogue, window);
  const own = communes.flatMap((commune) => {
    const row = rows?.get(commune.id);
    if (row === undefined) return [];
    return [{ ...reportRow(row), dueAt: unitWindow(catalogue, window, commune.id).dueAt }];
  });
  const result = reportingOf(own, communes.length);
  return { ...result, completeness: toNumber(result.completeness), timeliness: toNumber(result.timeliness) };
}
