import { isNumberKind } from '@domain/element-kind.js';
import { formatDate, formatNumber, formatSigned, type Language } from '@domain/format.js';
import { withoutHidden } from '@domain/hidden-characters.js';
import { isLocalDate } from '@domain/local-time.js';
import { parseDate } from '@domain/parse-date.js';
import { parseEntry, type EntryProblem } from '@domain/parse-number.js';
import type { EntryField, Value } from './entry-fields.js';

type Kind = EntryField['element']['kind'];

/** What a typed text means. `readings`: the two numbers an ambiguous text can stand for. */
export type Reading =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: EntryProblem | 'not_a_date'; readonly readings: readonly number[] };

/** Reads a box. An empty box is missing; a typed 0 is zero; what is unclear is asked about, never guessed. */
export function readBox(kind: Kind, text: string): Reading {
  if (!isNumberKind(kind)) return readWords(kind, text);
  const parsed = parseEntry(text, kind);
  if (parsed.ok) return { ok: true, value: parsed.value === null ? null : Number(parsed.value) };
  return { ok: false, code: parsed.code, readings: (parsed.readings ?? []).map(Number) };
}

/** What is pasted may bring characters that nobody sees; the server takes none. */
function readWords(kind: Kind, text: string): Reading {
  const trimmed = withoutHidden(text.normalize('NFC')).trim();
  if (trimmed === '') return { ok: true, value: null };
  if (kind !== 'date') return { ok: true, value: trimmed };
  const date = parseDate(trimmed);
  return date === null ? { ok: false, code: 'not_a_date', readings: [] } : { ok: true, value: date };
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
  if (typeof value === 'string') return kind === 'date' && isLocalDate(value) ? formatDate(value) : value;
  if (kind === 'count' && lang === 'vi') return formatNumber(value, 0, 'vi');
  return lang === 'vi' ? String(value).replace('.', ',') : String(value);
}

/** A value for reading: a date as it is written here, a file as one that is there. */
export function shownValue(value: number | string, lang: Language): string {
  if (typeof value === 'number') return formatNumber(value, decimalsOf(value), lang);
  if (isLocalDate(value)) return formatDate(value);
  return /^[0-9a-f]{64}$/u.test(value) ? (lang === 'vi' ? 'đã đính kèm' : 'attached') : value;
}

/** value − previous with its sign; null where one of them is missing or no number. */
export function shownDifference(value: Value, previous: number | null, lang: Language): string | null {
  if (typeof value !== 'number' || previous === null) return null;
  return formatSigned(value - previous, Math.max(decimalsOf(value), decimalsOf(previous)), lang);
}
