import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

/** What a report said, and when it was known. */
export interface LastIssuedRow {
  readonly period: string;
  readonly campaign: string | null;
  readonly as_of: Date;
  readonly number: string;
  readonly issued_on: string;
}

/** The weekly report of a unit that was issued last before the moment of the read. */
@Injectable()
export class LastIssuedQuery {
  /** null: none, or none that the reader sees. */
  async read(tx: Tx, orgUnitId: number, kind: string): Promise<LastIssuedRow | null> {
    const rows = await tx.query<LastIssuedRow>(
      'last-issued-report',
      `select pe.code as period, r.campaign, a.as_of, a.number, a.issued_on
from report_acts a
join issued_reports r on r.id = a.report_id
join periods pe on pe.id = r.period_id
where a.org_unit_id = $1
  and r.kind = $2
  and a.act = 'issue'
  and a.recorded_at <= $3
order by a.recorded_at desc, a.report_id desc
limit 1`,
      [orgUnitId, kind, tx.now],
    );
    return rows[0] ?? null;
  }
}
