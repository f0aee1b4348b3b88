import type { DataElement, DataSet, Settings } from '../catalogue.js';
import { carryLimit } from '../carry.js';
import { periodDistance, previousPeriod } from '../period-steps.js';
import { pastOf, type QualityHistory } from './quality-input.js';

/**
 * What "Không thay đổi trong tuần" fills in: for each running total of the form the value that stood in the period before,
 * fresh or carried; one that is older than it may be carried, or never counted, is left out. What happened within a period
 * (flows) and texts are never repeated.
 */
export function unchangedStocks(
  dataSet: Pick<DataSet, 'members' | 'frequency'>,
  elements: readonly DataElement[],
  period: string,
  history: QualityHistory,
  settings: Pick<Settings, 'carry'>,
): Readonly<Record<string, number>> {
  const before = previousPeriod(period);
  if (before === null) return {};
  const limit = carryLimit(settings, dataSet.frequency);
  const onForm = new Set(dataSet.members.map(({ element }) => element));
  const stocks = elements.filter(({ code, accumulation }) => onForm.has(code) && accumulation === 'stock');
  const found = stocks.flatMap(({ code }) => {
    const last = pastOf(history, code)[0];
    const age = last === undefined ? null : periodDistance(last.period, before);
    if (last === undefined || age === null || age < 0 || (limit !== null && age > limit)) return [];
    return [[code, Number(last.value.toFixed())] as const];
  });
  return Object.fromEntries(found);
}
