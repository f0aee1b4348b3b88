import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type GapGroupsDto, GapGroupsSchema, GapsQuery } from '../../contract/analytics.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { csvAnswer } from '../../http/csv-answer.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { GapGroupsService } from './gap-groups.service.js';
import type { GapsQuestion } from './gaps.service.js';

@ApiTags('analytics')
@Controller('api')
export class GapGroupsController {
  constructor(private readonly groups: GapGroupsService) {}

  @Get('gap-groups')
  @Allow('figures:read')
  @Answers(
    'The gap of a goal by groups of communes, and what was entered of it as "trong đó"',
    GapGroupsSchema,
  )
  read(@Ctx() ctx: RequestContext, @Query({ schema: GapsQuery }) query: GapsQuestion): Promise<GapGroupsDto> {
    return this.groups.read(ctx, query);
  }

  @Get('gap-groups.csv')
  @Allow('figures:read')
  @ApiOperation({ summary: 'The same groups as a file' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'UTF-8 with BOM, RFC 4180; a line a group', schema: { type: 'string' } })
  async csv(
    @Ctx() ctx: RequestContext,
    @Query({ schema: GapsQuery }) query: GapsQuestion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return csvAnswer(reply, await this.groups.csv(ctx, query));
  }
}
