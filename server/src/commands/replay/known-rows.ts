import type { RawUnit } from './raw-rows.js';

/** The newest version of each thing that was recorded by a moment. */
export function known<Row extends { readonly at: number; readonly version: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  moment: number,
): Map<string, Row> {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    if (row.at > moment) continue;
    const key = keyOf(row);
    if ((newest.get(key)?.version ?? -1) < row.version) newest.set(key, row);
  }
  return newest;
}

interface NamedUnit {
  readonly unit: number;
  readonly code: string;
  readonly name: string;
}

/** Communes open on a local date, under the names they had on it, as far as was known at a moment. */
export function communesOn(units: readonly RawUnit[], date: string, moment: number): NamedUnit[] {
  const newest = known(units, (row) => String(row.unit), moment);
  const open = [...newest.values()].filter(
    ({ level, openedOn, closedOn }) =>
      level === 'commune' && openedOn <= date && (closedOn === null || closedOn > date),
  );
  return open.map(({ unit }) => ({ unit, ...nameOn(units, unit, date, moment) }));
}

/** A version with a date holds from it on, in place of all later ones; one without corrects the newest. */
function nameOn(
  units: readonly RawUnit[],
  unit: number,
  date: string,
  moment: number,
): Omit<NamedUnit, 'unit'> {
  const versions = units
    .filter((row) => row.unit === unit && row.at <= moment)
    .sort((a, b) => a.version - b.version);
  let names: { from: string; code: string; name: string }[] = [];
  for (const { code, name, effectiveOn } of versions) {
    const from = effectiveOn ?? names.at(-1)?.from ?? '';
    names = [...names.filter((one) => one.from < from), { from, code, name }];
  }
  const { code, name } = names.findLast(({ from }) => from <= date) ?? names[0] ?? { code: '', name: '' };
  return { code, name };
}
