import { Body, Controller, Get, Headers, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  DepartmentFiguresBody,
  type DepartmentFiguresDto,
  DepartmentFiguresSchema,
  DepartmentPeriods,
  type DepartmentPeriodsDto,
  DepartmentQuery,
} from '../../contract/department.js';
import { PeriodCode } from '../../contract/shared.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { DepartmentCommandsService } from './department-commands.service.js';
import { DepartmentFiguresService } from './department-figures.service.js';

type Which = z.infer<typeof DepartmentQuery>;

@ApiTags('department')
@Controller('api/department-figures')
export class DepartmentController {
  constructor(
    private readonly figures: DepartmentFiguresService,
    private readonly commands: DepartmentCommandsService,
  ) {}

  @Get()
  @Allow('department:read')
  @Answers('Periods in which the Department gives figures, and how far each is', DepartmentPeriods)
  list(@Ctx() context: RequestContext): Promise<DepartmentPeriodsDto> {
    return this.figures.list(context);
  }

  @Get(':period')
  @Allow('department:read')
  @Answers('Figures that the Department gives itself, commune by commune', DepartmentFiguresSchema)
  read(
    @Ctx() context: RequestContext,
    @Param('period', { schema: PeriodCode }) period: string,
    @Query({ schema: DepartmentQuery }) { dataSet }: Which,
  ): Promise<DepartmentFiguresDto> {
    return this.figures.read(context, dataSet, period);
  }

  @Put(':period')
  @Allow('department:enter')
  @KeyHeader
  @Answers('Enter and sign figures of the Department: all rows or none', DepartmentFiguresSchema)
  enter(
    @Ctx() context: RequestContext,
    @Param('period', { schema: PeriodCode }) period: string,
    @Query({ schema: DepartmentQuery }) { dataSet }: Which,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: DepartmentFiguresBody }) body: DepartmentFiguresBody,
  ): Promise<DepartmentFiguresDto> {
    return this.commands.enter(context, idempotencyKeyOf(key), { dataSet, period }, body);
  }
}
