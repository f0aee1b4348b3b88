import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { ReportDocument } from '../../domain/report/document.js';
import type { SentFile } from '../../http/file-door.js';
import { KeptFilesService } from '../attachments/kept-files.service.js';
import { ReportDeliveries } from '../report-sending/report-deliveries.service.js';
import {
  DocumentDrawerService,
  type DrawnFile,
  type DrawnFormat,
} from '../reports/document-drawer.service.js';
import type { IssuedReportRow, ReportFileRow } from './report-issue.query.js';
import { ReportIssueStore } from './report-issue.store.js';

/** The bytes of issued reports: drawn, kept under their hash, and found again. */
@Injectable()
export class ReportFileKeeper {
  constructor(
    private readonly drawer: DocumentDrawerService,
    private readonly files: KeptFilesService,
    private readonly store: ReportIssueStore,
    private readonly deliveries: ReportDeliveries,
  ) {}

  /** Before the transaction that tells of them: bytes without a row are nobody's, a row without bytes is a broken promise. */
  async draw(document: ReportDocument): Promise<ReportFileRow[]> {
    const drawn = await this.drawer.drawAll(document);
    return Promise.all(
      drawn.map(async ({ format, mediaType, bytes }) => {
        const sha256 = await this.files.put(bytes);
        const file_name = `${document.fileStem}.${format}`;
        return { format, sha256, media_type: mediaType, size_bytes: bytes.length, file_name };
      }),
    );
  }

  /** One file of a document that is not kept. */
  drawOne(document: ReportDocument, format: DrawnFormat): Promise<DrawnFile> {
    return this.drawer.draw(document, format);
  }

  /** The signed paper, taken by what is in it. */
  async scan(file: SentFile): Promise<ReportFileRow> {
    const { mediaType, fileName } = await this.files.putScan(file);
    const size_bytes = file.bytes.length;
    return { format: 'scan', sha256: file.sha256, media_type: mediaType, size_bytes, file_name: fileName };
  }

  async keep(tx: Tx, id: number, files: readonly ReportFileRow[]): Promise<void> {
    for (const file of files) await this.store.addFile(tx, id, file);
  }

  /** The files of an issue, with where they go. */
  async handOut(tx: Tx, report: IssuedReportRow, files: readonly ReportFileRow[]): Promise<void> {
    await this.keep(tx, report.id, files);
    await this.deliveries.plan(tx, report);
  }

  /** null: they are not there, or no longer what they were. */
  read(sha256: string): Promise<Buffer | null> {
    return this.files.get(sha256);
  }

  /** How a file of this name is given as a download. */
  dispositionOf(name: string): string {
    return this.files.dispositionOf(name);
  }
}
