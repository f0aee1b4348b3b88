import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/tx.js';
import type { SubmissionState } from '../../domain/submission-state.js';

/** Which report of a commune. */
export interface ReportPlace {
  readonly provinceId: number;
  readonly orgUnitId: number;
  readonly periodId: number;
  readonly dataSetId: number;
}

/** Where a report stands; row-level security leaves out the unsigned ones of another commune. */
export interface ReportRow {
  readonly state: SubmissionState;
  readonly excluded: boolean;
  readonly counted_version: number | null;
  readonly first_submitted_at: Date | null;
  readonly receipt: string | null;
}

export type StoredValues = Readonly<Record<string, number | string>>;

/** One revision of a report. */
export interface RevisionRow {
  readonly version: number;
  readonly act: string;
  readonly state: SubmissionState;
  readonly recorded_at: Date;
  /** All values after the act; null: it changed none. */
  readonly values: StoredValues | null;
  readonly notes: Readonly<Record<string, unknown>> | null;
  readonly actor: string | null;
  readonly source: string | null;
  readonly queued_at: Date | null;
}

const BY_KEY = `r.province_id = $1
        and r.org_unit_id = $2
        and r.period_id = $3
        and r.data_set_id = $4`;

const keyOf = (place: ReportPlace): number[] => [
  place.provinceId,
  place.orgUnitId,
  place.periodId,
  place.dataSetId,
];

/** One report with its revisions, as far as the reader may see them. */
@Injectable()
export class ExplainReportsQuery {
  async report(tx: Tx, place: ReportPlace): Promise<ReportRow | null> {
    const rows = await tx.query<ReportRow>(
      'explain-report',
      `
      select r.state, r.excluded, r.counted_version, r.first_submitted_at, r.receipt
      from submissions r
      where ${BY_KEY}`,
      keyOf(place),
    );
    return rows[0] ?? null;
  }

  /** Every revision; none of another commune for an account of a commune. */
  revisions(tx: Tx, place: ReportPlace, notAfter: Date): Promise<RevisionRow[]> {
    return tx.query<RevisionRow>(
      'explain-revisions',
      `
      select
        r.version,
        r.act,
        r.state,
        r.recorded_at,
        r.values,
        r.notes,
        app.display_name(r.actor_id) as actor,
        r.source,
        r.queued_at
      from submission_revisions r
      where ${BY_KEY}
        and r.recorded_at <= $5
      order by r.version`,
      [...keyOf(place), notAfter],
    );
  }

  /** Only what made figures count or not, with its time: for everybody signed in. */
  countingActs(tx: Tx, place: ReportPlace, notAfter: Date): Promise<RevisionRow[]> {
    return tx.query<RevisionRow>(
      'explain-counting-acts',
      `
      select
        acts.version,
        acts.act,
        acts.state,
        acts.recorded_at,
        acts.values,
        null::jsonb as notes,
        null::text as actor,
        null::text as source,
        null::timestamptz as queued_at
      from app.counting_acts($1, $2, $3, $4) as acts
      where acts.recorded_at <= $5
      order by acts.version`,
      [...keyOf(place), notAfter],
    );
  }
}
