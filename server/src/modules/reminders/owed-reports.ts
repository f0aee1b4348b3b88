import type { Catalogue, DataSet, Window } from '../../domain/catalogue.js';
import { unitWindow } from '../../domain/catalogue-lookup.js';
import { isOpenOn } from '../../domain/communes-at.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { type OwedReport, type ReminderItem, situationOf } from '../../domain/reminders/due-reminders.js';
import type { ReportWords } from '../../domain/reminders/reminder-texts.js';
import { acceptsEntry, windowState } from '../../domain/window.js';
import type { ReportStateRow } from './reminders.query.js';

/** A data set in a period that some commune may still report. */
export interface OpenWindow {
  readonly window: Window;
  readonly dataSet: DataSet;
  readonly periodId: number;
}

/** Windows of these data sets in which a commune, perhaps by an extension, may hand in now. What is due never is left out. */
export function openWindows(catalogue: Catalogue, dataSets: readonly string[], now: Date): OpenWindow[] {
  const extended = new Set(
    catalogue.extensions
      .filter(({ closesAt }) => Date.parse(closesAt) >= now.getTime())
      .map((one) => `${one.dataSet}/${one.period}`),
  );
  return catalogue.windows.flatMap((window) => {
    if (!dataSets.includes(window.dataSet) || Date.parse(window.opensAt) > now.getTime()) return [];
    const open = acceptsEntry(windowState(window, now)) || extended.has(`${window.dataSet}/${window.period}`);
    const dataSet = catalogue.dataSets.find(({ code }) => code === window.dataSet);
    const period = catalogue.periods.find(({ code }) => code === window.period);
    if (!open || dataSet?.provider !== 'commune' || period === undefined) return [];
    return [{ window, dataSet, periodId: period.id }];
  });
}

/** What every commune that was open at the cut-off has to report in these windows, in the state it has. */
export function owedReports(
  catalogue: Catalogue,
  windows: readonly OpenWindow[],
  states: readonly ReportStateRow[],
): OwedReport[] {
  const known = new Map(states.map((row) => [keyOf(row.periodId, row.dataSetId, row.orgUnitId), row.state]));
  return windows.flatMap(({ window, dataSet, periodId }) =>
    catalogue.allCommunes
      .filter((unit) => isOpenOn(unit, cutOffDateOf(window.cutOffAt)))
      .map(({ id }) => ({
        orgUnitId: id,
        period: window.period,
        dataSet: dataSet.code,
        state: known.get(keyOf(periodId, dataSet.id, id)) ?? ('not_started' as const),
        window: unitWindow(catalogue, window, id),
      })),
  );
}

/** What the sentences of a message are about; reports that have arrived, or cannot be handed in, are left out. */
export function wordsOf(
  catalogue: Catalogue,
  items: readonly Pick<ReminderItem, 'report'>[],
  language: 'vi' | 'en',
  now: Date,
): ReportWords[] {
  return items.flatMap(({ report }) => {
    const situation = situationOf(report, now);
    const unit = catalogue.allCommunes.find(({ id }) => id === report.orgUnitId);
    const dataSet = catalogue.dataSets.find(({ code }) => code === report.dataSet);
    if (situation === null || unit === undefined) return [];
    const { dueAt, closesAt } = report.window;
    return [
      {
        situation,
        unit: unit.fullName,
        period: report.period,
        dataSet: report.dataSet,
        dataSetName: (language === 'vi' ? dataSet?.nameVi : dataSet?.nameEn) ?? report.dataSet,
        dueAt,
        closesAt,
      },
    ];
  });
}

const keyOf = (periodId: number, dataSetId: number, orgUnitId: number): string =>
  `${String(periodId)}/${String(dataSetId)}/${String(orgUnitId)}`;
