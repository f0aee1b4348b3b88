import { Body, Controller, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type ExtensionDto, ExtensionSchema, OnTimeBody } from '../../contract/deadlines.js';
import { OrgUnitCode, PeriodCode } from '../../contract/shared.js';
import { SubmissionQuery } from '../../contract/submissions.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { OnTimeService } from './on-time.service.js';

type Which = z.infer<typeof SubmissionQuery>;

@ApiTags('deadlines')
@Controller('api/submissions/:orgUnit/:period/on-time')
export class OnTimeController {
  constructor(private readonly onTime: OnTimeService) {}

  @Post()
  @HttpCode(200)
  @Allow('period:extend')
  @KeyHeader
  @Answers('Accept a late report as on time by the moment it was queued on the device', ExtensionSchema)
  accept(
    @Ctx() context: RequestContext,
    @Param('orgUnit', { schema: OrgUnitCode }) orgUnit: string,
    @Param('period', { schema: PeriodCode }) period: string,
    @Query({ schema: SubmissionQuery }) { dataSet }: Which,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: OnTimeBody }) body: OnTimeBody,
  ): Promise<ExtensionDto> {
    return this.onTime.accept(context, { orgUnit, period, dataSet }, idempotencyKeyOf(key), body);
  }
}
