import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { SubmissionState } from '../../domain/submission-state.js';

export interface AccountRow {
  readonly user_id: number;
  readonly username: string;
  readonly display_name: string;
  readonly role: string;
  readonly org_unit_id: number;
}

/** A report of a unit; periods and data sets by code. */
export interface ReportRow {
  readonly org_unit_id: number;
  readonly period: string;
  readonly data_set: string;
  readonly state: SubmissionState;
}

export interface UnitChangeRow {
  readonly id: number;
  readonly kind: 'open' | 'close' | 'rename' | 'merge' | 'split' | 'undo';
  readonly undoes: number | null;
  readonly decision_number: string;
  readonly decision_on: string;
  readonly decision_source: string;
  readonly effective_on: string;
  readonly detail: UnitChangeDetail;
  readonly reason: string;
  readonly recorded_at: Date;
  readonly by_name: string | null;
  readonly undone_by: number | null;
}

/** Ids of the units concerned, and the effects as they were told. */
export interface UnitChangeDetail {
  readonly closed: readonly number[];
  readonly opened: readonly number[];
  readonly effects: object;
}

const reports = (condition: string): string => `
select s.org_unit_id, p.code as period, d.code as data_set, s.state
from submissions s
join periods p on p.id = s.period_id
join data_sets d on d.id = s.data_set_id
where s.province_id = $1
  and s.org_unit_id = any ($2::int[])
  and ${condition}
order by p.starts_on nulls first, s.org_unit_id, d.code`;

const changes = (condition: string): string => `
select c.id, c.kind, c.undoes, c.decision_number, c.decision_on, c.decision_source, c.effective_on, c.detail, c.reason,
  c.recorded_at, app.display_name(c.actor_id) as by_name, undo.id as undone_by
from unit_changes c
left join unit_changes undo on undo.undoes = c.id
where ${condition}
order by c.id desc`;

/** What a change of units meets, and the changes there were. */
@Injectable()
export class UnitChangesQuery {
  accounts(tx: Tx, orgUnitIds: readonly number[]): Promise<AccountRow[]> {
    return tx.query('accounts-of-units', 'select * from app.accounts_of_units($1::int[])', [orgUnitIds]);
  }

  /** Begun and not signed. */
  unfinished(tx: Tx, provinceId: number, orgUnitIds: readonly number[]): Promise<ReportRow[]> {
    return tx.query(
      'unfinished-reports-of-units',
      reports(`s.state in ('draft', 'awaiting_signature', 'returned')`),
      [provinceId, orgUnitIds],
    );
  }

  /** Signed at least once and not excluded. */
  signed(tx: Tx, provinceId: number, orgUnitIds: readonly number[]): Promise<ReportRow[]> {
    return tx.query('signed-reports-of-units', reports('s.counted_version is not null and not s.excluded'), [
      provinceId,
      orgUnitIds,
    ]);
  }

  list(tx: Tx): Promise<UnitChangeRow[]> {
    return tx.query('list-unit-changes', changes('true'));
  }

  async find(tx: Tx, id: number): Promise<UnitChangeRow | null> {
    const rows = await tx.query<UnitChangeRow>('find-unit-change', changes('c.id = $1'), [id]);
    return rows[0] ?? null;
  }

  /** Change that made the newest version of each unit. */
  latestChanges(
    tx: Tx,
    orgUnitIds: readonly number[],
  ): Promise<{ org_unit_id: number; code: string; change_id: number | null }[]> {
    return tx.query(
      'latest-changes-of-units',
      `select distinct on (v.org_unit_id)
  v.org_unit_id, v.code, v.change_id
from org_unit_versions v
where v.org_unit_id = any ($1::int[])
order by v.org_unit_id, v.version desc`,
      [orgUnitIds],
    );
  }
}
