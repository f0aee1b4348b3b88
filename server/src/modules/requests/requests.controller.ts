import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  AnswerBody,
  RequestBody,
  type RequestDto,
  RequestId,
  RequestList,
  type RequestListDto,
  RequestQuery,
  RequestSchema,
} from '../../contract/requests.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { AnsweringService } from './answering.service.js';
import { AskingService } from './asking.service.js';
import { RequestListService } from './request-list.service.js';

type Wanted = z.infer<typeof RequestQuery>;

@ApiTags('requests')
@Controller('api/requests')
export class RequestsController {
  constructor(
    private readonly requests: RequestListService,
    private readonly asking: AskingService,
    private readonly answering: AnsweringService,
  ) {}

  @Get()
  @Allow('figures:read')
  @Answers('Requests for more time or a reopening, with their answers', RequestList)
  list(
    @Ctx() context: RequestContext,
    @Query({ schema: RequestQuery }) query: Wanted,
  ): Promise<RequestListDto> {
    return this.requests.list(context, query);
  }

  @Post()
  @HttpCode(200)
  @Allow('period:request')
  @KeyHeader
  @Answers('Ask for more time, or for an approved report to be reopened', RequestSchema)
  ask(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: RequestBody }) body: RequestBody,
  ): Promise<RequestDto> {
    return this.asking.ask(context, idempotencyKeyOf(key), body);
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Allow('period:extend')
  @KeyHeader
  @Answers('Grant or refuse a request; what is granted is done at once', RequestSchema)
  answer(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Param('id', { schema: RequestId }) id: number,
    @Body({ schema: AnswerBody }) body: AnswerBody,
  ): Promise<RequestDto> {
    return this.answering.answer(context, idempotencyKeyOf(key), id, body);
  }
}
