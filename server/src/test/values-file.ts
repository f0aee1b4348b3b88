import type { Visitor } from './test-app.js';

/** A line of the file of values; whole numbers only, so plain sums are exact. */
export interface ValueLine {
  readonly unit: string;
  readonly element: string;
  /** Period; of a reference figure the date from which it is in force. */
  readonly period: string;
  readonly value: number;
}

/** Counted values by commune code. */
export type ByUnit = ReadonlyMap<string, number>;

/** The file of values of a period (or of "reference"), read as anybody outside would read it. */
export async function valueLines(visitor: Visitor, period: string): Promise<ValueLine[]> {
  const { status, text } = await visitor.get(`/api/values.csv?period=${period}`);
  if (status !== 200) throw new Error(`values.csv of ${period} answered ${String(status)}`);
  const [head, ...lines] = text.trimEnd().split('\r\n');
  if (head?.replace('\uFEFF', '') !== 'org_unit,data_element,period,value')
    throw new Error(`Another head: ${String(head)}`);
  return lines.map((line) => {
    const [unit = '', element = '', of = '', value = ''] = line.split(',');
    if (!/^\d+(?:\.\d+)?$/u.test(value)) throw new Error(`Not a number: ${line}`);
    return { unit, element, period: of, value: Number(value) };
  });
}

export const ofElement = (lines: readonly ValueLine[], element: string): Map<string, number> =>
  new Map(lines.filter((line) => line.element === element).map((line) => [line.unit, line.value]));

/** A stock taken by hand: each commune's value from the newest file that has one. Files newest first. */
export function taken(files: readonly (readonly ValueLine[])[], element: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const lines of files)
    for (const [unit, value] of ofElement(lines, element)) if (!found.has(unit)) found.set(unit, value);
  return found;
}

/** Reference figures in force on a local date: of each commune the one with the latest date not after it. */
export function inForce(lines: readonly ValueLine[], element: string, onDate: string): Map<string, number> {
  const known = lines.filter((line) => line.element === element && line.period <= onDate);
  return new Map(known.sort((a, b) => (a.period < b.period ? -1 : 1)).map((line) => [line.unit, line.value]));
}

export const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);

/** Percent with one digit, half away from zero, in whole numbers all the way. */
export function percentOf(numerator: number, denominator: number): number {
  const doubled = 2n * 1000n * BigInt(numerator) + BigInt(denominator);
  return Number(doubled / (2n * BigInt(denominator))) / 10;
}

/** The least whole count that is at least `percent` % of a whole denominator. */
export const wantedCount = (percent: number, denominator: number): number =>
  Number((BigInt(percent) * BigInt(denominator) + 99n) / 100n);
