import { Injectable } from '@nestjs/common';
import type { ReportArchiveBody, ReportArchiveDto } from '../../contract/report-archives.js';
import type { RequestContext } from '../../db/unit-of-work.js';
import { JobQueue } from '../../jobs/job-queue.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { ArchiveRecords } from './archive-records.service.js';

/** What people have done with archives. */
@Injectable()
export class ArchiveCommands {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly catalogue: CatalogueService,
    private readonly records: ArchiveRecords,
    private readonly queue: JobQueue,
  ) {}

  /** Whether this process takes jobs in. */
  get works(): boolean {
    return this.queue.isOpen;
  }

  /** Two who ask for the same get the same. */
  make(context: RequestContext, key: string, body: ReportArchiveBody): Promise<ReportArchiveDto> {
    return this.commands.run(context, key, ['make-report-archive', body], async (tx, actor) => {
      const { province } = await this.catalogue.current(tx);
      const id = await this.records.make(tx, province.id, body);
      if (id !== null) await this.queue.addArchive(tx, id);
      return this.records.answer(tx, actor, body, id);
    });
  }

  cancel(context: RequestContext, key: string, id: string): Promise<ReportArchiveDto> {
    return this.commands.run(context, key, ['cancel-report-archive', id], (tx, actor) =>
      this.records.cancel(tx, actor, id),
    );
  }
}
