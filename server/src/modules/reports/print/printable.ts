/** Characters that no file may carry: controls other than tab and line feed, marks that turn the direction of writing, non-characters. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/** The text as a page, a document and a workbook can carry it: composed letters, no hidden characters. */
export function printableText(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
    .replaceAll(UNPRINTABLE, '');
}

/** The same plain data with every string in it changed. */
export function withTexts<T>(data: T, change: (text: string) => string): T {
  if (typeof data === 'string') return change(data) as T;
  if (Array.isArray(data)) return data.map((item: unknown) => withTexts(item, change)) as T;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, withTexts(value as unknown, change)]),
  ) as T;
}

/** What was made printable for one kind of file is for the next. */
const made = new WeakMap<object, unknown>();

/** The same plain data, which nobody changes, with every string in it made printable. */
export function printable<T extends object>(data: T): T {
  const known = made.get(data) as T | undefined;
  const ready = known ?? withTexts(data, printableText);
  made.set(data, ready);
  return ready;
}

/** Longest run of letters that is left whole: longer ones would run over the edge of the page. */
const LONGEST_WORD = 40;
const PIECE = 20;

/** "1.372.909/2.366.720"; a date is none. */
const LARGE_QUOTIENT = /(?<![\d/])(\d[\d.,]*\/)(?=\d[\d.,]{3})(?!(?:19|20)\d{2}(?![\d.,]))/gu;

/** Long words may part at zero-width spaces, and a large quotient after its stroke. */
export function breakable(text: string): string {
  return text
    .replaceAll(LARGE_QUOTIENT, '$1\u200B')
    .replaceAll(/\S+/gu, (word) =>
      [...word].length <= LONGEST_WORD
        ? word
        : ([...word].join('').match(new RegExp(`.{1,${String(PIECE)}}`, 'gu')) ?? []).join('\u200B'),
    );
}

/** "tuần 40 năm 2025" of a title stands on one line. */
export const tied = (title: string): string =>
  title.replaceAll(/(?:tuần|week) \d+ (?:năm|of) \d{4}/gu, (name) => name.replaceAll(' ', '\u00A0'));
