import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReportArchiveBody, ReportArchiveDto } from '../../contract/report-archives.js';
import type { Actor, Tx } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { archiveAnswer, foundArchive } from './archive-answer.js';
import { ReportArchivesQuery } from './report-archives.query.js';
import { ReportArchivesStore } from './report-archives.store.js';

/** Rows of archives with their lines of the audit. */
@Injectable()
export class ArchiveRecords {
  constructor(
    private readonly query: ReportArchivesQuery,
    private readonly store: ReportArchivesStore,
  ) {}

  /** @returns null: one is open already */
  async make(tx: Tx, provinceId: number, body: ReportArchiveBody): Promise<string | null> {
    const id = randomUUID();
    if (!(await this.store.make(tx, id, provinceId, body))) return null;
    await tx.audit({
      action: 'archive.make',
      object: `archive:${body.period}`,
      orgUnitId: null,
      detail: { id, ...body },
    });
    return id;
  }

  /** The one that was made, or that is open. */
  async answer(tx: Tx, actor: Actor, body: ReportArchiveBody, id: string | null): Promise<ReportArchiveDto> {
    const row = await (id === null ? this.query.open(tx, body) : this.query.find(tx, id));
    if (row === null) throw new ProblemError('not_found');
    return archiveAnswer(row, actor);
  }

  async cancel(tx: Tx, actor: Actor, id: string): Promise<ReportArchiveDto> {
    const { period } = await foundArchive(this.query, tx, id);
    if (!(await this.store.cancel(tx, id))) throw new ProblemError('archive_over');
    await tx.audit({
      action: 'archive.cancel',
      object: `archive:${period}`,
      orgUnitId: null,
      detail: { id },
    });
    return archiveAnswer(await foundArchive(this.query, tx, id), actor);
  }
}
