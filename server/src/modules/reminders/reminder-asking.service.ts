import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import { JobQueue } from '../../jobs/job-queue.js';
import { ReminderLogQuery } from './reminder-log.query.js';
import { RemindersQuery, type ReportStateRow } from './reminders.query.js';
import { RemindersStore } from './reminders.store.js';

export interface AskedReport {
  readonly provinceId: number;
  readonly periodId: number;
  readonly dataSetId: number;
}

/** What is known of a report, and that its communes shall be reminded, within a transaction of the caller. */
@Injectable()
export class ReminderAsking {
  constructor(
    private readonly log: ReminderLogQuery,
    private readonly query: RemindersQuery,
    private readonly store: RemindersStore,
    private readonly queue: JobQueue,
  ) {}

  states(tx: Tx, { provinceId, periodId, dataSetId }: AskedReport): Promise<ReportStateRow[]> {
    return this.query.states(tx, provinceId, [periodId], [dataSetId]);
  }

  askedRecently(tx: Tx, periodId: number, dataSetId: number, hours: number): Promise<number[]> {
    return this.log.askedRecently(tx, periodId, dataSetId, hours);
  }

  async add(tx: Tx, place: AskedReport, orgUnitIds: readonly number[], note: string | null): Promise<void> {
    await this.store.ask(tx, place.provinceId, place.periodId, place.dataSetId, orgUnitIds, note);
    await this.queue.addPlan(tx);
  }
}
