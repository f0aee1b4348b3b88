import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GapsQuery, type InfrastructureDto, InfrastructureSchema } from '../../contract/analytics.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import type { GapsQuestion } from './gaps.service.js';
import { InfrastructureService } from './infrastructure.service.js';

@ApiTags('analytics')
@Controller('api')
export class InfrastructureController {
  constructor(private readonly infrastructure: InfrastructureService) {}

  @Get('infrastructure')
  @Allow('figures:read')
  @Answers('One goal of a week beside the infrastructure of the same communes', InfrastructureSchema)
  read(
    @Ctx() ctx: RequestContext,
    @Query({ schema: GapsQuery }) query: GapsQuestion,
  ): Promise<InfrastructureDto> {
    return this.infrastructure.read(ctx, query);
  }
}
