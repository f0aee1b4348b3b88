import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CommunesDto, CommunesQuery, CommunesSchema } from '../../contract/analytics.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { type CommunesQuestion, CommunesService } from './communes.service.js';

@ApiTags('analytics')
@Controller('api/communes')
export class CommunesController {
  constructor(private readonly communes: CommunesService) {}

  @Get()
  @Allow('figures:read')
  @Answers('All communes over the weeks of a campaign: value, plan, place, move, pace', CommunesSchema)
  read(
    @Ctx() ctx: RequestContext,
    @Query({ schema: CommunesQuery }) query: CommunesQuestion,
  ): Promise<CommunesDto> {
    return this.communes.read(ctx, query);
  }
}
