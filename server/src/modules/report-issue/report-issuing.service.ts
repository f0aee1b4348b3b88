import { Injectable } from '@nestjs/common';
import type { IssueBody, IssuedReportDetailDto } from '../../contract/report-issue.js';
import type { RequestContext } from '../../db/unit-of-work.js';
import { markIssued } from '../../domain/report-issue/issue-mark.js';
import { issueNumber } from '../../domain/report-issue/issue-number.js';
import { ProblemError } from '../../http/problem.js';
import type { SentFile } from '../../http/file-door.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { ReportActsService } from './report-acts.service.js';
import { ReportFileKeeper } from './report-file-keeper.service.js';
import { sha256Of } from './report-hash.js';
import { ReportPreviewService } from './report-preview.service.js';

/** The issue: a number and a date, and from then on a document that does not change. */
@Injectable()
export class ReportIssuingService {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly acts: ReportActsService,
    private readonly preview: ReportPreviewService,
    private readonly keeper: ReportFileKeeper,
  ) {}

  /** Composed and drawn before the transaction, as of the moment that was frozen when it was handed in. */
  async issue(
    context: RequestContext,
    key: string,
    id: number,
    body: IssueBody,
  ): Promise<IssuedReportDetailDto> {
    const request = ['issue-report', id, body];
    const earlier = await this.commands.answered<IssuedReportDetailDto>(context, key, request);
    if (earlier !== null) return earlier;
    const report = await this.preview.edited(context, id);
    const mark = { number: issueNumber(body.number), on: body.on };
    // Before the files are drawn, which takes long: who mistyped is told at once.
    await this.acts.refuseMark(context, report.row, mark);
    const document = markIssued(report.printed, mark);
    const files = report.row.state === 'awaiting_signature' ? await this.keeper.draw(document) : [];
    const content = JSON.stringify(document);
    const sha256 = sha256Of(content);
    return this.commands.run(context, key, request, async (tx, actor) => {
      const { row, state } = await this.acts.take(tx, actor, id, body.version, 'issue');
      // It was sent back and handed in again between the reading and the lock.
      if (row.version !== report.row.version || row.as_of === null)
        throw new ProblemError('report_changed', {
          params: { current: row.version, yours: report.row.version },
        });
      await this.acts.demandMark(tx, row, mark);
      const asOf = row.as_of;
      const issue = { ...mark, content, sha256 };
      await this.acts.record(
        tx,
        row,
        { act: 'issue', state, asOf, issue },
        { ...mark, asOf: asOf.toISOString(), sha256, replaces: row.replaces_id },
      );
      await this.keeper.handOut(tx, row, files);
      return this.acts.detail(tx, id);
    });
  }

  /** The paper as it was signed and stamped; a later scan stands before an earlier one. */
  async addScan(
    context: RequestContext,
    key: string,
    id: number,
    file: SentFile,
  ): Promise<IssuedReportDetailDto> {
    return this.commands.run(context, key, ['scan-report', id, file.sha256, file.name], async (tx, actor) => {
      const { row } = await this.acts.take(tx, actor, id, null, 'scan');
      const scan = await this.keeper.scan(file);
      await this.keeper.keep(tx, id, [scan]);
      await this.acts.tell(tx, row, 'scan', { sha256: scan.sha256, fileName: scan.file_name });
      return this.acts.detail(tx, id);
    });
  }
}
