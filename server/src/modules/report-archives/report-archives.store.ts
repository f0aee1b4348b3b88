import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { ArchiveRow } from './report-archives.query.js';

export interface FinishedArchive {
  readonly fileName: string;
  readonly sizeBytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** A day after it was finished a file goes. */
export const KEPT_HOURS = 24;
/** A job that says nothing for so long has died, and no other took it up. */
const SILENT_MINUTES = 5;

/** Archives and how far they are. Made and stopped by people, told by jobs as the owner. */
@Injectable()
export class ReportArchivesStore {
  /** @returns false: one of the same week, campaign and language is open; or there is no such week */
  async make(
    tx: Tx,
    id: string,
    provinceId: number,
    { period, campaign, language }: Pick<ArchiveRow, 'period' | 'campaign' | 'language'>,
  ): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      'insert-report-archive',
      `insert into report_archives (id, province_id, period_id, campaign, language)
select $1, $2, pe.id, $4, $5
from periods pe
where pe.code = $3
on conflict (province_id, period_id, language, coalesce(campaign, '')) where state in ('waiting', 'running')
do nothing
returning id`,
      [id, provinceId, period, campaign, language],
    );
    return rows.length > 0;
  }

  /** @returns false: it is over */
  async cancel(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      'cancel-report-archive',
      `update report_archives
set state = 'cancelled',
  settled_at = app.now()
where id = $1
  and state in ('waiting', 'running')
returning id`,
      [id],
    );
    return rows.length > 0;
  }

  /**
   * Reads of the transaction see what whoever asked would see. By a job, as the owner.
   * @returns false: the account was closed, or may not read all communes any more
   */
  async readAsAsker(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query<{ user_id: string }>(
      'read-as-asker-of-archive',
      `select set_config('app.user_id', u.id::text, true) as user_id, set_config('app.role', u.role, true) as role
from report_archives a
join users u on u.id = a.actor_id
where a.id = $1
  and u.disabled_at is null
  and u.role in ('administrator', 'reviewer', 'director', 'viewer')`,
      [id],
    );
    return rows.length > 0;
  }

  /** Takes it up. @returns number of the attempt; null: it is over */
  async begin(tx: Tx, id: string): Promise<number | null> {
    const rows = await tx.query<{ attempts: number }>(
      'begin-report-archive',
      `update report_archives
set state = 'running',
  attempts = attempts + 1,
  total = null,
  done = 0,
  without = null,
  beat_at = app.now()
where id = $1
  and state in ('waiting', 'running')
returning attempts`,
      [id],
    );
    return rows[0]?.attempts ?? null;
  }

  /** @returns false: it was stopped, or another process took it up */
  async tell(
    tx: Tx,
    id: string,
    attempt: number,
    { total, done, without }: { readonly total: number; readonly done: number; readonly without: number },
  ): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      'tell-report-archive',
      `update report_archives
set total = $3,
  done = $4,
  without = $5,
  beat_at = app.now()
where id = $1
  and attempts = $2
  and state = 'running'
returning id`,
      [id, attempt, total, done, without],
    );
    return rows.length > 0;
  }

  /** @returns false: it was stopped, or another process took it up */
  async finish(tx: Tx, id: string, attempt: number, file: FinishedArchive): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      'finish-report-archive',
      `update report_archives
set state = 'done',
  done = total,
  file_name = $3,
  size_bytes = $4,
  sha256 = decode($5, 'hex'),
  settled_at = app.now()
where id = $1
  and attempts = $2
  and state = 'running'
returning id`,
      [id, attempt, file.fileName, file.sizeBytes, file.sha256],
    );
    return rows.length > 0;
  }

  async fail(tx: Tx, id: string, attempt: number, detail: string): Promise<void> {
    await tx.query(
      'fail-report-archive',
      `update report_archives
set state = 'failed',
  detail = $3,
  settled_at = app.now()
where id = $1
  and attempts = $2
  and state = 'running'`,
      [id, attempt, detail],
    );
  }

  /** What was kept long enough, and what nobody works on any more. */
  async settleOld(tx: Tx): Promise<void> {
    await tx.query(
      'sweep-report-archives',
      `update report_archives
set state = case state when 'done' then 'swept' else 'failed' end,
  detail = case state when 'done' then detail else 'interrupted' end,
  settled_at = case state when 'done' then settled_at else app.now() end
where (state = 'done' and settled_at < app.now() - make_interval(hours => ${String(KEPT_HOURS)}))
  or (state = 'running' and beat_at < app.now() - make_interval(mins => ${String(SILENT_MINUTES)}))`,
    );
  }
}
