import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type GoalCoursesDto, GoalCoursesQuery, GoalCoursesSchema } from '../../contract/analytics.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { GoalCoursesService } from './goal-courses.service.js';

@ApiTags('analytics')
@Controller('api/goal-courses')
export class GoalCoursesController {
  constructor(private readonly courses: GoalCoursesService) {}

  @Get()
  @Allow('figures:read')
  @Answers(
    'Every goal over the weeks of its campaign: points, pace, need, forecast and its past error',
    GoalCoursesSchema,
  )
  read(
    @Ctx() ctx: RequestContext,
    @Query({ schema: GoalCoursesQuery }) query: { period: string; campaign?: string; asOf?: string },
  ): Promise<GoalCoursesDto> {
    return this.courses.read(ctx, query);
  }
}
