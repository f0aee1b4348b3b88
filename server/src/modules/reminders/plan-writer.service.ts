import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { PlannedReminder } from '../../domain/reminders/due-reminders.js';
import { composeReminder } from '../../domain/reminders/reminder-texts.js';
import { HTTP_SETTINGS, type HttpSettings } from '../../http/http-settings.js';
import { JobQueue } from '../../jobs/job-queue.js';
import { linkFor } from './channels-open.js';
import { wordsOf } from './owed-reports.js';
import { RemindersQuery } from './reminders.query.js';
import type { Round } from './round-reader.service.js';
import { type NewItem, type NewMessage, RemindersStore } from './reminders.store.js';

/** Writes a plan: what a person was reminded of before is left out, one transaction holds the messages and their jobs. */
@Injectable()
export class PlanWriter {
  constructor(
    @Inject(HTTP_SETTINGS) private readonly settings: HttpSettings,
    private readonly query: RemindersQuery,
    private readonly store: RemindersStore,
    private readonly queue: JobQueue,
  ) {}

  lock(tx: Tx): Promise<void> {
    return this.store.lockPlan(tx);
  }

  async write(
    tx: Tx,
    round: Round,
    planned: readonly PlannedReminder[],
    note: string | null,
  ): Promise<number> {
    if (planned.length === 0) return 0;
    const { id: provinceId } = round.catalogue.province;
    const periods = new Map(round.windows.map(({ window, periodId }) => [window.period, periodId]));
    const sets = new Map(round.windows.map(({ dataSet }) => [dataSet.code, dataSet.id]));
    const taken = new Set(
      (await this.query.taken(tx, provinceId, [...new Set(periods.values())])).map(keyOf),
    );
    const messages: NewMessage[] = [];
    const items: NewItem[] = [];
    for (const one of planned) {
      const { userId } = one.person;
      const messageId = randomUUID();
      const fresh = one.items.flatMap((item) => {
        const { report, step } = item;
        const periodId = periods.get(report.period) ?? 0;
        const dataSetId = sets.get(report.dataSet) ?? 0;
        const { orgUnitId } = report;
        const key = { periodId, orgUnitId, dataSetId, step, channel: one.channel, userId };
        return taken.has(keyOf(key)) ? [] : [{ item, row: { ...key, messageId } }];
      });
      if (fresh.length === 0) continue;
      items.push(...fresh.map(({ row }) => row));
      messages.push(this.messageOf(round, { ...one, items: fresh.map(({ item }) => item) }, messageId, note));
    }
    if (messages.length === 0) return 0;
    await this.store.add(tx, provinceId, messages, items);
    await this.queue.addSends(
      tx,
      messages.filter(({ state }) => state === 'planned').map(({ id }) => id),
    );
    return messages.length;
  }

  private messageOf(round: Round, planned: PlannedReminder, id: string, note: string | null): NewMessage {
    const { person, channel, address, items } = planned;
    const common = { id, userId: person.userId, channel, language: person.language, note };
    const nothing = { subject: null, body: null, detail: null };
    if (address === null) return { ...common, ...nothing, state: 'skipped', detail: 'no_address' };
    if (this.settings.reminders.mode === 'send') return { ...common, ...nothing, state: 'planned' };
    const reports = wordsOf(round.catalogue, items, person.language, round.now);
    const { subject, body, short } = composeReminder(
      round.rules.texts[person.language],
      { name: person.displayName, reports, note, link: linkFor(reports, this.settings.publicOrigin) },
      person.language,
    );
    return { ...common, state: 'logged', subject, body: channel === 'webhook' ? short : body, detail: null };
  }
}

const keyOf = (key: Omit<NewItem, 'messageId'>): string =>
  [key.periodId, key.orgUnitId, key.dataSetId, key.step, key.channel, key.userId].join('/');
