import { Controller, Get, Headers, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  ReminderLog,
  type ReminderLogDto,
  ReminderLogQuery,
  RemindersSeen,
  type RemindersSeenDto,
} from '../../contract/reminders.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { KeyHeader } from '../../http/key-header.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { OwnReminders } from './own-reminders.service.js';
import { ReminderLogService } from './reminder-log.service.js';

@ApiTags('reminders')
@Controller('api')
export class ReminderLogController {
  constructor(
    private readonly log: ReminderLogService,
    private readonly own: OwnReminders,
  ) {}

  @Get('reminders/log')
  @Allow('reminders:read')
  @Answers('What was sent, would have been, or could not be, newest first', ReminderLog)
  readLog(
    @Ctx() context: RequestContext,
    @Query({ schema: ReminderLogQuery }) query: z.infer<typeof ReminderLogQuery>,
  ): Promise<ReminderLogDto> {
    return this.log.read(context, query);
  }

  @Post('inbox/reminders/seen')
  @HttpCode(200)
  @Allow('session:own')
  @KeyHeader
  @Answers('Note that the own reminders were seen', RemindersSeen)
  see(
    @Ctx() context: RequestContext,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<RemindersSeenDto> {
    return this.own.see(context, idempotencyKeyOf(key));
  }
}
