import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface NewPublication {
  readonly provinceId: number;
  /** Code of the period. */
  readonly period: string;
  readonly version: number;
  readonly asOf: Date;
  /** JSON, as it is given out. */
  readonly content: string;
  readonly licence: string;
}

/** Snapshots and withdrawals, only ever added to; when and by whom is stamped by the store. */
@Injectable()
export class PublicationsStore {
  /** Two at the same time take the same version, and the second is refused as a conflict. @returns its id */
  async publish(tx: Tx, snapshot: NewPublication): Promise<number> {
    const { provinceId, period, version, asOf, content, licence } = snapshot;
    const sha256 = createHash('sha256').update(content, 'utf8').digest();
    const rows = await tx.query<{ id: number }>(
      'insert-publication',
      `insert into publications (province_id, period_id, version, as_of, content, sha256, licence)
select $1, pe.id, $3, $4, $5, $6, $7
from periods pe
where pe.code = $2
returning id`,
      [provinceId, period, version, asOf, content, sha256, licence],
    );
    if (rows[0] === undefined) throw new Error('A publication was not recorded');
    return rows[0].id;
  }

  /** In a transaction of the owner: what a visitor may not see is computed as the director would; what is written after it is nobody's. */
  async asDirector<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
    await tx.query(
      'act-as-director',
      `select set_config('app.user_id', u.id::text, true), set_config('app.role', u.role, true)
from users u
where u.role = 'director'
order by u.id
limit 1`,
    );
    const result = await work();
    await tx.query(
      'act-as-nobody',
      `select set_config('app.user_id', '', true), set_config('app.role', '', true)`,
    );
    return result;
  }

  /** false: somebody else has withdrawn it meanwhile. */
  async withdraw(tx: Tx, id: number, reason: string): Promise<boolean> {
    const rows = await tx.query(
      'insert-publication-withdrawal',
      `insert into publication_withdrawals (publication_id, reason)
values ($1, $2)
on conflict do nothing
returning publication_id`,
      [id, reason],
    );
    return rows.length === 1;
  }
}
