import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { ReportKey } from './requests.query.js';

export interface NewRequest {
  readonly key: ReportKey;
  readonly kind: string;
  readonly reason: string;
  readonly untilAt: Date | null;
  readonly queuedAt: Date | null;
}

/** Asks and answers, only ever added to; when and by whom is stamped by the store. */
@Injectable()
export class RequestsStore {
  /** Two at the same time get the same number, and the second is refused as a conflict. @returns its id */
  async ask(tx: Tx, { key, kind, reason, untilAt, queuedAt }: NewRequest): Promise<number> {
    const rows = await tx.query<{ id: number }>(
      'insert-request',
      `insert into requests
  (province_id, period_id, org_unit_id, data_set_id, kind, number, reason, until_at, queued_at)
select $1, $2, $3, $4, $5, coalesce(max(r.number), 0) + 1, $6, $7, $8
from requests r
where r.province_id = $1
  and r.period_id = $2
  and r.org_unit_id = $3
  and r.data_set_id = $4
  and r.kind = $5
returning id`,
      [key.provinceId, key.periodId, key.orgUnitId, key.dataSetId, kind, reason, untilAt, queuedAt],
    );
    if (rows[0] === undefined) throw new Error('A request was not recorded');
    return rows[0].id;
  }

  /** false: somebody else answered meanwhile. */
  async answer(tx: Tx, requestId: number, granted: boolean, reason: string): Promise<boolean> {
    const rows = await tx.query(
      'insert-request-answer',
      `insert into request_answers (request_id, granted, reason)
values ($1, $2, $3)
on conflict do nothing
returning request_id`,
      [requestId, granted, reason],
    );
    return rows.length === 1;
  }
}
