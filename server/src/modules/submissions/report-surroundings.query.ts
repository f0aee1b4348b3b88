import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { Reasons } from '../../domain/quality/reasons.js';
import type { RemarkRow, RevisionNotes } from './submission-remarks.js';
import type { StoredValues, SubmissionKey } from './submissions.query.js';

/** What a report says of itself: values, reasons given for warnings, and whether it was filled by "Không thay đổi". */
export interface Said {
  readonly values: StoredValues;
  readonly reasons: Reasons;
  readonly noChange: boolean;
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

/** Who asks. */
export interface Asking {
  readonly userId: number;
  /** Unit (org_units.id) whose people sign; null: whoever asks does not sign. */
  readonly peopleOf: number | null;
  /** Local date on which a delegation to the asking account is looked for; null: none can hold. */
  readonly delegatedOn: string | null;
}

/** What stands around the row of a report. */
export interface Surroundings {
  /** Values after the newest command that changed any, with what was said of them; null: nothing was saved. */
  readonly said: Said | null;
  /** Who could sign, and who took part since the last signature; null: whoever asks does not sign. */
  readonly signing: SignatureRow | null;
  /** Leader whose delegation the asking account holds; null: nobody's. */
  readonly signsFor: DelegatorRow | null;
  /** Acts that sent the report back and comments of the thread, not answered by handing it in again; newest first. */
  readonly remarks: readonly RemarkRow[];
}

interface Row {
  readonly said: { readonly values: StoredValues; readonly notes: RevisionNotes | null } | null;
  readonly signing: SignatureRow | null;
  readonly signs_for: DelegatorRow | null;
  readonly remarks: readonly (Omit<RemarkRow, 'recorded_at'> & { readonly recorded_at: string })[];
}

const byKey = 's.province_id = $1 and s.period_id = $2 and s.org_unit_id = $3 and s.data_set_id = $4';

/** Key of the report ($1–$4), moment ($5), who asks ($6), whose people sign ($7), day of a delegation ($8). */
const SURROUNDINGS = `with handed as (
  select
    coalesce(max(s.version) filter (where s.act = 'submit'), 0) as signed,
    coalesce(max(s.version) filter (where s.act in ('submit', 'hand_over')), 0) as over
  from submission_revisions s
  where ${byKey}
    and s.recorded_at <= $5
),
remark as (
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
)
select
  (
    select jsonb_build_object('values', app.values_by_code(s.values), 'notes', s.notes)
    from submission_revisions s
    where ${byKey}
      and s.values is not null
      and s.recorded_at <= $5
    order by s.version desc
    limit 1
  ) as said,
  (
    select jsonb_build_object(
      'has_active_leader', p.has_active_leader,
      'has_other_editor', p.has_other_editor,
      'actor_saved', coalesce(bool_or(s.act = 'save' and s.actor_id = $6), false),
      'others_took_part', coalesce(bool_or(s.actor_id is distinct from $6) filter (where s.version is not null), false)
    )
    from app.signing_people($7) p
    cross join handed h
    left join submission_revisions s
      on ${byKey}
      and s.act in ('save', 'hand_over')
      and s.version > h.signed
    where $7::int is not null
    group by p.has_active_leader, p.has_other_editor
  ) as signing,
  (
    select jsonb_build_object('username', l.username, 'display_name', l.display_name)
    from app.signs_for($6, $7, $8::date) l
    where $8::date is not null
  ) as signs_for,
  coalesce((
    select jsonb_agg(to_jsonb(r) order by r.recorded_at desc, r.version desc)
    from remark r
  ), '[]') as remarks`;

@Injectable()
export class ReportSurroundingsQuery {
  /**
   * In one statement, because every save asks twice and a round trip costs more than what is asked.
   * What was said and remarked is as of `tx.asOf`; who may sign is as of now.
   */
  async read(tx: Tx, key: SubmissionKey, { userId, peopleOf, delegatedOn }: Asking): Promise<Surroundings> {
    const rows = await tx.query<Row>('report-surroundings', SURROUNDINGS, [
      key.provinceId,
      key.periodId,
      key.orgUnitId,
      key.dataSetId,
      tx.asOf ?? 'infinity',
      userId,
      peopleOf,
      delegatedOn,
    ]);
    const [row] = rows;
    if (row === undefined) throw new Error('report-surroundings gives one row');
    return {
      said: row.said === null ? null : saidOf(row.said),
      signing: row.signing,
      signsFor: row.signs_for,
      remarks: row.remarks.map((remark) => ({ ...remark, recorded_at: new Date(remark.recorded_at) })),
    };
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
}

function saidOf({ values, notes }: NonNullable<Row['said']>): Said {
  const { reasons = {}, noChange = false } = notes ?? {};
  return { values, reasons, noChange };
}
