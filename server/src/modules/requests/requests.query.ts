import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface RequestRow {
  readonly id: number;
  readonly kind: 'extension' | 'reopening';
  readonly org_unit_id: number;
  readonly period: string;
  readonly data_set: string;
  readonly reason: string;
  readonly until_at: Date | null;
  readonly queued_at: Date | null;
  readonly asked_by: string | null;
  readonly asked_at: Date;
  /** null: open. */
  readonly granted: boolean | null;
  readonly answer: string | null;
  readonly answered_by: string | null;
  readonly answered_at: Date | null;
}

export interface RequestFilter {
  readonly openOnly: boolean;
  /** Codes; null: all. */
  readonly period: string | null;
  readonly dataSet: string | null;
}

/** The report a request is about. */
export interface ReportKey {
  readonly provinceId: number;
  readonly periodId: number;
  readonly orgUnitId: number;
  readonly dataSetId: number;
}

const AT_MOST = 200;

const requests = `select r.id, r.kind, r.org_unit_id, p.code as period, d.code as data_set, r.reason, r.until_at, r.queued_at,
  app.display_name(r.actor_id) as asked_by, r.recorded_at as asked_at,
  a.granted, a.reason as answer, app.display_name(a.actor_id) as answered_by, a.recorded_at as answered_at
from requests r
join periods p on p.id = r.period_id
join data_sets d on d.id = r.data_set_id
left join request_answers a on a.request_id = r.id`;

/** Requests with their answers; a commune sees its own by the policies of the store. */
@Injectable()
export class RequestsQuery {
  /** Newest first. */
  list(tx: Tx, { openOnly, period, dataSet }: RequestFilter): Promise<RequestRow[]> {
    return tx.query(
      'list-requests',
      `${requests}
where (not $1 or a.request_id is null)
  and ($2::text is null or p.code = $2)
  and ($3::text is null or d.code = $3)
order by r.recorded_at desc, r.id desc
limit ${String(AT_MOST)}`,
      [openOnly, period, dataSet],
    );
  }

  /** One request; null: there is none for this account. */
  async find(tx: Tx, id: number): Promise<RequestRow | null> {
    const rows = await tx.query<RequestRow>('find-request', `${requests}\nwhere r.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** The open request of a kind for a report; null: none. */
  async open(tx: Tx, key: ReportKey, kind: string): Promise<RequestRow | null> {
    const rows = await tx.query<RequestRow>(
      'open-request',
      `${requests}
where r.province_id = $1
  and r.period_id = $2
  and r.org_unit_id = $3
  and r.data_set_id = $4
  and r.kind = $5
  and a.request_id is null`,
      [key.provinceId, key.periodId, key.orgUnitId, key.dataSetId, kind],
    );
    return rows[0] ?? null;
  }

  /** State of a report; null: nothing was ever saved. */
  async reportState(tx: Tx, key: ReportKey): Promise<string | null> {
    const rows = await tx.query<{ state: string }>(
      'state-of-report',
      `select s.state
from submissions s
where s.province_id = $1
  and s.period_id = $2
  and s.org_unit_id = $3
  and s.data_set_id = $4`,
      [key.provinceId, key.periodId, key.orgUnitId, key.dataSetId],
    );
    return rows[0]?.state ?? null;
  }

  /** Names of the active reviewers. */
  async reviewers(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ names: string[] }>(
      'reviewer-names',
      'select app.reviewer_names() as names',
    );
    return rows[0]?.names ?? [];
  }
}
