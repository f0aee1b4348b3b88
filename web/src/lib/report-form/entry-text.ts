import { formatNumber, formatSigned, type Language } from '@domain/format.js';
import { parseEntry, type EntryProblem } from '@domain/parse-number.js';
import type { EntryField, Value } from './entry-fields.js';

type Kind = EntryField['element']['kind'];

/** What a typed text means. `readings`: the two numbers an ambiguous text can stand for. */
export type Reading =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: EntryProblem; readonly readings: readonly number[] };

/** Reads a box. An empty box is missing; a typed 0 is zero; what is unclear is asked about, never guessed. */
export function readBox(kind: Kind, text: string): Reading {
  if (kind === 'text') {
    const trimmed = text.normalize('NFC').trim();
    return { ok: true, value: trimmed === '' ? null : trimmed };
  }
  const parsed = parseEntry(text, kind);
  if (parsed.ok) return { ok: true, value: parsed.value === null ? null : Number(parsed.value) };
  return { ok: false, code: parsed.code, readings: (parsed.readings ?? []).map(Number) };
}

/** Digits after the mark that a value has. */
function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/**
 * A stored value as text of its box, in a notation that is read back as the same number in both languages:
 * whole numbers grouped the Vietnamese way (plain in English, where "1.234" would look like a fraction), decimals ungrouped.
 */
export function boxText(kind: Kind, value: Value, lang: Language): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (kind === 'count' && lang === 'vi') return formatNumber(value, 0, 'vi');
  return lang === 'vi' ? String(value).replace('.', ',') : String(value);
}

/** A value for reading. */
export function shownValue(value: number | string, lang: Language): string {
  return typeof value === 'string' ? value : formatNumber(value, decimalsOf(value), lang);
}

/** value − previous with its sign; null where one of them is missing or no number. */
export function shownDifference(value: Value, previous: number | null, lang: Language): string | null {
  if (typeof value !== 'number' || previous === null) return null;
  return formatSigned(value - previous, Math.max(decimalsOf(value), decimalsOf(previous)), lang);
}
