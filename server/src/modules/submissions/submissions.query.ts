import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { SubmissionState } from '../../domain/submission-state.js';

/** Primary key of a report: province, period, commune, data set. */
export interface SubmissionKey {
  readonly provinceId: number;
  readonly periodId: number;
  readonly orgUnitId: number;
  readonly dataSetId: number;
}

/** Values after a command: code of the element → number, or text; an absent code is missing. */
export type StoredValues = Readonly<Record<string, number | string>>;

export interface SubmissionRow {
  readonly state: SubmissionState;
  readonly version: number;
  readonly draft_version: number | null;
  readonly counted_version: number | null;
  readonly excluded: boolean;
  readonly first_submitted_at: Date | null;
  readonly receipt: string | null;
  readonly updated_at: Date;
  readonly updated_by: number;
  readonly updated_by_name: string | null;
}

export interface DueRow {
  readonly org_unit_id: number;
  readonly period_id: number;
  readonly data_set_id: number;
  readonly state: SubmissionState;
  readonly version: number;
  readonly receipt: string | null;
  /** Codes of the elements that have a value now. */
  readonly entered: readonly string[];
}

const columns = `s.state, s.version, s.draft_version, s.counted_version, s.excluded, s.first_submitted_at, s.receipt, s.updated_at, s.updated_by,
  app.display_name(s.updated_by) as updated_by_name`;
const byKey = 's.province_id = $1 and s.period_id = $2 and s.org_unit_id = $3 and s.data_set_id = $4';
const keyOf = (key: SubmissionKey): number[] => [key.provinceId, key.periodId, key.orgUnitId, key.dataSetId];

@Injectable()
export class SubmissionsQuery {
  /** null: nothing was ever saved. */
  async find(tx: Tx, key: SubmissionKey): Promise<SubmissionRow | null> {
    const rows = await tx.query<SubmissionRow>(
      'find-submission',
      `select ${columns} from submissions s where ${byKey}`,
      keyOf(key),
    );
    return rows[0] ?? null;
  }

  /** The same, and nobody else changes it until the transaction ends. */
  async lock(tx: Tx, key: SubmissionKey): Promise<SubmissionRow | null> {
    const rows = await tx.query<SubmissionRow>(
      'lock-submission',
      `select ${columns} from submissions s where ${byKey} for update of s`,
      keyOf(key),
    );
    return rows[0] ?? null;
  }

  /** Names of the active reviewers: whom a commune asks. */
  async reviewers(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ names: string[] }>(
      'names-of-reviewers',
      'select app.reviewer_names() as names',
    );
    return rows[0]?.names ?? [];
  }

  /** Reports of some communes in some periods. */
  ofCommunes(
    tx: Tx,
    provinceId: number,
    orgUnitIds: readonly number[],
    periodIds: readonly number[],
  ): Promise<DueRow[]> {
    return tx.query(
      'submissions-of-communes',
      `select s.org_unit_id, s.period_id, s.data_set_id, s.state, s.version, s.receipt,
  array(select jsonb_object_keys(app.values_by_code(said.values))) as entered
from submissions s
left join lateral (
  select r.values
  from submission_revisions r
  where r.province_id = s.province_id
    and r.period_id = s.period_id
    and r.org_unit_id = s.org_unit_id
    and r.data_set_id = s.data_set_id
    and r.values is not null
  order by r.version desc
  limit 1
) as said on true
where s.province_id = $1
  and s.org_unit_id = any ($2::int[])
  and s.period_id = any ($3::int[])`,
      [provinceId, orgUnitIds, periodIds],
    );
  }
}
