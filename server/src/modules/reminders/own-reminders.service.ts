import { Injectable } from '@nestjs/common';
import type { InboxReminderDto, RemindersSeenDto } from '../../contract/reminders.js';
import type { Actor, RequestContext, Tx } from '../../db/unit-of-work.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { ReminderLogQuery } from './reminder-log.query.js';
import { RemindersStore } from './reminders.store.js';

/** Reminders in the inbox of a person; gone once the report has arrived. */
@Injectable()
export class OwnReminders {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly query: ReminderLogQuery,
    private readonly store: RemindersStore,
  ) {}

  /** Within a transaction of the caller. */
  async of(tx: Tx, actor: Actor): Promise<InboxReminderDto[]> {
    const rows = await this.query.inbox(tx, actor.userId);
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  see(context: RequestContext, key: string): Promise<RemindersSeenDto> {
    return this.commands.run(context, key, ['see-reminders'], async (tx, actor) => {
      const seen = await this.store.see(tx, actor.userId);
      if (seen > 0)
        await tx.audit({
          action: 'reminder.see',
          object: 'inbox',
          orgUnitId: actor.orgUnitId,
          detail: { seen },
        });
      return { seen };
    });
  }
}
