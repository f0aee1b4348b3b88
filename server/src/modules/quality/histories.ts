import type { Catalogue } from '../../domain/catalogue.js';
import type { QualityHistory } from '../../domain/quality/quality-input.js';
import type { CountedRow } from '../counted/counted-values.service.js';
import type { NoChangeRow } from './period-reports.query.js';

/** What counted before, by unit. */
export type Histories = ReadonlyMap<number, QualityHistory>;

/** @param periods codes, newest first; a unit has those in which anything of it counted */
export function histories(
  catalogue: Catalogue,
  periods: readonly string[],
  rows: readonly CountedRow[],
  noChange: readonly NoChangeRow[],
): Histories {
  const codes = new Map(catalogue.periods.map(({ id, code }) => [id, code]));
  const elements = new Map(catalogue.elements.map(({ id, code }) => [id, code]));
  const byUnit = new Map<number, Map<string, Map<string, string>>>();
  for (const { org_unit_id, period_id, element_id, value } of rows) {
    const ofUnit = entryOf(byUnit, org_unit_id, () => new Map<string, Map<string, string>>());
    const ofPeriod = entryOf(ofUnit, codes.get(period_id) ?? '', () => new Map<string, string>());
    ofPeriod.set(elements.get(element_id) ?? '', value);
  }
  const said = new Set(
    noChange.map(({ org_unit_id, period_id }) => `${String(org_unit_id)}/${String(codes.get(period_id))}`),
  );
  return new Map(
    [...byUnit].map(([unit, found]) => {
      const history = historyOf(periods, found);
      return [
        unit,
        { ...history, noChange: history.periods.filter((period) => said.has(`${String(unit)}/${period}`)) },
      ] as const;
    }),
  );
}

function historyOf(
  periods: readonly string[],
  found: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Omit<QualityHistory, 'noChange'> {
  const known = periods.filter((period) => found.has(period));
  const elements = new Set([...found.values()].flatMap((values) => [...values.keys()]));
  const values = [...elements].map(
    (element) => [element, known.map((period) => found.get(period)?.get(element) ?? null)] as const,
  );
  return { periods: known, values: Object.fromEntries(values) };
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
