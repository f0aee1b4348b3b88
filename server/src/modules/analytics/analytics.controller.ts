import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  GapsQuery,
  type GapsDto,
  GapsSchema,
  OverviewQuery,
  type OverviewDto,
  OverviewSchema,
  SubmissionStatusQuery,
  type SubmissionStatusDto,
  SubmissionStatusSchema,
  TrendQuery,
  type TrendDto,
  TrendSchema,
} from '../../contract/analytics.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { type GapsQuestion, GapsService } from './gaps.service.js';
import { OverviewService } from './overview.service.js';
import { SubmissionStatusService } from './submission-status.service.js';
import { type TrendQuestion, TrendService } from './trend.service.js';

@ApiTags('analytics')
@Controller('api')
export class AnalyticsController {
  constructor(
    private readonly overviews: OverviewService,
    private readonly gaps: GapsService,
    private readonly trends: TrendService,
    private readonly statuses: SubmissionStatusService,
  ) {}

  @Get('overview')
  @Allow('figures:read')
  @Answers('Where the province stands in one week: goals, reporting', OverviewSchema)
  overview(
    @Ctx() ctx: RequestContext,
    @Query({ schema: OverviewQuery }) query: { period: string; campaign?: string; asOf?: string },
  ): Promise<OverviewDto> {
    return this.overviews.read(ctx, query);
  }

  @Get('gaps')
  @Allow('figures:read')
  @Answers('All communes against the target of one indicator, the largest gap first', GapsSchema)
  gapList(
    @Ctx() ctx: RequestContext,
    @Query({ schema: GapsQuery })
    query: GapsQuestion,
  ): Promise<GapsDto> {
    return this.gaps.read(ctx, query);
  }

  @Get('gaps.csv')
  @Allow('figures:read')
  @Header('content-type', 'text/csv; charset=utf-8')
  async gapFile(
    @Ctx() ctx: RequestContext,
    @Query({ schema: GapsQuery })
    query: GapsQuestion,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.gaps.csv(ctx, query);
    await reply.header('content-disposition', `attachment; filename="${file.name}"`).send(file.text);
  }

  @Get('trends')
  @Allow('figures:read')
  @Answers('An indicator over the weeks of the campaign, one point per cut-off, with its plan', TrendSchema)
  trend(
    @Ctx() ctx: RequestContext,
    @Query({ schema: TrendQuery })
    query: TrendQuestion,
  ): Promise<TrendDto> {
    return this.trends.read(ctx, query);
  }

  @Get('submission-status')
  @Allow('figures:read')
  @Answers('Who has reported: communes by weeks', SubmissionStatusSchema)
  status(
    @Ctx() ctx: RequestContext,
    @Query({ schema: SubmissionStatusQuery })
    query: { period: string; weeks: number; campaign?: string; asOf?: string },
  ): Promise<SubmissionStatusDto> {
    return this.statuses.read(ctx, query);
  }
}
