import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface Turn {
  readonly provinceId: number;
  readonly orgUnitId: number;
  readonly at: Date;
  /** Code of the week. */
  readonly period: string;
}

export interface TurnEnd {
  readonly outcome: 'drafted' | 'exists' | 'failed';
  readonly reportId: number | null;
  readonly detail: string | null;
}

/** Turns of the schedule, only ever added to, by jobs as the owner. */
@Injectable()
export class ReportTurnsStore {
  /** One process at a time looks at the turns of a unit, until COMMIT. */
  async lock(tx: Tx, orgUnitId: number): Promise<void> {
    await tx.query('lock-report-turn', 'select pg_advisory_xact_lock(20251129, $1)', [orgUnitId]);
  }

  async isTaken(tx: Tx, { orgUnitId, at }: Turn): Promise<boolean> {
    const rows = await tx.query(
      'report-turn-taken',
      `select 1 as taken
from report_turns t
where t.org_unit_id = $1
  and t.turn_at = $2`,
      [orgUnitId, at],
    );
    return rows.length > 0;
  }

  /** The newest report of the kind and week that was not given up; null: none. */
  async existing(tx: Tx, { orgUnitId, period }: Turn, kind: string): Promise<number | null> {
    const rows = await tx.query<{ id: number }>(
      'report-of-turn',
      `select r.id
from issued_reports r
join periods pe on pe.id = r.period_id
where r.org_unit_id = $1
  and pe.code = $2
  and r.kind = $3
  and not exists (
    select 1
    from report_acts a
    where a.report_id = r.id
      and a.act = 'withdraw'
  )
order by r.id desc
limit 1`,
      [orgUnitId, period, kind],
    );
    return rows[0]?.id ?? null;
  }

  async end(tx: Tx, turn: Turn, { outcome, reportId, detail }: TurnEnd): Promise<void> {
    await tx.query(
      'insert-report-turn',
      `insert into report_turns (province_id, org_unit_id, turn_at, period_id, outcome, report_id, detail)
select $1, $2, $3, pe.id, $5, $6, $7
from periods pe
where pe.code = $4`,
      [turn.provinceId, turn.orgUnitId, turn.at, turn.period, outcome, reportId, detail],
    );
  }
}
