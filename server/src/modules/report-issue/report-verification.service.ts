import { Injectable } from '@nestjs/common';
import type { ReportVerificationDto } from '../../contract/report-issue.js';
import { type RequestContext, UnitOfWork } from '../../db/unit-of-work.js';
import { markIssued } from '../../domain/report-issue/issue-mark.js';
import { ProblemError } from '../../http/problem.js';
import { ReportFileKeeper } from './report-file-keeper.service.js';
import { sha256Of } from './report-hash.js';
import { fileAnswer } from './report-issue-answer.js';
import { type ReportFileRow, ReportIssueQuery } from './report-issue.query.js';
import { ReportPreviewService } from './report-preview.service.js';

/** A file as it is given to a reader. */
export interface GivenFile {
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly disposition: string;
}

/** What was issued, held against the figures and the store. */
@Injectable()
export class ReportVerificationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly query: ReportIssueQuery,
    private readonly preview: ReportPreviewService,
    private readonly keeper: ReportFileKeeper,
  ) {}

  /** Composed again as of the same moment: the same document, word for word. */
  async verify(context: RequestContext, id: number): Promise<ReportVerificationDto> {
    const { row, printed } = await this.preview.edited(context, id);
    if (row.state !== 'issued' || row.number === null || row.issued_on === null || row.sha256 === null)
      throw new ProblemError('report_not_issued');
    const again = markIssued(printed, { number: row.number, on: row.issued_on });
    const recomposed = sha256Of(JSON.stringify(again));
    const drawn = new Map((await this.keeper.draw(again)).map(({ format, sha256 }) => [format, sha256]));
    const files = await this.unitOfWork.read(context, (tx) => this.query.files(tx, id));
    return {
      sha256: row.sha256,
      recomposed,
      same: recomposed === row.sha256,
      files: await Promise.all(
        files.map(async (file) => ({
          ...fileAnswer(file),
          intact: (await this.keeper.read(file.sha256)) !== null,
          drawnAgain: file.format === 'scan' ? null : drawn.get(file.format) === file.sha256,
        })),
      ),
    };
  }

  async file(context: RequestContext, id: number, format: ReportFileRow['format']): Promise<GivenFile> {
    const [row] = await this.unitOfWork.read(context, async (tx) =>
      (await this.query.files(tx, id)).filter((one) => one.format === format),
    );
    if (row === undefined) return this.drawn(context, id, format);
    const bytes = await this.keeper.read(row.sha256);
    if (bytes === null) throw new ProblemError('attachment_lost');
    return { mediaType: row.media_type, bytes, disposition: this.keeper.dispositionOf(row.file_name) };
  }

  /** Of what is not issued: with its edits, as a draft, and not kept. */
  private async drawn(
    context: RequestContext,
    id: number,
    format: ReportFileRow['format'],
  ): Promise<GivenFile> {
    const { row, printed } = await this.preview.edited(context, id);
    if (format === 'scan' || row.state === 'issued' || row.state === 'withdrawn')
      throw new ProblemError('not_found');
    const { mediaType, bytes } = await this.keeper.drawOne(printed, format);
    return { mediaType, bytes, disposition: this.keeper.dispositionOf(`${printed.fileStem}.${format}`) };
  }
}
