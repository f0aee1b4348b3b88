import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ChangesDto, ChangesQuery, ChangesSchema } from '../../contract/analytics.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { type ChangesQuestion, ChangesService } from './changes.service.js';

@ApiTags('analytics')
@Controller('api/changes')
export class ChangesController {
  constructor(private readonly changes: ChangesService) {}

  @Get()
  @Allow('figures:read')
  @Answers('What changed about a week between two moments, and what that did to each goal', ChangesSchema)
  read(
    @Ctx() ctx: RequestContext,
    @Query({ schema: ChangesQuery }) query: ChangesQuestion,
  ): Promise<ChangesDto> {
    return this.changes.read(ctx, query);
  }
}
