import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { localDateOf } from '../../domain/local-time.js';
import { concerns, situationOf } from '../../domain/reminders/due-reminders.js';
import {
  composeReminder,
  type ReminderMessage,
  type ReportWords,
} from '../../domain/reminders/reminder-texts.js';
import { HTTP_SETTINGS, type HttpSettings } from '../../http/http-settings.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { linkFor } from './channels-open.js';
import { openWindows, owedReports, wordsOf } from './owed-reports.js';
import { ReminderRules } from './reminder-rules.service.js';
import { type MessageRow, RemindersQuery } from './reminders.query.js';

/** Why there is nothing to say any more: all has arrived or is closed; or it is for others to do. */
export type NothingToSay = 'arrived' | 'handed_on';

/** The words of a message as things stand now. */
@Injectable()
export class ReminderComposer {
  constructor(
    @Inject(HTTP_SETTINGS) private readonly settings: HttpSettings,
    private readonly catalogue: CatalogueService,
    private readonly rules: ReminderRules,
    private readonly query: RemindersQuery,
  ) {}

  async compose(tx: Tx, row: MessageRow): Promise<ReminderMessage | NothingToSay> {
    const catalogue = await this.catalogue.current(tx);
    const reports =
      row.kind === 'test'
        ? exampleOf(catalogue, row.language, tx.now)
        : await this.reportsOf(tx, catalogue, row);
    if (typeof reports === 'string') return reports;
    const { texts } = await this.rules.current(tx);
    const link = linkFor(reports, this.settings.publicOrigin);
    const { displayName: name, language } = row;
    const note = row.kind === 'test' ? A_TEST[language] : row.note;
    return composeReminder(texts[language], { name, reports, note, link }, language);
  }

  private async reportsOf(
    tx: Tx,
    catalogue: Catalogue,
    row: MessageRow,
  ): Promise<ReportWords[] | NothingToSay> {
    const sets = catalogue.dataSets.map(({ code }) => code);
    const windows = openWindows(catalogue, sets, tx.now);
    const states = await this.query.states(
      tx,
      catalogue.province.id,
      row.items.map(({ periodId }) => periodId),
      row.items.map(({ dataSetId }) => dataSetId),
    );
    const owed = owedReports(catalogue, windows, states);
    const items = row.items.flatMap((item) => {
      const window = windows.find(
        (one) => one.periodId === item.periodId && one.dataSet.id === item.dataSetId,
      );
      const report = owed.find(
        (one) =>
          one.orgUnitId === item.orgUnitId &&
          one.period === window?.window.period &&
          one.dataSet === window.dataSet.code,
      );
      return report === undefined ? [] : [{ report }];
    });
    const open = items.filter(({ report }) => situationOf(report, tx.now) !== null);
    if (open.length === 0) return 'arrived';
    const units = open.map(({ report }) => report.orgUnitId);
    const people = await this.query.people(tx, [...new Set(units)], localDateOf(tx.now));
    const own = open.filter(({ report }) => concerns(report, row.userId, people, tx.now));
    return own.length === 0 ? 'handed_on' : wordsOf(catalogue, own, row.language, tx.now);
  }
}

const A_TEST = {
  vi: 'Đây là tin gửi thử, không nhắc ai nộp báo cáo.',
  en: 'This is a test; nobody is reminded by it.',
} as const;

/** What a test shows: the week that is open, for the province as if it were a commune. */
function exampleOf(catalogue: Catalogue, language: 'vi' | 'en', now: Date): ReportWords[] | NothingToSay {
  const open = openWindows(catalogue, ['weekly'], now).at(-1)?.window ?? catalogue.windows[0];
  const set = catalogue.dataSets.find(({ code }) => code === open?.dataSet);
  if (open === undefined || set === undefined) return 'arrived';
  const { period, dataSet, dueAt, closesAt } = open;
  const dataSetName = language === 'vi' ? set.nameVi : set.nameEn;
  const unit = catalogue.province.fullName;
  return [{ situation: 'missing', unit, period, dataSet, dataSetName, dueAt, closesAt }];
}
