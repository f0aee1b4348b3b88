import { Body, Controller, Get, Headers, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  ExtensionBody,
  type ExtensionDto,
  ExtensionList,
  type ExtensionListDto,
  ExtensionQuery,
  ExtensionSchema,
} from '../../contract/deadlines.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { ExtensionListService } from './extension-list.service.js';
import { ExtensionsService } from './extensions.service.js';

type Which = z.infer<typeof ExtensionQuery>;

@ApiTags('deadlines')
@Controller('api/extensions')
export class ExtensionsController {
  constructor(
    private readonly extensions: ExtensionsService,
    private readonly given: ExtensionListService,
  ) {}

  @Get()
  @Allow('figures:read')
  @Answers('Communes that have more time than the others in a period', ExtensionList)
  list(
    @Ctx() context: RequestContext,
    @Query({ schema: ExtensionQuery }) { dataSet, period }: Which,
  ): Promise<ExtensionListDto> {
    return this.given.list(context, dataSet, period);
  }

  @Post()
  @HttpCode(200)
  @Allow('period:extend')
  @KeyHeader
  @Answers('Give one commune more time in one period, or take it back', ExtensionSchema)
  extend(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: ExtensionBody }) body: ExtensionBody,
  ): Promise<ExtensionDto> {
    return this.extensions.extend(context, idempotencyKeyOf(key), body);
  }
}
