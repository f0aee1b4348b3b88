import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { ReportArchiveDto, ReportArchiveListDto } from '../../contract/report-archives.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { archiveAnswer, foundArchive, mayMake } from './archive-answer.js';
import { ArchiveCommands } from './archive-commands.service.js';
import { ArchiveFolder } from './archive-folder.js';
import { ReportArchivesQuery } from './report-archives.query.js';

export interface ArchiveFile {
  readonly name: string;
  readonly length: number;
  readonly stream: Readable;
}

/** Archives as people see them: asked for, followed, stopped, downloaded. */
@Injectable()
export class ReportArchivesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly query: ReportArchivesQuery,
    private readonly folder: ArchiveFolder,
    private readonly commands: ArchiveCommands,
  ) {}

  list(context: RequestContext): Promise<ReportArchiveListDto> {
    return this.unitOfWork.read(context, async (tx) => ({
      items: (await this.query.list(tx)).map((row) => archiveAnswer(row, tx.actor)),
      mayMake: mayMake(tx.actor),
      works: this.commands.works,
    }));
  }

  one(context: RequestContext, id: string): Promise<ReportArchiveDto> {
    return this.unitOfWork.read(context, async (tx) =>
      archiveAnswer(await foundArchive(this.query, tx, id), tx.actor),
    );
  }

  /** The transaction is over before the first byte goes: a slow reader holds no connection to the store. */
  async file(context: RequestContext, id: string): Promise<ArchiveFile> {
    const row = await this.unitOfWork.read(context, (tx) => foundArchive(this.query, tx, id));
    if (row.state !== 'done' || row.file_name === null) throw new ProblemError('archive_gone');
    const file = await this.folder.read(id);
    if (file === null) throw new ProblemError('archive_gone');
    return { name: row.file_name, ...file };
  }
}
