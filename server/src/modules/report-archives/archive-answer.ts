import type { ReportArchiveDto } from '../../contract/report-archives.js';
import type { Actor, Tx } from '../../db/unit-of-work.js';
import { mayPass, ruleOf } from '../../domain/access.js';
import { ProblemError } from '../../http/problem.js';
import type { ArchiveRow, ReportArchivesQuery } from './report-archives.query.js';
import { KEPT_HOURS } from './report-archives.store.js';

export async function foundArchive(query: ReportArchivesQuery, tx: Tx, id: string): Promise<ArchiveRow> {
  const row = await query.find(tx, id);
  if (row === null) throw new ProblemError('not_found');
  return row;
}

export const mayMake = (actor: Actor | null): boolean =>
  mayPass(ruleOf('report-archives:make'), actor?.role ?? null);

const keptUntil = ({ state, settled_at }: ArchiveRow): string | null =>
  state !== 'done' || settled_at === null
    ? null
    : new Date(settled_at.getTime() + KEPT_HOURS * 3_600_000).toISOString();

export const archiveAnswer = (row: ArchiveRow, actor: Actor | null): ReportArchiveDto => ({
  id: row.id,
  period: row.period,
  language: row.language,
  state: row.state,
  done: row.done,
  total: row.total,
  without: row.without,
  sizeBytes: row.size_bytes === null ? null : Number(row.size_bytes),
  sha256: row.sha256,
  detail: row.detail,
  requestedAt: row.requested_at.toISOString(),
  requestedBy: row.by,
  settledAt: row.settled_at?.toISOString() ?? null,
  keptUntil: keptUntil(row),
  mayCancel: mayMake(actor) && (row.state === 'waiting' || row.state === 'running'),
});
