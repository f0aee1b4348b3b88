import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { WeeklyReport } from '../../domain/report/report-model.js';
import { pdfTask } from './report-pdf.js';
import { xlsxTask } from './report-xlsx.js';
import { WorkerLine } from '../../jobs/worker-line.js';

export type ReportKind = 'pdf' | 'xlsx';

const tasks: Readonly<Record<ReportKind, (report: WeeklyReport) => object>> = {
  pdf: pdfTask,
  xlsx: xlsxTask,
};

/** Finished files kept: the week everybody loads on a Friday, and a few beside it. */
const KEPT = 8;

/** Makes the files of a report, away from the thread that answers requests. */
@Injectable()
export class ReportPrinter implements OnApplicationShutdown {
  private readonly line = new WorkerLine({
    script: new URL('./print/document.worker.mjs', import.meta.url),
    waiting: 20,
    withinMs: 20_000,
    memoryMb: 128,
  });
  /** Under the hash of what they were made of; the last used comes last. */
  private readonly files = new Map<string, Promise<Buffer>>();

  /** The same report is made once, also when it is asked for again before it is finished. */
  print(kind: ReportKind, report: WeeklyReport): Promise<Buffer> {
    const key = createHash('sha256').update(kind).update(JSON.stringify(report)).digest('hex');
    const file = this.files.get(key) ?? this.make(key, kind, report);
    this.files.delete(key);
    this.files.set(key, file);
    for (const oldest of this.files.keys()) {
      if (this.files.size <= KEPT) break;
      this.files.delete(oldest);
    }
    return file;
  }

  /** After the last request was answered. */
  onApplicationShutdown(): Promise<void> {
    return this.line.close();
  }

  private make(key: string, kind: ReportKind, report: WeeklyReport): Promise<Buffer> {
    const file = this.line.run(tasks[kind](report));
    file.catch(() => {
      if (this.files.get(key) === file) this.files.delete(key);
    });
    return file;
  }
}
