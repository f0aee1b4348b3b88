import { Body, Controller, Get, Headers, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  ArchiveId,
  ReportArchive,
  ReportArchiveBody,
  type ReportArchiveDto,
  ReportArchiveList,
  type ReportArchiveListDto,
} from '../../contract/report-archives.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { ArchiveCommands } from './archive-commands.service.js';
import { ReportArchivesService } from './report-archives.service.js';

@ApiTags('report-archives')
@Controller('api/report-archives')
export class ReportArchivesController {
  constructor(
    private readonly archives: ReportArchivesService,
    private readonly commands: ArchiveCommands,
  ) {}

  @Get()
  @Allow('report-archives:read')
  @Answers('The weekly reports of all communes as one file: those asked for of late', ReportArchiveList)
  list(@Ctx() context: RequestContext): Promise<ReportArchiveListDto> {
    return this.archives.list(context);
  }

  @Post()
  @HttpCode(200)
  @Allow('report-archives:make')
  @KeyHeader
  @Answers('Have one made; one of the same week that is being made is given instead', ReportArchive)
  make(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: ReportArchiveBody }) body: ReportArchiveBody,
  ): Promise<ReportArchiveDto> {
    return this.commands.make(context, idempotencyKeyOf(key), body);
  }

  @Get(':id')
  @Allow('report-archives:read')
  @Answers('How far it is', ReportArchive)
  one(
    @Ctx() context: RequestContext,
    @Param('id', { schema: ArchiveId }) id: string,
  ): Promise<ReportArchiveDto> {
    return this.archives.one(context, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('report-archives:make')
  @KeyHeader
  @Answers('Stop one that is being made', ReportArchive)
  cancel(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Param('id', { schema: ArchiveId }) id: string,
  ): Promise<ReportArchiveDto> {
    return this.commands.cancel(context, idempotencyKeyOf(key), id);
  }

  @Get(':id/file')
  @Allow('report-archives:read')
  @ApiOperation({ summary: 'The file, for a day after it was finished' })
  @ApiProduces('application/zip')
  @ApiOkResponse({ description: 'A ZIP', schema: { type: 'string', format: 'binary' } })
  async file(
    @Ctx() context: RequestContext,
    @Param('id', { schema: ArchiveId }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, length, stream } = await this.archives.file(context, id);
    void reply
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('x-content-type-options', 'nosniff');
    return new StreamableFile(stream, { type: 'application/zip', length });
  }
}
