import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ReportDocument } from '../../domain/report/document.js';
import { WorkerLine } from '../../jobs/worker-line.js';
import { docxTask } from './print/document-docx.js';
import { pdfTask } from './print/document-pdf.js';
import { xlsxTask } from './print/document-xlsx.js';

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const FORMATS = {
  pdf: { mediaType: 'application/pdf', task: pdfTask, by: 'typesetter' },
  docx: { mediaType: `${OPEN_XML}.wordprocessingml.document`, task: docxTask, by: 'writer' },
  xlsx: { mediaType: `${OPEN_XML}.spreadsheetml.sheet`, task: xlsxTask, by: 'typesetter' },
} as const;

export type DrawnFormat = keyof typeof FORMATS;

/** A file of a document. */
export interface DrawnFile {
  readonly format: DrawnFormat;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Finished files kept: the week everybody loads on a Friday, and a few beside it. */
const KEPT = 8;

const openLine = (): WorkerLine =>
  new WorkerLine({
    script: new URL('./print/document.worker.mjs', import.meta.url),
    waiting: 30,
    withinMs: 60_000,
    idleMs: 60_000,
    memoryMb: 256,
    processMb: 400,
  });

/** Draws the files of a document, away from the process that answers requests: the same bytes for the same document. */
@Injectable()
export class DocumentDrawerService implements OnApplicationShutdown {
  /** A Word document takes as long as the other two files together: they are drawn beside each other. */
  private readonly lines = { typesetter: openLine(), writer: openLine() };
  /** A document that many download is held against others once. */
  private readonly marks = new WeakMap<ReportDocument, string>();
  /** Under the hash of what they were made of; the last used comes last. */
  private readonly files = new Map<string, Promise<Buffer>>();

  /** Somebody is about to ask for a file: what draws it gets ready beside whatever is done until then. */
  warm(): void {
    for (const [by, line] of Object.entries(this.lines)) {
      if (line.started) continue;
      const formats = Object.entries(FORMATS).flatMap(([format, one]) => (one.by === by ? [format] : []));
      line.run({ kind: 'warm', formats }).catch(() => undefined);
    }
  }

  /** All of them. */
  drawAll(document: ReportDocument): Promise<readonly DrawnFile[]> {
    return Promise.all((Object.keys(FORMATS) as DrawnFormat[]).map((format) => this.draw(document, format)));
  }

  /** The same document is drawn once, also when it is asked for again before it is finished. */
  async draw(document: ReportDocument, format: DrawnFormat): Promise<DrawnFile> {
    const key = `${format} ${this.markOf(document)}`;
    const file = this.files.get(key) ?? this.make(key, document, format);
    this.files.delete(key);
    this.files.set(key, file);
    for (const oldest of this.files.keys()) {
      if (this.files.size <= KEPT) break;
      this.files.delete(oldest);
    }
    return { format, mediaType: FORMATS[format].mediaType, bytes: await file };
  }

  /** After the last request was answered. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all(Object.values(this.lines).map((line) => line.close()));
  }

  private markOf(document: ReportDocument): string {
    const known = this.marks.get(document);
    if (known !== undefined) return known;
    const mark = createHash('sha256').update(JSON.stringify(document)).digest('hex');
    this.marks.set(document, mark);
    return mark;
  }

  private make(key: string, document: ReportDocument, format: DrawnFormat): Promise<Buffer> {
    const file = this.lines[FORMATS[format].by].run(FORMATS[format].task(document));
    file.catch(() => {
      if (this.files.get(key) === file) this.files.delete(key);
    });
    return file;
  }
}
