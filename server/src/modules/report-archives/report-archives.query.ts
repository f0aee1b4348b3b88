import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export type ArchiveState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'swept';

export interface ArchiveRow {
  readonly id: string;
  readonly period: string;
  readonly campaign: string | null;
  readonly language: 'vi' | 'en';
  readonly state: ArchiveState;
  readonly total: number | null;
  readonly done: number;
  readonly without: number | null;
  readonly attempts: number;
  readonly detail: string | null;
  readonly file_name: string | null;
  /** bigint. */
  readonly size_bytes: string | null;
  /** Hexadecimal. */
  readonly sha256: string | null;
  readonly requested_at: Date;
  readonly settled_at: Date | null;
  readonly by: string | null;
}

const SHOWN = 20;

const columns = `select a.id, pe.code as period, a.campaign, a.language, a.state, a.total, a.done, a.without, a.attempts, a.detail,
  a.file_name, a.size_bytes, encode(a.sha256, 'hex') as sha256, a.requested_at, a.settled_at,
  app.display_name(a.actor_id) as by
from report_archives a
join periods pe on pe.id = a.period_id`;

@Injectable()
export class ReportArchivesQuery {
  /** Newest first. */
  list(tx: Tx): Promise<ArchiveRow[]> {
    return tx.query(
      'report-archives',
      `${columns}\norder by a.requested_at desc, a.id\nlimit ${String(SHOWN)}`,
    );
  }

  async find(tx: Tx, id: string): Promise<ArchiveRow | null> {
    const rows = await tx.query<ArchiveRow>('report-archive', `${columns}\nwhere a.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** The one that is waiting or running for the same week, campaign and language; null: none. */
  async open(
    tx: Tx,
    { period, campaign, language }: Pick<ArchiveRow, 'period' | 'campaign' | 'language'>,
  ): Promise<ArchiveRow | null> {
    const rows = await tx.query<ArchiveRow>(
      'open-report-archive',
      `${columns}
where pe.code = $1
  and a.campaign is not distinct from $2
  and a.language = $3
  and a.state in ('waiting', 'running')`,
      [period, campaign, language],
    );
    return rows[0] ?? null;
  }

  /** Whose files may lie in the folder: being made, or kept. */
  async living(tx: Tx): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(
      'living-report-archives',
      `select a.id from report_archives a where a.state in ('running', 'done')`,
    );
    return new Set(rows.map(({ id }) => id));
  }
}
