import { Injectable } from '@nestjs/common';
import type {
  DraftReportBody,
  HandInBody,
  IssuedReportDetailDto,
  ParagraphBody,
  ReportReasonBody,
} from '../../contract/report-issue.js';
import type { Actor, RequestContext, Tx } from '../../db/unit-of-work.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { ReportActsService } from './report-acts.service.js';
import { type Drafter, ReportEditsService } from './report-edits.service.js';
import { ReportPreviewService } from './report-preview.service.js';

/** Acts on a report up to its signature. */
@Injectable()
export class ReportDraftingService {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly acts: ReportActsService,
    private readonly edits: ReportEditsService,
    private readonly preview: ReportPreviewService,
  ) {}

  draft(context: RequestContext, key: string, body: DraftReportBody): Promise<IssuedReportDetailDto> {
    return this.commands.run(context, key, ['draft-report', body], async (tx, actor) => {
      const id = await this.begin(tx, actor, body);
      return this.acts.detail(tx, id);
    });
  }

  /** Within a transaction. @returns the report */
  async begin(tx: Tx, drafter: Drafter, body: DraftReportBody): Promise<number> {
    const row = await this.edits.begin(tx, drafter, body);
    const { kind, period, replaces } = body;
    await this.acts.record(tx, row, { act: 'draft', state: 'draft' }, { kind, period, replaces });
    return row.id;
  }

  /** Of two who edit the same paragraph the second is told, and gets both texts. */
  edit(
    context: RequestContext,
    key: string,
    id: number,
    paragraph: string,
    body: ParagraphBody,
  ): Promise<IssuedReportDetailDto> {
    return this.commands.run(context, key, ['edit-report', id, paragraph, body], async (tx, actor) => {
      const { row } = await this.acts.take(tx, actor, id, null, 'edit');
      await this.edits.write(tx, id, paragraph, body);
      await this.acts.tell(tx, row, 'edit', { paragraph, version: body.version + 1 });
      return this.acts.detail(tx, id);
    });
  }

  /** From here on its figures are those of the moment that was looked at. */
  async handIn(
    context: RequestContext,
    key: string,
    id: number,
    body: HandInBody,
  ): Promise<IssuedReportDetailDto> {
    const request = ['hand-in-report', id, body];
    const earlier = await this.commands.answered<IssuedReportDetailDto>(context, key, request);
    if (earlier !== null) return earlier;
    // A moment that has not come is refused, and so is one for which there is no such report.
    await this.preview.edited(context, id, body.asOf);
    return this.commands.run(context, key, request, async (tx, actor) => {
      const { row, state } = await this.acts.take(tx, actor, id, body.version, 'hand_in');
      const asOf = new Date(body.asOf);
      await this.acts.record(tx, row, { act: 'hand_in', state, asOf }, { asOf: asOf.toISOString() });
      return this.acts.detail(tx, id);
    });
  }

  sendBack(
    context: RequestContext,
    key: string,
    id: number,
    body: ReportReasonBody,
  ): Promise<IssuedReportDetailDto> {
    return this.withReason(context, key, id, body, 'send_back');
  }

  withdraw(
    context: RequestContext,
    key: string,
    id: number,
    body: ReportReasonBody,
  ): Promise<IssuedReportDetailDto> {
    return this.withReason(context, key, id, body, 'withdraw');
  }

  private withReason(
    context: RequestContext,
    key: string,
    id: number,
    { version, reason }: ReportReasonBody,
    act: 'send_back' | 'withdraw',
  ): Promise<IssuedReportDetailDto> {
    return this.commands.run(context, key, [act, id, version, reason], async (tx: Tx, actor: Actor) => {
      const { row, state } = await this.acts.take(tx, actor, id, version, act);
      await this.acts.record(tx, row, { act, state, reason }, { reason });
      return this.acts.detail(tx, id);
    });
  }
}
