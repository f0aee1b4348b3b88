import { Body, Controller, Get, Headers, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  RequestBody,
  type RequestDto,
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
import { AskingService } from './asking.service.js';
import { RequestListService } from './request-list.service.js';

type Wanted = z.infer<typeof RequestQuery>;

@ApiTags('requests')
@Controller('api/requests')
export class RequestsController {
  constructor(
    private readonly requests: RequestListService,
    private readonly asking: AskingService,
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
}
