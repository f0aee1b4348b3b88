import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import {
  type CompletenessDto,
  CompletenessSchema,
  QualityQuery,
  type ReviewQueueDto,
  ReviewQueueSchema,
} from '../../contract/quality.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { csvAnswer } from '../../http/csv-answer.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { CompletenessService } from './completeness.service.js';
import { ReviewQueueService } from './review-queue.service.js';

type Which = z.infer<typeof QualityQuery>;

@ApiTags('quality')
@Controller('api')
export class QualityController {
  constructor(
    private readonly queue: ReviewQueueService,
    private readonly completeness: CompletenessService,
  ) {}

  @Get('review-queue')
  @Allow('quality:read')
  @Answers('The signed reports of a period, the most surprising first', ReviewQueueSchema)
  readQueue(
    @Ctx() context: RequestContext,
    @Query({ schema: QualityQuery }) query: Which,
  ): Promise<ReviewQueueDto> {
    return this.queue.read(context, query);
  }

  @Get('completeness')
  @Allow('quality:read')
  @Answers('Who has reported how much by when, and which elements are missing most', CompletenessSchema)
  readCompleteness(
    @Ctx() context: RequestContext,
    @Query({ schema: QualityQuery }) query: Which,
  ): Promise<CompletenessDto> {
    return this.completeness.read(context, query);
  }

  @Get('completeness.csv')
  @Allow('quality:read')
  @ApiOperation({ summary: 'Who has reported how much by when, as a file' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'UTF-8 with BOM, RFC 4180; a line a commune', schema: { type: 'string' } })
  async completenessFile(
    @Ctx() context: RequestContext,
    @Query({ schema: QualityQuery }) query: Which,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return csvAnswer(reply, await this.completeness.csv(context, query));
  }
}
