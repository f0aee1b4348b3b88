import { Controller, Get, Headers, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  IssuedReportDetail,
  type IssuedReportDetailDto,
  ReportFileFormat,
  ReportId,
  ReportVerification,
  type ReportVerificationDto,
} from '../../contract/report-issue.js';
import { MAX_SIGNED_REPORT_BYTES } from '../../domain/scan-file.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import type { SentFile } from '../../http/file-door.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { Sent, TakesFile } from '../../http/sent-file.js';
import type { ReportFileRow } from './report-issue.query.js';
import { ReportIssuingService } from './report-issuing.service.js';
import { ReportVerificationService } from './report-verification.service.js';

@ApiTags('report-issue')
@Controller('api/issued-reports/:id')
export class IssuedFilesController {
  constructor(
    private readonly issuing: ReportIssuingService,
    private readonly verification: ReportVerificationService,
  ) {}

  @Post('scan')
  @HttpCode(200)
  @Allow('reports:keep')
  @KeyHeader
  @TakesFile({ maxBytes: MAX_SIGNED_REPORT_BYTES })
  @Answers('Adds the signed paper (PDF, JPEG or PNG) to an issued report', IssuedReportDetail)
  scan(
    @Ctx() context: RequestContext,
    @Param('id', { schema: ReportId }) id: number,
    @Headers('idempotency-key') key: string | undefined,
    @Sent() file: SentFile,
  ): Promise<IssuedReportDetailDto> {
    return this.issuing.addScan(context, idempotencyKeyOf(key), id, file);
  }

  @Get('verification')
  @Allow('reports:read')
  @Answers('Composes an issued report again as of its moment and compares', ReportVerification)
  verify(
    @Ctx() context: RequestContext,
    @Param('id', { schema: ReportId }) id: number,
  ): Promise<ReportVerificationDto> {
    return this.verification.verify(context, id);
  }

  @Get('files/:format')
  @Allow('reports:read')
  @ApiOperation({
    summary: 'A file of an issued report, as it was kept; of a draft, drawn with a note that it is one',
  })
  @ApiProduces('application/pdf', 'application/octet-stream')
  @ApiOkResponse({ description: 'The bytes as kept', schema: { type: 'string', format: 'binary' } })
  async file(
    @Ctx() context: RequestContext,
    @Param('id', { schema: ReportId }) id: number,
    @Param('format', { schema: ReportFileFormat }) format: ReportFileRow['format'],
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { mediaType, bytes, disposition } = await this.verification.file(context, id, format);
    void reply
      .header('content-type', mediaType)
      .header('content-disposition', disposition)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff');
    return new StreamableFile(bytes);
  }
}
