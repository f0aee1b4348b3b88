import type { DepartmentPeriodsDto } from '@contract/department.js';

export type SheetPeriod = DepartmentPeriodsDto['items'][number];

const accepts = ({ window }: SheetPeriod): boolean => window.state === 'open' || window.state === 'due';

/** The period to work on: what is still to fill in, the first to be due; where nothing is, the newest. */
export function periodToFill(items: readonly SheetPeriod[]): SheetPeriod | null {
  const unfinished = items
    .filter((one) => accepts(one) && one.done < one.expected)
    .toSorted((a, b) => (a.window.dueAt < b.window.dueAt ? -1 : 1));
  return unfinished[0] ?? items[0] ?? null;
}

/** The period the address names, or the one to work on; null: none has opened. */
export function chosenPeriod(
  items: readonly SheetPeriod[],
  { period, dataSet }: { readonly period?: string | undefined; readonly dataSet?: string | undefined },
): SheetPeriod | null {
  const named = items.find(
    (one) => one.period === period && (dataSet === undefined || one.dataSet === dataSet),
  );
  return named ?? periodToFill(items);
}
