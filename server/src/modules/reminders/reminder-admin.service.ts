import { Injectable } from '@nestjs/common';
import type {
  ReminderHistoryDto,
  ReminderOverviewDto,
  ReminderSettingsBody,
  ReminderTextsBody,
} from '../../contract/reminders.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Fault } from '../../domain/fault.js';
import { reminderFaults } from '../../domain/reminders/reminder-settings.js';
import { textFaults } from '../../domain/reminders/reminder-texts.js';
import { ProblemError } from '../../http/problem.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { SettingsService } from '../settings/settings.service.js';
import { ReminderReads } from './reminder-reads.service.js';

/** What an administrator decides about reminders: versions of settings, each with a reason. */
@Injectable()
export class ReminderAdmin {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly settings: SettingsService,
    private readonly reads: ReminderReads,
  ) {}

  read(context: RequestContext): Promise<ReminderOverviewDto> {
    return this.unitOfWork.read(context, (tx) => this.reads.tell(tx));
  }

  history(context: RequestContext): Promise<ReminderHistoryDto> {
    return this.unitOfWork.read(context, (tx) => this.reads.history(tx));
  }

  changeSettings(
    context: RequestContext,
    key: string,
    body: ReminderSettingsBody,
  ): Promise<ReminderOverviewDto> {
    const { version, reason, ...wanted } = body;
    return this.commands.run(context, key, ['change-reminders', body], async (tx) => {
      const { settings, dataSets } = await this.reads.tell(tx);
      refuse(
        reminderFaults(
          wanted,
          dataSets.map(({ code }) => code),
        ),
      );
      await this.put(tx, 'reminders', { current: settings.version, yours: version }, wanted, reason);
      return this.reads.tell(tx);
    });
  }

  changeTexts(context: RequestContext, key: string, body: ReminderTextsBody): Promise<ReminderOverviewDto> {
    const { version, reason, ...wanted } = body;
    return this.commands.run(context, key, ['change-reminder-texts', body], async (tx) => {
      refuse(textFaults(wanted));
      const { texts } = await this.reads.tell(tx);
      await this.put(tx, 'reminder_texts', { current: texts.version, yours: version }, wanted, reason);
      return this.reads.tell(tx);
    });
  }

  private async put(
    tx: Tx,
    key: 'reminders' | 'reminder_texts',
    versions: { readonly current: number; readonly yours: number },
    value: object,
    reason: string,
  ): Promise<void> {
    if (versions.current !== versions.yours)
      throw new ProblemError('stale_definition', {
        params: versions,
        members: { current: await this.reads.tell(tx) },
      });
    await this.settings.record(tx, key, value, reason);
    await tx.audit({
      action: 'reminder.change',
      object: `settings:${key}`,
      orgUnitId: null,
      detail: { reason },
    });
  }
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new ProblemError('invalid_definition', { errors: faults });
}
