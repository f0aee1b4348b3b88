import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { SubmissionState } from '../../domain/submission-state.js';
import type { Reasons } from '../../domain/quality/reasons.js';
import type { RemarkRow, RevisionNotes } from './submission-remarks.js';

/** Primary key of a report: province, period, commune, data set. */
export interface SubmissionKey {
  readonly provinceId: number;
  readonly periodId: number;
  readonly orgUnitId: number;
  readonly dataSetId: number;
}

/** Values after a command: code of the element → number, or text; an absent code is missing. */
export type StoredValues = Readonly<Record<string, number | string>>;

/** What a report says of itself: values, reasons given for warnings, and whether it was filled by "Không thay đổi". */
export interface Said {
  readonly values: StoredValues;
  readonly reasons: Reasons;
  readonly noChange: boolean;
}

export const NOTHING_SAID: Said = { values: {}, reasons: {}, noChange: false };

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

export interface SignatureRow {
  /** The commune has an active leader account. */
  readonly has_active_leader: boolean;
  /** It has an active editor account other than the actor's. */
  readonly has_other_editor: boolean;
  /** Since the last signature: the actor saved; somebody else saved or handed over. */
  readonly actor_saved: boolean;
  readonly others_took_part: boolean;
}

/** Leader in whose place somebody signs. */
export interface DelegatorRow {
  readonly username: string;
  readonly display_name: string;
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

  /** Values after the newest command that changed any, with what was said of them; nothing when nothing was saved. */
  async said(tx: Tx, key: SubmissionKey): Promise<Said> {
    const rows = await tx.query<{ values: StoredValues; notes: RevisionNotes | null }>(
      'submission-said',
      `select app.values_by_code(s.values) as values, s.notes
from submission_revisions s
where ${byKey}
  and s.values is not null
  and s.recorded_at <= $5
order by s.version desc
limit 1`,
      [...keyOf(key), tx.asOf ?? 'infinity'],
    );
    const [row] = rows;
    if (row === undefined) return NOTHING_SAID;
    const { reasons = {}, noChange = false } = row.notes ?? {};
    return { values: row.values, reasons, noChange };
  }

  /** Acts that sent the report back and comments of the thread, not answered by handing it in again; newest first. */
  remarks(tx: Tx, key: SubmissionKey): Promise<RemarkRow[]> {
    return tx.query(
      'submission-remarks',
      `with handed as (
  select
    coalesce(max(s.version) filter (where s.act = 'submit'), 0) as signed,
    coalesce(max(s.version) filter (where s.act in ('submit', 'hand_over')), 0) as over
  from submission_revisions s
  where ${byKey}
    and s.recorded_at <= $5
)
select s.version, s.act, s.notes, s.recorded_at, app.display_name_at(s.actor_id, $5) as by_name,
  null as element, null as body
from submission_revisions s
cross join handed h
where ${byKey}
  and s.recorded_at <= $5
  -- A reviewer is answered by a signature, a leader already by handing over.
  and (s.act in ('return', 'reopen') and s.version > h.signed or s.act = 'give_back' and s.version > h.over)
union all
select s.version, 'comment', null, s.recorded_at, app.display_name_at(s.actor_id, $5), e.code, s.body
from submission_comments s
cross join handed h
left join data_elements e on e.id = s.element_id
where ${byKey}
  and s.recorded_at <= $5
  and s.version >= h.signed
order by recorded_at desc, version desc`,
      [...keyOf(key), tx.asOf ?? 'infinity'],
    );
  }

  /** Who of a unit (org_units.id) could sign, and who saved or handed over since the last signature. */
  async signature(tx: Tx, key: SubmissionKey, actorId: number, peopleOf: number): Promise<SignatureRow> {
    const rows = await tx.query<SignatureRow>(
      'submission-signature',
      `select p.has_active_leader, p.has_other_editor,
  coalesce(bool_or(s.act = 'save' and s.actor_id = $5), false) as actor_saved,
  coalesce(bool_or(s.actor_id is distinct from $5) filter (where s.version is not null), false) as others_took_part
from app.signing_people($6) p
left join submission_revisions s
  on ${byKey}
  and s.act in ('save', 'hand_over')
  and s.version > coalesce((
    select max(signed.version)
    from submission_revisions signed
    where signed.province_id = $1
      and signed.period_id = $2
      and signed.org_unit_id = $3
      and signed.data_set_id = $4
      and signed.act = 'submit'
  ), 0)
group by p.has_active_leader, p.has_other_editor`,
      [...keyOf(key), actorId, peopleOf],
    );
    const row = rows[0];
    if (row === undefined) throw new Error('app.signing_people gave no row');
    return row;
  }

  /** Leader in whose place an account signs for its unit on a local date; null: nobody's. */
  async signsFor(tx: Tx, actorId: number, orgUnitId: number, on: string): Promise<DelegatorRow | null> {
    const rows = await tx.query<DelegatorRow>(
      'signs-for',
      'select l.username, l.display_name from app.signs_for($1, $2, $3::date) l',
      [actorId, orgUnitId, on],
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
