import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  DraftedReport,
  type DraftedReportDto,
  DraftReportBody,
  HandInBody,
  IssueBody,
  IssuedReportDetail,
  type IssuedReportDetailDto,
  IssuedReportList,
  type IssuedReportListDto,
  IssuedReportQuery,
  ParagraphBody,
  ParagraphId,
  ReportId,
  ReportReasonBody,
} from '../../contract/report-issue.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { ReportActsService } from './report-acts.service.js';
import { ReportDraftingService } from './report-drafting.service.js';
import { ReportIssuingService } from './report-issuing.service.js';
import { ReportPreviewService } from './report-preview.service.js';

@ApiTags('report-issue')
@Controller('api/issued-reports')
export class ReportIssueController {
  constructor(
    private readonly acts: ReportActsService,
    private readonly preview: ReportPreviewService,
    private readonly drafting: ReportDraftingService,
    private readonly issuing: ReportIssuingService,
  ) {}

  @Get()
  @Allow('reports:read')
  @Answers('Reports that are drafted, signed and issued; a commune sees its own', IssuedReportList)
  list(
    @Ctx() context: RequestContext,
    @Query({ schema: IssuedReportQuery }) query: IssuedReportQuery,
  ): Promise<IssuedReportListDto> {
    return this.acts.list(context, query);
  }

  @Get(':id')
  @Allow('reports:read')
  @Answers('One of them with its history and files', IssuedReportDetail)
  one(
    @Ctx() context: RequestContext,
    @Param('id', { schema: ReportId }) id: number,
  ): Promise<IssuedReportDetailDto> {
    return this.acts.one(context, id);
  }

  @Get(':id/document')
  @Allow('reports:read')
  @Answers('What it says, its paragraphs, and what is to be looked at before it is issued', DraftedReport)
  document(
    @Ctx() context: RequestContext,
    @Param('id', { schema: ReportId }) id: number,
  ): Promise<DraftedReportDto> {
    return this.preview.document(context, id);
  }

  @Post()
  @HttpCode(200)
  @Allow('reports:draft')
  @KeyHeader
  @Answers('Begin a report of the Department, or of the own commune', IssuedReportDetail)
  draft(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: DraftReportBody }) body: DraftReportBody,
  ): Promise<IssuedReportDetailDto> {
    return this.drafting.draft(context, idempotencyKeyOf(key), body);
  }

  @Put(':id/paragraphs/:paragraph')
  @Allow('reports:draft')
  @KeyHeader
  @Answers('Edit a paragraph of a draft', IssuedReportDetail)
  edit(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Param('id', { schema: ReportId }) id: number,
    @Param('paragraph', { schema: ParagraphId }) paragraph: string,
    @Body({ schema: ParagraphBody }) body: ParagraphBody,
  ): Promise<IssuedReportDetailDto> {
    return this.drafting.edit(context, idempotencyKeyOf(key), id, paragraph, body);
  }

  @Post(':id/hand-in')
  @HttpCode(200)
  @Allow('reports:draft')
  @KeyHeader
  @Answers('Hand a draft in for signature, frozen at the moment that was looked at', IssuedReportDetail)
  handIn(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Param('id', { schema: ReportId }) id: number,
    @Body({ schema: HandInBody }) body: HandInBody,
  ): Promise<IssuedReportDetailDto> {
    return this.drafting.handIn(context, idempotencyKeyOf(key), id, body);
  }

  @Post(':id/send-back')
  @HttpCode(200)
  @Allow('reports:issue')
  @KeyHeader
  @Answers('Send it back to be drafted, with a reason', IssuedReportDetail)
  sendBack(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Param('id', { schema: ReportId }) id: number,
    @Body({ schema: ReportReasonBody }) body: ReportReasonBody,
  ): Promise<IssuedReportDetailDto> {
    return this.drafting.sendBack(context, idempotencyKeyOf(key), id, body);
  }

  @Post(':id/issue')
  @HttpCode(200)
  @Allow('reports:issue')
  @KeyHeader
  @Answers('Issue it under the number and date of the records office', IssuedReportDetail)
  issue(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Param('id', { schema: ReportId }) id: number,
    @Body({ schema: IssueBody }) body: IssueBody,
  ): Promise<IssuedReportDetailDto> {
    return this.issuing.issue(context, idempotencyKeyOf(key), id, body);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('reports:keep')
  @KeyHeader
  @Answers('Give up a report that is not issued, with a reason', IssuedReportDetail)
  withdraw(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Param('id', { schema: ReportId }) id: number,
    @Body({ schema: ReportReasonBody }) body: ReportReasonBody,
  ): Promise<IssuedReportDetailDto> {
    return this.drafting.withdraw(context, idempotencyKeyOf(key), id, body);
  }
}
