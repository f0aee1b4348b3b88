import { Big, plain } from './decimal.js';

export type EntryKind = 'count' | 'flag' | 'decimal';

export type EntryProblem =
  'not_a_number' | 'ambiguous' | 'negative' | 'not_whole' | 'too_large' | 'too_precise';

/**
 * What a typed text means. `value` is a plain decimal with a point, or null for an empty box (missing, never 0).
 * `readings` of an ambiguous text are the two numbers it can mean, so that the person can be asked.
 */
export type ParsedEntry =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly code: EntryProblem; readonly readings?: readonly [string, string] };

/** Digits before the decimal mark, and after it, that the store holds. */
const MAX_DIGITS = 12;
const MAX_DECIMALS = 4;

const SPACES = /[\s\u00a0\u2007\u2009\u202f]/gu;

/** Reads what a person typed into a number field, in Vietnamese or English notation; never guesses. */
export function parseEntry(text: string, kind: EntryKind): ParsedEntry {
  const trimmed = text.normalize('NFC').trim();
  if (trimmed === '') return { ok: true, value: null };
  if (kind === 'flag') return parseFlag(trimmed);
  const sign = /^[-+−–]/u.exec(trimmed)?.[0] ?? '';
  const digits = withoutSpaceGroups(trimmed.slice(sign.length).trim());
  if (digits === null || !/^(?:\d[\d.,]*|[.,]\d+)$/u.test(digits)) return problem('not_a_number');
  const read = kind === 'count' ? readCount(digits) : readDecimal(digits);
  if (!read.ok || read.value === null) return read;
  return checkSize(read.value, sign !== '' && sign !== '+');
}

const YES = ['1', 'có', 'co', 'yes', 'x'];
const NO = ['0', 'không', 'khong', 'no'];

function parseFlag(text: string): ParsedEntry {
  const lower = text.toLowerCase();
  if (YES.includes(lower)) return { ok: true, value: '1' };
  return NO.includes(lower) ? { ok: true, value: '0' } : problem('not_a_number');
}

/** "6 912" is 6912; spaces anywhere else are not a number. Returns null for those. */
function withoutSpaceGroups(text: string): string | null {
  const spaced = text.replace(SPACES, ' ');
  if (!spaced.includes(' ')) return spaced;
  return /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/u.test(spaced) ? spaced.replaceAll(' ', '') : null;
}

function readCount(text: string): ParsedEntry {
  if (/^\d+$/u.test(text)) return { ok: true, value: text };
  if (isGrouped(text, '.')) return { ok: true, value: text.replaceAll('.', '') };
  if (/^[1-9]\d{0,2},\d{3}$/u.test(text)) return ambiguous(text);
  const read = readMarked(text);
  if (!read.ok || read.value === null) return read;
  return Big(read.value).mod(1).eq(0) ? { ok: true, value: plain(read.value) } : problem('not_whole');
}

function readDecimal(text: string): ParsedEntry {
  if (/^\d+$/u.test(text)) return { ok: true, value: text };
  if (/^[1-9]\d{0,2}[.,]\d{3}$/u.test(text)) return ambiguous(text);
  return readMarked(text);
}

/** Text with marks whose meaning is certain: two kinds of marks, repeated marks, or one mark that cannot group. */
function readMarked(text: string): ParsedEntry {
  if (isGrouped(text, '.') || isGrouped(text, ',')) return { ok: true, value: text.replace(/[.,]/gu, '') };
  const vietnamese = /^([1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/u.exec(text);
  const english = /^([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/u.exec(text);
  const mixed = vietnamese ?? english;
  if (mixed) return { ok: true, value: `${(mixed[1] ?? '').replace(/[.,]/gu, '')}.${mixed[2] ?? ''}` };
  const single = /^(\d*)[.,](\d+)$/u.exec(text);
  if (single) return { ok: true, value: `${single[1] === '' ? '0' : (single[1] ?? '0')}.${single[2] ?? ''}` };
  return problem('not_a_number');
}

function isGrouped(text: string, mark: '.' | ','): boolean {
  return mark === '.' ? /^[1-9]\d{0,2}(?:\.\d{3})+$/u.test(text) : /^[1-9]\d{0,2}(?:,\d{3})+$/u.test(text);
}

function ambiguous(text: string): ParsedEntry {
  return {
    ok: false,
    code: 'ambiguous',
    readings: [plain(text.replace(/[.,]/gu, '')), plain(text.replace(',', '.'))],
  };
}

function checkSize(value: string, negative: boolean): ParsedEntry {
  const number = plain(value);
  const [whole = '', decimals = ''] = number.split('.');
  if (negative && number !== '0') return problem('negative');
  if (whole.length > MAX_DIGITS) return problem('too_large');
  return decimals.length > MAX_DECIMALS ? problem('too_precise') : { ok: true, value: number };
}

function problem(code: EntryProblem): ParsedEntry {
  return { ok: false, code };
}
