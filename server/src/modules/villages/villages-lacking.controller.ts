import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  VillagesLacking,
  type VillagesLackingDto,
  VillagesLackingQuery,
} from '../../contract/villages-lacking.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { csvAnswer } from '../../http/csv-answer.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { VillagesLackingService } from './villages-lacking.service.js';

@ApiTags('villages')
@Controller('api/villages')
export class VillagesLackingController {
  constructor(private readonly lacking: VillagesLackingService) {}

  @Get('lacking')
  @Allow('villages:survey')
  @Answers('Villages known to lack a team, broadband or a signal, over all registers', VillagesLacking)
  read(
    @Ctx() ctx: RequestContext,
    @Query({ schema: VillagesLackingQuery }) query: VillagesLackingQuery,
  ): Promise<VillagesLackingDto> {
    return this.lacking.read(ctx, query);
  }

  @Get('lacking.csv')
  @Allow('villages:survey')
  @ApiOperation({ summary: 'The same list as a file' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'UTF-8 with BOM, RFC 4180; a line a village', schema: { type: 'string' } })
  async csv(
    @Ctx() ctx: RequestContext,
    @Query({ schema: VillagesLackingQuery }) query: VillagesLackingQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return csvAnswer(reply, await this.lacking.csv(ctx, query));
  }
}
