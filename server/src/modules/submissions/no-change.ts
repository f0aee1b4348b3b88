import type { Catalogue, DataSet } from '../../domain/catalogue.js';
import { unchangedStocks } from '../../domain/quality/no-change.js';
import type { QualityHistory } from '../../domain/quality/quality-input.js';
import { heldReasons } from '../../domain/quality/reasons.js';
import type { Said } from './report-surroundings.query.js';

/** Running totals of the form as they stood in the period before. */
export function stocksBefore(
  { elements, settings }: Catalogue,
  dataSet: DataSet,
  period: string,
  history: QualityHistory,
): Readonly<Record<string, number>> {
  return unchangedStocks(dataSet, elements, period, history, settings);
}

/** The report filled with them; what happened in the period stays as it was typed, or missing. */
export function enteredAgain(
  said: Said,
  stocks: Readonly<Record<string, number>>,
): { readonly said: Said; readonly changed: boolean } {
  const values = { ...said.values, ...stocks };
  const same = Object.entries(stocks).every(([code, value]) => said.values[code] === value);
  const reasons = heldReasons(said.reasons, said.values, values, []);
  return { said: { values, reasons, noChange: true }, changed: !same || !said.noChange };
}
