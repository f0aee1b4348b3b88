import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface PublicationRow {
  readonly id: number;
  readonly period: string;
  readonly version: number;
  /** Whether it is the newest of its period. */
  readonly newest: boolean;
  readonly as_of: Date;
  readonly sha256: Buffer;
  readonly licence: string;
  readonly recorded_at: Date;
  readonly by: string | null;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_by: string | null;
  readonly reason: string | null;
}

/** Many weeks of several snapshots each; older ones are in the audit, too. */
const SHOWN = 200;

const columns = `select p.id, pe.code as period, p.version,
  not exists (
    select 1
    from publications later
    where later.province_id = p.province_id
      and later.period_id = p.period_id
      and later.version > p.version
  ) as newest,
  p.as_of, p.sha256, p.licence, p.recorded_at, app.display_name(p.actor_id) as by,
  w.recorded_at as withdrawn_at, app.display_name(w.actor_id) as withdrawn_by, w.reason
from publications p
join periods pe on pe.id = p.period_id
left join publication_withdrawals w on w.publication_id = p.id`;

@Injectable()
export class PublicationsQuery {
  /** Snapshots, newest first. */
  list(tx: Tx): Promise<PublicationRow[]> {
    return tx.query(
      'publications',
      `${columns}\norder by p.recorded_at desc, p.id desc\nlimit ${String(SHOWN)}`,
    );
  }

  /** Whether there ever was one. */
  async any(tx: Tx): Promise<boolean> {
    const rows = await tx.query<{ some: boolean }>(
      'any-publication',
      'select exists (select 1 from publications) as some',
    );
    return rows[0]?.some ?? false;
  }

  async find(tx: Tx, id: number): Promise<PublicationRow | null> {
    const rows = await tx.query<PublicationRow>('publication', `${columns}\nwhere p.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** The newest snapshot of a period; null: none. */
  async newestOf(tx: Tx, period: string): Promise<PublicationRow | null> {
    const rows = await tx.query<PublicationRow>(
      'newest-publication',
      `${columns}
where pe.code = $1
order by p.version desc
limit 1`,
      [period],
    );
    return rows[0] ?? null;
  }

  /** The figures of a snapshot, as JSON. */
  async contentOf(tx: Tx, id: number): Promise<string | null> {
    const rows = await tx.query<{ content: string }>(
      'publication-content',
      'select p.content from publications p where p.id = $1',
      [id],
    );
    return rows[0]?.content ?? null;
  }

  /** Condition of use of the last publication; null: there was none. */
  async lastLicence(tx: Tx): Promise<string | null> {
    const rows = await tx.query<{ licence: string }>(
      'last-licence',
      'select p.licence from publications p order by p.recorded_at desc, p.id desc limit 1',
    );
    return rows[0]?.licence ?? null;
  }
}
