import { Big } from '../decimal.js';

/** A number or decimal text as an exact decimal; null: missing, a text, or no number. */
export function decimalOf(value: number | string | null | undefined): Big | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? Big(value) : null;
  return /^-?\d+(?:\.\d+)?$/u.test(value) ? Big(value) : null;
}
