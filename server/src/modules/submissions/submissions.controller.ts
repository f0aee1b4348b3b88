import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { OrgUnitCode, PeriodCode } from '../../contract/shared.js';
import {
  DueList,
  type DueListDto,
  SaveBody,
  type SubmissionDto,
  SubmissionQuery,
  SubmissionReadQuery,
  SubmissionSchema,
  SubmitBody,
} from '../../contract/submissions.js';
import { NoChangeBody } from '../../contract/quality.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { SubmissionCommandsService } from './submission-commands.service.js';
import { SubmissionsService } from './submissions.service.js';

type Which = z.infer<typeof SubmissionQuery>;

@ApiTags('submissions')
@Controller('api/submissions')
export class SubmissionsController {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly commands: SubmissionCommandsService,
  ) {}

  @Get('due')
  @Allow('submission:enter')
  @Answers('What the own commune owes: open periods, the oldest not yet submitted first', DueList)
  due(@Ctx() context: RequestContext): Promise<DueListDto> {
    return this.submissions.due(context);
  }

  @Get(':orgUnit/:period')
  @Allow('figures:read')
  @Answers('The report of a commune for a period; a foreign commune is 404', SubmissionSchema)
  read(
    @Ctx() context: RequestContext,
    @Param('orgUnit', { schema: OrgUnitCode }) orgUnit: string,
    @Param('period', { schema: PeriodCode }) period: string,
    @Query({ schema: SubmissionReadQuery }) { dataSet, asOf }: z.infer<typeof SubmissionReadQuery>,
  ): Promise<SubmissionDto> {
    return this.submissions.read(context, { orgUnit, period, dataSet }, asOf);
  }

  @Put(':orgUnit/:period')
  @Allow('figures:enter')
  @KeyHeader
  @Answers('Save values; nothing counts until the report is signed', SubmissionSchema)
  save(
    @Ctx() context: RequestContext,
    @Param('orgUnit', { schema: OrgUnitCode }) orgUnit: string,
    @Param('period', { schema: PeriodCode }) period: string,
    @Query({ schema: SubmissionQuery }) { dataSet }: Which,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: SaveBody }) body: SaveBody,
  ): Promise<SubmissionDto> {
    return this.commands.save(context, { orgUnit, period, dataSet }, idempotencyKeyOf(key), body);
  }

  @Post(':orgUnit/:period/no-change')
  @HttpCode(200)
  @Allow('submission:enter')
  @KeyHeader
  @Answers(
    '"Không thay đổi trong tuần": running totals stay as they counted last; flows stay as typed, or missing',
    SubmissionSchema,
  )
  noChange(
    @Ctx() context: RequestContext,
    @Param('orgUnit', { schema: OrgUnitCode }) orgUnit: string,
    @Param('period', { schema: PeriodCode }) period: string,
    @Query({ schema: SubmissionQuery }) { dataSet }: Which,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: NoChangeBody }) body: { version: number },
  ): Promise<SubmissionDto> {
    return this.commands.noChange(context, { orgUnit, period, dataSet }, idempotencyKeyOf(key), body);
  }

  @Post(':orgUnit/:period/submit')
  @HttpCode(200)
  @Allow('figures:enter')
  @KeyHeader
  @Answers('Hand over (editor) or sign and submit (leader)', SubmissionSchema)
  submit(
    @Ctx() context: RequestContext,
    @Param('orgUnit', { schema: OrgUnitCode }) orgUnit: string,
    @Param('period', { schema: PeriodCode }) period: string,
    @Query({ schema: SubmissionQuery }) { dataSet }: Which,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: SubmitBody }) body: SubmitBody,
  ): Promise<SubmissionDto> {
    return this.commands.submit(context, { orgUnit, period, dataSet }, idempotencyKeyOf(key), body);
  }
}
