import { Injectable } from '@nestjs/common';
import type { Tx, UnitOfWork } from '../../db/unit-of-work.js';
import { addressOf, LATE_BY_MS } from '../../domain/reminders/due-reminders.js';
import type { Delivery, OutgoingReminder } from './channels/reminder-channel.js';
import { ReminderChannels } from './channels/reminder-channels.js';
import { ReminderComposer } from './reminder-composer.service.js';
import { RemindersQuery } from './reminders.query.js';
import { RemindersStore } from './reminders.store.js';

/** After so many the log says that it failed; waits between them grow. */
const MOST_ATTEMPTS = 6;

/** A message that has to go out now. */
interface Begun {
  readonly channel: 'email' | 'webhook';
  readonly message: OutgoingReminder;
}

/**
 * Sends one message, at most once: that it is begun is committed before, and a message that was begun by a process that
 * died is never tried again. The inbox is written in the store, exactly once.
 */
@Injectable()
export class ReminderSender {
  constructor(
    private readonly composer: ReminderComposer,
    private readonly query: RemindersQuery,
    private readonly store: RemindersStore,
    private readonly channels: ReminderChannels,
  ) {}

  /** @param unitOfWork of the owner. Throws when the queue shall try again later. */
  async send(unitOfWork: UnitOfWork, id: string): Promise<void> {
    const begun = await unitOfWork.system((tx) => this.begin(tx, id));
    if (begun === null) return;
    const delivery = await this.channels.deliver(begun.channel, begun.message);
    const again = await unitOfWork.system((tx) => this.end(tx, id, delivery));
    if (again) throw new Error(`not sent yet: ${delivery.detail ?? ''}`);
  }

  /** Looks once more whether there is anything to say, in the transaction that says that it is begun. */
  private async begin(tx: Tx, id: string): Promise<Begun | null> {
    const row = await this.query.hold(tx, id);
    if (row === null) return null;
    const settle = async (state: 'uncertain' | 'withdrawn' | 'failed' | 'skipped', detail: string) => {
      await this.store.settle(tx, id, { state, detail });
      return null;
    };
    if (row.state === 'sending') return settle('uncertain', 'interrupted');
    if (row.state !== 'planned') return null;
    if (!row.active) return settle('withdrawn', 'inactive');
    if (tx.now.getTime() - row.plannedAt.getTime() > LATE_BY_MS) return settle('failed', 'too_late');
    const composed = await this.composer.compose(tx, row);
    if (typeof composed === 'string') return settle('withdrawn', composed);
    const text = {
      subject: composed.subject,
      body: row.channel === 'webhook' ? composed.short : composed.body,
    };
    if (!this.channels.sends) {
      await this.store.settle(tx, id, { state: 'logged', detail: null, ...text });
      return null;
    }
    if (row.channel === 'in_app') {
      await this.store.settle(tx, id, { state: 'sent', detail: null, ...text });
      return null;
    }
    const to = addressOf(row, row.channel);
    if (to === null) return settle('skipped', 'no_address');
    if (!this.channels.has(row.channel)) return settle('failed', 'not_configured');
    await this.store.settle(tx, id, { state: 'sending', detail: null, ...text });
    const { kind, language, displayName: name } = row;
    return { channel: row.channel, message: { id, kind, to, name, language, ...composed } };
  }

  /** @returns whether it shall be tried again */
  private async end(tx: Tx, id: string, { outcome, detail }: Delivery): Promise<boolean> {
    const row = await this.query.hold(tx, id);
    // Somebody else has taken this process for dead.
    if (row?.state !== 'sending') return false;
    const again = outcome === 'again' && row.attempts < MOST_ATTEMPTS;
    const state = {
      sent: 'sent',
      refused: 'failed',
      uncertain: 'uncertain',
      again: again ? 'planned' : 'failed',
    } as const;
    await this.store.settle(tx, id, { state: state[outcome], detail });
    return again;
  }
}
