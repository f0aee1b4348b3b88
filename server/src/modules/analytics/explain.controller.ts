import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ExplainDto,
  type ExplainElementDto,
  ExplainElementQuery,
  ExplainElementSchema,
  ExplainIndicatorQuery,
  ExplainSchema,
} from '../../contract/explain.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { ExplainService } from './explain.service.js';

@ApiTags('analytics')
@Controller('api/explain')
export class ExplainController {
  constructor(private readonly explanations: ExplainService) {}

  @Get()
  @Allow('figures:read')
  @Answers(
    'What a figure is made of: definition, target, communes, reports, revisions and people',
    ExplainSchema,
  )
  indicator(
    @Ctx() ctx: RequestContext,
    @Query({ schema: ExplainIndicatorQuery }) query: ExplainIndicatorQuery,
  ): Promise<ExplainDto> {
    return this.explanations.indicator(ctx, query);
  }

  @Get('element')
  @Allow('figures:read')
  @Answers('Where a value that was entered comes from: report, revisions and people', ExplainElementSchema)
  element(
    @Ctx() ctx: RequestContext,
    @Query({ schema: ExplainElementQuery }) query: ExplainElementQuery,
  ): Promise<ExplainElementDto> {
    return this.explanations.element(ctx, query);
  }
}
