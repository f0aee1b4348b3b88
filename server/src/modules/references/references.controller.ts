import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import {
  ReferenceFigureBody,
  ReferenceFigureHistory,
  ReferenceFigureHistoryQuery,
  ReferenceFigureList,
  type ReferenceFigureListDto,
  ReferenceFigureQuery,
  ReferenceFileBody,
  ReferencePreview,
  type ReferencePreviewDto,
  ReferenceRecorded,
  type ReferenceRecordedDto,
} from '../../contract/reference-figures.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { csvAnswer } from '../../http/csv-answer.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { ReferenceCommands } from './reference-commands.service.js';
import { ReferenceReads } from './reference-reads.service.js';

@ApiTags('administration')
@Controller('api/reference-figures')
export class ReferencesController {
  constructor(
    private readonly reads: ReferenceReads,
    private readonly commands: ReferenceCommands,
  ) {}

  @Get()
  @Allow('references:administer')
  @Answers('A reference figure of every commune, in force on a date', ReferenceFigureList)
  list(
    @Ctx() context: RequestContext,
    @Query({ schema: ReferenceFigureQuery }) query: z.infer<typeof ReferenceFigureQuery>,
  ): Promise<ReferenceFigureListDto> {
    const asOf = query.asOf === undefined ? null : new Date(query.asOf);
    return this.reads.list(context, query.element, query.on, asOf);
  }

  @Get('history')
  @Allow('references:administer')
  @Answers('Everything ever recorded of a reference figure of a commune', ReferenceFigureHistory)
  history(
    @Ctx() context: RequestContext,
    @Query({ schema: ReferenceFigureHistoryQuery }) query: z.infer<typeof ReferenceFigureHistoryQuery>,
  ): Promise<z.infer<typeof ReferenceFigureHistory>> {
    return this.reads.history(context, query.element, query.orgUnit);
  }

  @Get('template.csv')
  @Allow('references:administer')
  @ApiOperation({ summary: 'A file to fill in, with what is in force today' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'UTF-8 with BOM, RFC 4180; a line a commune', schema: { type: 'string' } })
  async template(
    @Ctx() context: RequestContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return csvAnswer(reply, { name: 'so-lieu-nen.csv', text: await this.reads.template(context) });
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('references:administer')
  @Answers('What recording a file would change; nothing is written', ReferencePreview)
  preview(
    @Ctx() context: RequestContext,
    @Body({ schema: ReferenceFileBody }) body: ReferenceFileBody,
  ): Promise<ReferencePreviewDto> {
    return this.reads.preview(context, body);
  }

  @Post()
  @HttpCode(200)
  @Allow('references:administer')
  @Answers('Record reference figures: all of them or none', ReferenceRecorded)
  record(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: ReferenceFigureBody }) body: ReferenceFigureBody,
  ): Promise<ReferenceRecordedDto> {
    return this.commands.record(context, idempotencyKeyOf(key), body);
  }
}
