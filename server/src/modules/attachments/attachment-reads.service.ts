import { Inject, Injectable } from '@nestjs/common';
import type { AttachmentListDto } from '../../contract/attachments.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { ReportAddress } from '../../domain/reporting-place.js';
import type { ScanType } from '../../domain/scan-file.js';
import { ProblemError } from '../../http/problem.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { answer, find, placeOf } from './attachment-place.js';
import { ATTACHMENT_STORE, type AttachmentStore } from './attachment-store.js';
import { type AttachmentPlace, type AttachmentRow, AttachmentsStore } from './attachments.store.js';

export interface AttachedFile {
  readonly name: string;
  readonly mediaType: ScanType;
  readonly bytes: Buffer;
}

/** Files of reports, for whoever may read the report. */
@Injectable()
export class AttachmentReadsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly files: AttachmentsStore,
    @Inject(ATTACHMENT_STORE) private readonly store: AttachmentStore,
  ) {}

  list(context: RequestContext, address: ReportAddress): Promise<AttachmentListDto> {
    return this.work.read(context, async (tx) => {
      const rows = await this.rows(tx, address);
      const there = await Promise.all(rows.map(({ sha256 }) => this.store.has(sha256)));
      return { items: rows.map((row, index) => answer(row, there[index] ?? false)) };
    });
  }

  /** The bytes; a file that the store has lost is told so, and never a fault. */
  async read(context: RequestContext, address: ReportAddress, sha256: string): Promise<AttachedFile> {
    const row = await this.work.read(context, async (tx) =>
      (await this.rows(tx, address)).find((one) => one.sha256 === sha256),
    );
    if (row === undefined) throw new ProblemError('not_found');
    const bytes = await this.store.get(sha256);
    if (bytes === null) throw new ProblemError('attachment_lost');
    return { name: row.file_name, mediaType: row.media_type, bytes };
  }

  /** Of files that a report is to refer to, those that were never uploaded for it or are no longer there. */
  async unknown(tx: Tx, place: AttachmentPlace, wanted: readonly string[]): Promise<ReadonlySet<string>> {
    const known = new Set((await this.files.ofReport(tx, place)).map(({ sha256 }) => sha256));
    const there = await Promise.all(wanted.map(async (one) => known.has(one) && (await this.store.has(one))));
    return new Set(wanted.filter((_one, index) => there[index] !== true));
  }

  private async rows(tx: Tx, address: ReportAddress): Promise<AttachmentRow[]> {
    const { actor } = tx;
    if (actor === null) throw new ProblemError('unauthenticated');
    const catalogue = await this.catalogue.current(tx);
    return this.files.ofReport(tx, placeOf(catalogue, find(catalogue, address, actor)));
  }
}
