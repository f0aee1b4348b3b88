import { Big, sumOf } from '@domain/decimal.js';

export type Accumulation = 'stock' | 'flow' | null;

/** What stands at the end of a row. `missing`: periods without a figure. */
export type RowEnd =
  | { readonly kind: 'sum'; readonly value: number | null; readonly missing: number }
  | { readonly kind: 'change'; readonly value: number | null; readonly since: 'before' | 'gap' | 'none' };

/**
 * A flow is added over the periods that are shown; a missing one is not zero, so how many are missing is said.
 * Of a stock the newest figure is held against the period before it: `gap` where that one is missing, `none` where there
 * is no figure at all.
 * @param values of the periods shown, oldest first; null: missing
 * @param before of the period before the first of them
 */
export function rowEnd(
  accumulation: Accumulation,
  values: readonly (number | null)[],
  before: number | null,
): RowEnd {
  const known = values.filter((value) => value !== null);
  if (accumulation === 'flow') {
    const sum = known.length === 0 ? null : Number(sumOf(known.map(String)));
    return { kind: 'sum', value: sum, missing: values.length - known.length };
  }
  const newest = values.findLastIndex((value) => value !== null);
  const value = values[newest] ?? null;
  if (value === null) return { kind: 'change', value: null, since: 'none' };
  const earlier = newest === 0 ? before : (values[newest - 1] ?? null);
  if (earlier === null) return { kind: 'change', value: null, since: 'gap' };
  return { kind: 'change', value: Number(Big(value).minus(earlier)), since: 'before' };
}

export const sameEnd = (a: RowEnd, b: RowEnd): boolean =>
  a.kind === 'sum'
    ? b.kind === 'sum' && a.value === b.value && a.missing === b.missing
    : b.kind === 'change' && a.value === b.value && a.since === b.since;
