import { Controller, Get, Headers, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import {
  AttachmentList,
  type AttachmentListDto,
  AttachmentQuery,
  AttachmentSchema,
  type AttachmentDto,
  AttachQuery,
  Sha256,
} from '../../contract/attachments.js';
import { OrgUnitCode, PeriodCode } from '../../contract/shared.js';
import { MAX_SCAN_BYTES } from '../../domain/scan-file.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import type { SentFile } from '../../http/file-door.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { Sent, TakesFile } from '../../http/sent-file.js';
import { AttachmentReadsService } from './attachment-reads.service.js';
import { AttachmentsService } from './attachments.service.js';
import { dispositionOf } from './file-name.js';

@ApiTags('attachments')
@Controller('api/submissions/:orgUnit/:period/attachments')
export class AttachmentsController {
  constructor(
    private readonly attachments: AttachmentsService,
    private readonly reads: AttachmentReadsService,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('submission:enter')
  @KeyHeader
  @TakesFile({ maxBytes: MAX_SCAN_BYTES })
  @Answers(
    'Uploads a scan (PDF, JPEG or PNG) for a report, which refers to it once its hash is saved',
    AttachmentSchema,
  )
  add(
    @Ctx() context: RequestContext,
    @Param('orgUnit', { schema: OrgUnitCode }) orgUnit: string,
    @Param('period', { schema: PeriodCode }) period: string,
    @Query({ schema: AttachQuery }) { dataSet, dataElement }: z.infer<typeof AttachQuery>,
    @Headers('idempotency-key') key: string | undefined,
    @Sent() file: SentFile,
  ): Promise<AttachmentDto> {
    return this.attachments.add(
      context,
      { orgUnit, period, dataSet },
      dataElement,
      idempotencyKeyOf(key),
      file,
    );
  }

  @Get()
  @Allow('figures:read')
  @Answers('Files that were uploaded for a report; a foreign commune is 404', AttachmentList)
  list(
    @Ctx() context: RequestContext,
    @Param('orgUnit', { schema: OrgUnitCode }) orgUnit: string,
    @Param('period', { schema: PeriodCode }) period: string,
    @Query({ schema: AttachmentQuery }) { dataSet }: z.infer<typeof AttachmentQuery>,
  ): Promise<AttachmentListDto> {
    return this.reads.list(context, { orgUnit, period, dataSet });
  }

  @Get(':sha256')
  @Allow('figures:read')
  @ApiOperation({ summary: 'A file of a report, as a download that nothing in it can act from' })
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  @ApiOkResponse({ description: 'The bytes as uploaded', schema: { type: 'string', format: 'binary' } })
  async read(
    @Ctx() context: RequestContext,
    @Param('orgUnit', { schema: OrgUnitCode }) orgUnit: string,
    @Param('period', { schema: PeriodCode }) period: string,
    @Param('sha256', { schema: Sha256 }) sha256: string,
    @Query({ schema: AttachmentQuery }) { dataSet }: z.infer<typeof AttachmentQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.reads.read(context, { orgUnit, period, dataSet }, sha256);
    void reply
      .header('content-type', file.mediaType)
      .header('content-disposition', dispositionOf(file.name))
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff');
    return new StreamableFile(file.bytes);
  }
}
