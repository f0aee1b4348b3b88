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

/** What counts, and as of when: moment null is now. */
export interface Known {
  readonly approvedOnly: boolean;
  readonly moment: Date | null;
}

/** Where a report stood; one of another commune of which nothing counted then is not there. */
export interface ReportRow {
  readonly period_id: number;
  readonly data_set_id: number;
  readonly org_unit_id: number;
  readonly state: SubmissionState;
  readonly excluded: boolean;
  readonly counted_version: number | null;
  readonly first_submitted_at: Date | null;
  /** Of the newest signature, hexadecimal; null: none. */
  readonly signed_sha256: string | null;
  /** The reader may see its drafts and people. */
  readonly revisions_visible: boolean;
}

/** A report that is asked for of every commune, or of one. */
export interface WantedPlace {
  readonly periodId: number;
  readonly dataSetId: number;
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
  /** @param orgUnitId only this commune; null: all */
  reports(
    tx: Tx,
    provinceId: number,
    places: readonly WantedPlace[],
    orgUnitId: number | null,
    { approvedOnly, moment }: Known,
  ): Promise<ReportRow[]> {
    return tx.query<ReportRow>(
      'explain-reports',
      `
      select at.period_id, at.data_set_id, at.org_unit_id, at.state, at.excluded, at.counted_version, at.first_submitted_at,
        encode(at.signed_sha256, 'hex') as signed_sha256, at.revisions_visible
      from app.reports_at($1, $2::int[], $3::int[], $4, $5, $6) as at`,
      [
        provinceId,
        places.map(({ periodId }) => periodId),
        places.map(({ dataSetId }) => dataSetId),
        orgUnitId,
        approvedOnly,
        moment ?? 'infinity',
      ],
    );
  }

  /** Every revision; none of another commune for an account of a commune. */
  revisions(tx: Tx, place: ReportPlace, { moment }: Known): Promise<RevisionRow[]> {
    return tx.query<RevisionRow>(
      'explain-revisions',
      `
      select
        r.version,
        r.act,
        r.state,
        r.recorded_at,
        app.values_by_code(r.values) as values,
        r.notes,
        app.display_name_at(r.actor_id, $5) as actor,
        r.source,
        r.queued_at
      from submission_revisions r
      where ${BY_KEY}
        and r.recorded_at <= $5
      order by r.version`,
      [...keyOf(place), moment ?? 'infinity'],
    );
  }

  /** Only what made figures count or not, with its time: for everybody signed in. */
  countingActs(tx: Tx, place: ReportPlace, { approvedOnly, moment }: Known): Promise<RevisionRow[]> {
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
      from app.counting_acts($1, $2, $3, $4, $5, $6) as acts
      order by acts.version`,
      [...keyOf(place), approvedOnly, moment ?? 'infinity'],
    );
  }
}
