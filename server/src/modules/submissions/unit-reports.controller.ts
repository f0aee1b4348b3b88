import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type GridDto, GridQuery, GridSchema } from '../../contract/entry-grid.js';
import { PastQuery, type PastReportsDto, PastReportsSchema } from '../../contract/past-reports.js';
import { OrgUnitCode } from '../../contract/shared.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { EntryGridService } from './entry-grid.service.js';
import { PastReportsService } from './past-reports.service.js';

@ApiTags('submissions')
@Controller('api/submissions')
export class UnitReportsController {
  constructor(
    private readonly grid: EntryGridService,
    private readonly past: PastReportsService,
  ) {}

  @Get(':orgUnit/grid')
  @Allow('figures:read')
  @Answers(
    'Reports of a commune side by side, to be entered as a table; a foreign commune is 404',
    GridSchema,
  )
  readGrid(
    @Ctx() context: RequestContext,
    @Param('orgUnit', { schema: OrgUnitCode }) orgUnit: string,
    @Query({ schema: GridQuery }) query: GridQuery,
  ): Promise<GridDto> {
    return this.grid.read(context, orgUnit, query);
  }

  @Get(':orgUnit/past')
  @Allow('figures:read')
  @Answers(
    'What has become of a commune’s reports: sent back ones, and all, newest first; a foreign commune is 404',
    PastReportsSchema,
  )
  readPast(
    @Ctx() context: RequestContext,
    @Param('orgUnit', { schema: OrgUnitCode }) orgUnit: string,
    @Query({ schema: PastQuery }) query: PastQuery,
  ): Promise<PastReportsDto> {
    return this.past.read(context, orgUnit, query);
  }
}
