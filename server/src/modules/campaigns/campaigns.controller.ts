import { Body, Controller, Get, Headers, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CampaignBody,
  CampaignCode,
  CampaignGoals,
  type CampaignGoalsDto,
  CampaignHistory,
  type CampaignHistoryDto,
  CampaignSaved,
  type CampaignSavedDto,
  GoalsBody,
} from '../../contract/campaign-admin.js';
import { AsOfQuery } from '../../contract/shared.js';
import {
  CampaignPlan,
  type CampaignPlanDto,
  TargetSumList,
  type TargetSumListDto,
} from '../../contract/targets.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { CampaignCommands } from './campaign-commands.service.js';
import { CampaignReads } from './campaign-reads.service.js';
import { GoalCommands } from './goal-commands.service.js';
import { TargetSums } from './target-sums.service.js';

@ApiTags('administration')
@Controller('api/campaigns/:code')
export class CampaignsController {
  constructor(
    private readonly reads: CampaignReads,
    private readonly sums: TargetSums,
    private readonly campaigns: CampaignCommands,
    private readonly goals: GoalCommands,
  ) {}

  @Get()
  @Allow('catalogue:read')
  @Answers('A campaign with its goals and every target that holds, with their plan curves', CampaignPlan)
  plan(
    @Ctx() context: RequestContext,
    @Param('code', { schema: CampaignCode }) code: string,
    @Query({ schema: AsOfQuery }) { asOf }: { asOf?: string },
  ): Promise<CampaignPlanDto> {
    return this.reads.plan(context, code, asOf);
  }

  @Get('history')
  @Allow('targets:administer')
  @Answers('Every change of a campaign, its goals and targets, newest first', CampaignHistory)
  history(
    @Ctx() context: RequestContext,
    @Param('code', { schema: CampaignCode }) code: string,
  ): Promise<CampaignHistoryDto> {
    return this.reads.history(context, code);
  }

  @Get('target-sums')
  @Allow('catalogue:read')
  @Answers('Whether the targets of the communes add up to those of the province', TargetSumList)
  targetSums(
    @Ctx() context: RequestContext,
    @Param('code', { schema: CampaignCode }) code: string,
    @Query({ schema: AsOfQuery }) { asOf }: { asOf?: string },
  ): Promise<TargetSumListDto> {
    return this.sums.read(context, code, asOf);
  }

  @Put()
  @Allow('targets:administer')
  @KeyHeader
  @Answers('Make a campaign, or change its names and dates', CampaignSaved)
  save(
    @Ctx() context: RequestContext,
    @Param('code', { schema: CampaignCode }) code: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: CampaignBody }) body: CampaignBody,
  ): Promise<CampaignSavedDto> {
    return this.campaigns.save(context, code, idempotencyKeyOf(key), body);
  }

  @Put('goals')
  @Allow('targets:administer')
  @KeyHeader
  @Answers('Set the list of goals of a campaign; what is left out ends', CampaignGoals)
  saveGoals(
    @Ctx() context: RequestContext,
    @Param('code', { schema: CampaignCode }) code: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: GoalsBody }) body: GoalsBody,
  ): Promise<CampaignGoalsDto> {
    return this.goals.save(context, code, idempotencyKeyOf(key), body);
  }
}
