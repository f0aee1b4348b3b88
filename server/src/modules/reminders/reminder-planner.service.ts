import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import { bundleReminders, dueReports } from '../../domain/reminders/due-reminders.js';
import { HTTP_SETTINGS, type HttpSettings } from '../../http/http-settings.js';
import { channelsOpen } from './channels-open.js';
import { PlanWriter } from './plan-writer.service.js';
import { RoundReader } from './round-reader.service.js';

/** Plans who is reminded now. What is planned is written down, with its job, before anything is sent. */
@Injectable()
export class ReminderPlanner {
  constructor(
    @Inject(HTTP_SETTINGS) private readonly settings: HttpSettings,
    private readonly reader: RoundReader,
    private readonly writer: PlanWriter,
  ) {}

  /** In a transaction of the owner. @returns how many messages were planned, written down only, or skipped */
  async plan(tx: Tx): Promise<number> {
    await this.writer.lock(tx);
    const round = await this.reader.read(tx);
    const channels = channelsOpen(round.rules.settings.channels, this.settings.reminders);
    const { settings } = round.rules;
    const regular = round.owed.filter(({ dataSet }) => settings.dataSets.includes(dataSet));
    const due = dueReports(regular, settings, round.catalogue.settings.holidays, round.now);
    const planned = bundleReminders(due, round.people, channels, round.now);
    let count = await this.writer.write(tx, round, planned, null);
    for (const request of round.requests) {
      const window = round.windows.find(
        (one) => one.periodId === request.periodId && one.dataSet.id === request.dataSetId,
      );
      const asked = round.owed
        .filter((one) => one.orgUnitId === request.orgUnitId)
        .filter((one) => one.dataSet === window?.dataSet.code && one.period === window.window.period)
        .map((report) => ({ report, step: `request:${String(request.id)}` }));
      const byHand = bundleReminders(asked, round.people, channels, round.now);
      count += await this.writer.write(tx, round, byHand, request.note);
    }
    return count;
  }
}
