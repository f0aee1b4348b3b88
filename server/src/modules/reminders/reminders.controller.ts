import { Body, Controller, Get, Headers, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ReminderHistory,
  type ReminderHistoryDto,
  ReminderOverview,
  type ReminderOverviewDto,
  ReminderRequestBody,
  ReminderRequested,
  type ReminderRequestedDto,
  ReminderSettingsBody,
  ReminderTestBody,
  ReminderTested,
  type ReminderTestedDto,
  ReminderTextsBody,
} from '../../contract/reminders.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { ReminderAdmin } from './reminder-admin.service.js';
import { ReminderRequests } from './reminder-requests.service.js';
import { ReminderTrials } from './reminder-trials.service.js';

@ApiTags('reminders')
@Controller('api')
export class RemindersController {
  constructor(
    private readonly admin: ReminderAdmin,
    private readonly trials: ReminderTrials,
    private readonly requests: ReminderRequests,
  ) {}

  @Get('reminders')
  @Allow('settings:administer')
  @Answers('Whether, when, how and in which words communes are reminded', ReminderOverview)
  read(@Ctx() context: RequestContext): Promise<ReminderOverviewDto> {
    return this.admin.read(context);
  }

  @Get('reminders/history')
  @Allow('settings:administer')
  @Answers('Every change of it', ReminderHistory)
  history(@Ctx() context: RequestContext): Promise<ReminderHistoryDto> {
    return this.admin.history(context);
  }

  @Put('reminders/settings')
  @Allow('settings:administer')
  @KeyHeader
  @Answers('Change when and how', ReminderOverview)
  changeSettings(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: ReminderSettingsBody }) body: ReminderSettingsBody,
  ): Promise<ReminderOverviewDto> {
    return this.admin.changeSettings(context, idempotencyKeyOf(key), body);
  }

  @Put('reminders/texts')
  @Allow('settings:administer')
  @KeyHeader
  @Answers('Change the words', ReminderOverview)
  changeTexts(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: ReminderTextsBody }) body: ReminderTextsBody,
  ): Promise<ReminderOverviewDto> {
    return this.admin.changeTexts(context, idempotencyKeyOf(key), body);
  }

  @Post('reminders/test')
  @HttpCode(200)
  @Allow('settings:administer')
  @KeyHeader
  @Answers('Send one to oneself', ReminderTested)
  test(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: ReminderTestBody }) body: ReminderTestBody,
  ): Promise<ReminderTestedDto> {
    return this.trials.test(context, idempotencyKeyOf(key), body.channel);
  }

  @Post('reminders/requests')
  @HttpCode(200)
  @Allow('submission:review')
  @KeyHeader
  @Answers('Have communes reminded now', ReminderRequested)
  ask(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: ReminderRequestBody }) body: ReminderRequestBody,
  ): Promise<ReminderRequestedDto> {
    return this.requests.ask(context, idempotencyKeyOf(key), body);
  }
}
