import { Injectable } from '@nestjs/common';
import type { ExplainReportDto } from '../../contract/explain.js';
import type { Tx } from '../../db/tx.js';
import { isCommuneRole } from '../../domain/access.js';
import type { Catalogue, DataElement, DataSet, OrgUnit } from '../../domain/catalogue.js';
import { companionsOf } from '../../domain/quality/companions.js';
import { receiptCode } from '../../domain/receipt.js';
import { worksFor } from '../../domain/reporting-place.js';
import type { SubmissionState } from '../../domain/submission-state.js';
import { valueHistory, type ValueRevision } from '../../domain/value-history.js';
import {
  ExplainReportsQuery,
  type Known,
  type ReportPlace,
  type ReportRow,
  type RevisionRow,
  type WantedPlace,
} from './explain-reports.query.js';

/** One value in one report of one unit. */
export interface ReportedValue {
  readonly element: DataElement;
  readonly dataSet: DataSet;
  readonly unit: OrgUnit;
  /** Code of the period. */
  readonly period: string;
  /** What counted then is what counts for the figure; null: what counts now. */
  readonly countedBy: Date | null;
}

/** Follows a value to its report, its revisions and the people behind them, as far as the reader may see. */
@Injectable()
export class ExplainReportsService {
  constructor(private readonly query: ExplainReportsQuery) {}

  /** null: there is no report, or nothing of it is for this reader. */
  async report(tx: Tx, catalogue: Catalogue, value: ReportedValue): Promise<ExplainReportDto | null> {
    const place = placeOf(catalogue, value);
    const row = place === null ? null : await this.row(tx, catalogue, place);
    if (place === null || row === null) return null;
    const known = knownIn(tx, catalogue);
    // The policy of the table would leave out every revision; what counted is everybody's.
    const revisions = row.revisions_visible
      ? await this.query.revisions(tx, place, known)
      : await this.query.countingActs(tx, place, known);
    return reportAnswer(catalogue, value, row, revisions, known.approvedOnly);
  }

  /** Where a report stands; null: there is none, or it is unsigned and not for this reader. */
  async state(tx: Tx, catalogue: Catalogue, value: ReportedValue): Promise<SubmissionState | null> {
    const place = placeOf(catalogue, value);
    const row = place === null ? null : await this.row(tx, catalogue, place);
    if (row === null) return seesRevisions(tx, catalogue, value.unit) ? 'not_started' : null;
    return row.revisions_visible ? row.state : countedState(row.state);
  }

  /**
   * Reports of which something counts, of some periods.
   * @param orgUnitId only this commune; null: all
   */
  async counted(
    tx: Tx,
    catalogue: Catalogue,
    places: readonly WantedPlace[],
    orgUnitId: number | null,
  ): Promise<ReportRow[]> {
    if (places.length === 0) return [];
    const known = knownIn(tx, catalogue);
    const rows = await this.query.reports(tx, catalogue.province.id, places, orgUnitId, known);
    return rows.filter(({ counted_version }) => counted_version !== null);
  }

  private async row(tx: Tx, catalogue: Catalogue, place: ReportPlace): Promise<ReportRow | null> {
    const known = knownIn(tx, catalogue);
    const [row] = await this.query.reports(tx, place.provinceId, [place], place.orgUnitId, known);
    return row ?? null;
  }
}

const knownIn = (tx: Tx, { settings }: Catalogue): Known => ({
  approvedOnly: settings.counts === 'approved_only',
  moment: tx.asOf,
});

/** Drafts and names of a commune are for the province's accounts, its own, and those of the unit it has become. */
function seesRevisions(tx: Tx, catalogue: Catalogue, unit: OrgUnit): boolean {
  return (
    tx.actor !== null && (!isCommuneRole(tx.actor.role) || worksFor(catalogue, tx.actor.orgUnitId, unit.id))
  );
}

function placeOf(catalogue: Catalogue, value: ReportedValue): ReportPlace | null {
  const period = catalogue.periods.find(({ code }) => code === value.period);
  if (period === undefined) return null;
  return {
    provinceId: catalogue.province.id,
    orgUnitId: value.unit.id,
    periodId: period.id,
    dataSetId: value.dataSet.id,
  };
}

function reportAnswer(
  catalogue: Catalogue,
  { element, dataSet, unit, period, countedBy }: ReportedValue,
  row: ReportRow,
  revisions: readonly RevisionRow[],
  approvedOnly: boolean,
): ExplainReportDto {
  const all = row.revisions_visible;
  const countedVersion = countedVersionOf(row, revisions, approvedOnly, countedBy);
  const history = valueHistory(
    revisions.map((revision) => valueRevision(revision, element.code)),
    countedVersion,
  );
  return {
    dataSet: dataSet.code,
    dataSetNameVi: dataSet.nameVi,
    dataSetNameEn: dataSet.nameEn,
    period,
    state: all ? row.state : countedState(row.state),
    excluded: row.excluded,
    receipt: row.signed_sha256 === null ? null : receiptCode(period, unit.code, row.signed_sha256),
    firstSubmittedAt: row.first_submitted_at?.toISOString() ?? null,
    countedVersion,
    seen: all ? 'all' : 'counted',
    value: history.value,
    beside: besideOf(catalogue, element, countedVersion, revisions),
    // Between two signatures only the drafts tell when a value was entered.
    entered: all ? history.entered : null,
    signed: history.signed,
    approved: history.approved,
    replaced: history.replaced,
    acts: [...history.acts],
  };
}

/** Of a "no", and of a version of before they were asked for, there is none. */
function besideOf(
  catalogue: Catalogue,
  { code }: DataElement,
  countedVersion: number | null,
  revisions: readonly RevisionRow[],
): ExplainReportDto['beside'] {
  if (countedVersion === null) return [];
  const counted = revisions.findLast(({ version, values }) => values !== null && version <= countedVersion);
  return companionsOf(catalogue, code).flatMap(({ code: dataElement, nameVi, nameEn, kind }) => {
    const value = counted?.values?.[dataElement];
    if (typeof value !== 'string') return [];
    return [{ dataElement, nameVi, nameEn, kind: kind === 'date' ? 'date' : 'text', value }];
  });
}

/** That a signed report is being corrected is not for other communes: what counts was submitted. */
function countedState(state: SubmissionState): SubmissionState {
  return state === 'draft' || state === 'awaiting_signature' ? 'submitted' : state;
}

function countedVersionOf(
  { excluded, counted_version }: ReportRow,
  revisions: readonly RevisionRow[],
  approvedOnly: boolean,
  countedBy: Date | null,
): number | null {
  if (excluded || counted_version === null || countedBy === null) return excluded ? null : counted_version;
  const counting = approvedOnly ? 'approve' : 'submit';
  const made = revisions.findLast(
    ({ act, version, recorded_at }) =>
      act === counting && version <= counted_version && recorded_at <= countedBy,
  );
  return made?.version ?? null;
}

function valueRevision(row: RevisionRow, element: string): ValueRevision {
  return {
    version: row.version,
    act: row.act,
    state: row.state,
    at: row.recorded_at.toISOString(),
    by: row.actor,
    source: row.source,
    queuedAt: row.queued_at?.toISOString() ?? null,
    onBehalfOf: typeof row.notes?.['onBehalfOf'] === 'string' ? row.notes['onBehalfOf'] : null,
    reason: reasonOf(row.notes, element),
    value: row.values === null ? undefined : (row.values[element] ?? null),
  };
}

/** What was said about this value, and why the act was done; remarks about other values are left out. */
function reasonOf(notes: RevisionRow['notes'], element: string): string | null {
  if (notes === null) return null;
  const { reason, reasons, comments } = notes;
  const said = [reason, ...textsAt(reasons, element), ...textsAt(comments, element), notes[element]].filter(
    (text): text is string => typeof text === 'string' && text !== '',
  );
  return said.length === 0 ? null : [...new Set(said)].join(' · ');
}

/** A text, or several by code of the rule they answer. */
function textsAt(byElement: unknown, element: string): unknown[] {
  if (!isRecord(byElement)) return [];
  const here = byElement[element];
  return isRecord(here) ? Object.values(here) : [here];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
