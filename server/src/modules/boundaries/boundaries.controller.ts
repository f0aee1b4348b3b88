import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import {
  BoundariesSchema,
  type BoundariesDto,
  type BoundaryHistoryDto,
  BoundaryHistorySchema,
  type BoundaryPreviewDto,
  BoundaryPreviewQuery,
  BoundaryPreviewSchema,
  BoundaryRecordQuery,
  BoundaryTakeOffBody,
} from '../../contract/boundaries.js';
import { AsOfQuery } from '../../contract/shared.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import type { SentFile } from '../../http/file-door.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { Sent, TakesFile } from '../../http/sent-file.js';
import { BoundaryCommands } from './boundary-commands.service.js';
import { BOUNDARY_LIMITS } from './boundary-file/boundary-limits.js';
import { BoundaryReads } from './boundary-reads.service.js';

const LIMITS = { maxBytes: BOUNDARY_LIMITS.fileBytes };

@ApiTags('boundaries')
@Controller('api/boundaries')
export class BoundariesController {
  constructor(
    private readonly reads: BoundaryReads,
    private readonly commands: BoundaryCommands,
  ) {}

  @Get()
  @Allow('figures:read')
  @Answers('Boundaries of the communes for the map, or that there are none', BoundariesSchema)
  async read(
    @Ctx() context: RequestContext,
    @Query({ schema: AsOfQuery }) { asOf }: z.infer<typeof AsOfQuery>,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BoundariesDto> {
    const { state, answer } = await this.reads.current(context, asOf, known);
    // Kept by the browser, which asks each time whether it is still so.
    void reply.header('cache-control', 'private, no-cache').header('etag', state);
    return answer;
  }

  @Get('history')
  @Allow('settings:administer')
  @Answers('Every loading and taking off', BoundaryHistorySchema)
  history(@Ctx() context: RequestContext): Promise<BoundaryHistoryDto> {
    return this.reads.history(context);
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('settings:administer')
  @TakesFile(LIMITS)
  @Answers('What loading a GeoJSON or TopoJSON file would draw; nothing is written', BoundaryPreviewSchema)
  preview(
    @Ctx() context: RequestContext,
    @Query({ schema: BoundaryPreviewQuery }) choice: z.infer<typeof BoundaryPreviewQuery>,
    @Sent() file: SentFile,
  ): Promise<BoundaryPreviewDto> {
    return this.reads.preview(context, file, choice);
  }

  @Post()
  @HttpCode(200)
  @Allow('settings:administer')
  @KeyHeader
  @TakesFile(LIMITS)
  @Answers('Load the file that a preview showed; the map shows it from then on', BoundaryHistorySchema)
  record(
    @Ctx() context: RequestContext,
    @Query({ schema: BoundaryRecordQuery }) wish: BoundaryRecordQuery,
    @Headers('idempotency-key') key: string | undefined,
    @Sent() file: SentFile,
  ): Promise<BoundaryHistoryDto> {
    return this.commands.record(context, idempotencyKeyOf(key), file, wish);
  }

  @Post('take-off')
  @HttpCode(200)
  @Allow('settings:administer')
  @KeyHeader
  @Answers('Take the boundaries off again: the map shows squares', BoundaryHistorySchema)
  takeOff(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: BoundaryTakeOffBody }) body: BoundaryTakeOffBody,
  ): Promise<BoundaryHistoryDto> {
    return this.commands.takeOff(context, idempotencyKeyOf(key), body);
  }
}
