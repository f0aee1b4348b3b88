import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { OrgUnitList, OrgUnitQuery } from '../../contract/org-units.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { OrgUnitsService } from './org-units.service.js';

@ApiTags('org-units')
@Controller('api/org-units')
export class OrgUnitsController {
  constructor(private readonly orgUnits: OrgUnitsService) {}

  @Get()
  @Allow('catalogue:read')
  @Answers('Organisation units, in Vietnamese order', OrgUnitList)
  list(
    @Ctx() context: RequestContext,
    @Query({ schema: OrgUnitQuery }) query: z.infer<typeof OrgUnitQuery>,
  ): Promise<z.infer<typeof OrgUnitList>> {
    return this.orgUnits.list(context, query);
  }
}
