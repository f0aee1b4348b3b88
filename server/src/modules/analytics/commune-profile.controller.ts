import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CommuneProfileDto, CommuneProfileSchema, OverviewQuery } from '../../contract/analytics.js';
import { OrgUnitCode } from '../../contract/shared.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { CommuneProfileService } from './commune-profile.service.js';

@ApiTags('analytics')
@Controller('api/org-units/:orgUnit/profile')
export class CommuneProfileController {
  constructor(private readonly profiles: CommuneProfileService) {}

  @Get()
  @Allow('figures:read')
  @Answers('How one commune stands: goals, activities, figures, reports', CommuneProfileSchema)
  profile(
    @Ctx() ctx: RequestContext,
    @Param('orgUnit', { schema: OrgUnitCode }) orgUnit: string,
    @Query({ schema: OverviewQuery }) query: { period: string; campaign?: string; asOf?: string },
  ): Promise<CommuneProfileDto> {
    return this.profiles.read(ctx, orgUnit, query);
  }
}
