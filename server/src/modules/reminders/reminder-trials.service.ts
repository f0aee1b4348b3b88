import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ReminderTestedDto } from '../../contract/reminders.js';
import type { RequestContext } from '../../db/unit-of-work.js';
import type { ReminderChannelName } from '../../domain/reminders/reminder-settings.js';
import { HTTP_SETTINGS, type HttpSettings } from '../../http/http-settings.js';
import { ProblemError } from '../../http/problem.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { isConfigured } from './channels-open.js';
import { ReminderTests } from './reminder-tests.service.js';

/** An administrator sends one to themselves. */
@Injectable()
export class ReminderTrials {
  constructor(
    @Inject(HTTP_SETTINGS) private readonly http: HttpSettings,
    private readonly commands: IdempotentCommands,
    private readonly tests: ReminderTests,
  ) {}

  /** To the own address, by the same way as all others. */
  test(context: RequestContext, key: string, channel: ReminderChannelName): Promise<ReminderTestedDto> {
    const { reminders } = this.http;
    return this.commands.run(context, key, ['try-reminder', channel], async (tx, actor) => {
      if (reminders.mode === 'off') throw new ProblemError('reminders_off');
      if (reminders.mode === 'send' && !isConfigured(channel, reminders))
        throw new ProblemError('reminder_channel_missing');
      const id = randomUUID();
      await this.tests.add(tx, id, actor.userId, channel);
      await tx.audit({
        action: 'reminder.test',
        object: `reminder:${id}`,
        orgUnitId: null,
        detail: { channel },
      });
      return { id };
    });
  }
}
