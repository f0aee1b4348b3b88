import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../db/unit-of-work.js';
import type { WeeklyReport } from '../../domain/report/report-model.js';
import { type ReportKind, ReportPrinter } from './report-printer.js';
import { type ReportQuestion, WeeklyReportService } from './weekly-report.service.js';

export interface ReportFile {
  /** ASCII, safe in a header. */
  readonly name: string;
  readonly contentType: string;
  readonly body: Buffer;
}

const contentTypes: Readonly<Record<ReportKind, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The weekly report as a file. The figures are read and the transaction is over before anything is drawn. */
@Injectable()
export class ReportFilesService {
  constructor(
    private readonly weekly: WeeklyReportService,
    private readonly printer: ReportPrinter,
  ) {}

  async weeklyFile(ctx: RequestContext, question: ReportQuestion, kind: ReportKind): Promise<ReportFile> {
    const report = await this.weekly.model(ctx, question);
    return {
      name: fileName(question, report, kind),
      contentType: contentTypes[kind],
      body: await this.printer.print(kind, report),
    };
  }
}

/** A report in a campaign that was chosen says so: the same week has another one beside it. */
function fileName({ period, campaign }: ReportQuestion, report: WeeklyReport, kind: ReportKind): string {
  const chosen = campaign === undefined ? '' : `-${campaign}`;
  return `bao-cao-tuan-${period}${chosen}${report.simulatedNote === null ? '' : '-so-lieu-mo-phong'}.${kind}`;
}
