import type { Language } from '../format.js';

/** What may stand in braces, as it is called in each language. A text may use either name, in whichever language it is. */
const NAMES = {
  name: { vi: 'người nhận', en: 'name' },
  reports: { vi: 'nội dung', en: 'reports' },
  note: { vi: 'lời nhắn', en: 'note' },
  link: { vi: 'liên kết', en: 'link' },
  titles: { vi: 'các báo cáo', en: 'titles' },
  units: { vi: 'các xã', en: 'units' },
  periods: { vi: 'các kỳ', en: 'periods' },
  unit: { vi: 'xã', en: 'unit' },
  report: { vi: 'báo cáo', en: 'report' },
  period: { vi: 'kỳ', en: 'period' },
  dataSet: { vi: 'biểu', en: 'dataSet' },
  due: { vi: 'hạn', en: 'due' },
  closes: { vi: 'khóa sổ', en: 'closes' },
} as const;

export type Placeholder = keyof typeof NAMES;

const PLACEHOLDER = /\{([^{}\n]+)\}/gu;

const folded = (name: string): string => name.normalize('NFC').toLowerCase().trim().replace(/\s+/gu, ' ');

const byName = new Map(
  (Object.keys(NAMES) as Placeholder[]).flatMap((placeholder) =>
    [NAMES[placeholder].vi, NAMES[placeholder].en].map((name) => [folded(name), placeholder] as const),
  ),
);

/** "{xã}", "{unit}". */
export const placeholderName = (placeholder: Placeholder, language: Language): string =>
  `{${NAMES[placeholder][language]}}`;

/** What stands in braces in a text, in order. `known` null: no placeholder has that name. */
export const placeholdersIn = (
  text: string,
): readonly { readonly written: string; readonly known: Placeholder | null }[] =>
  [...text.matchAll(PLACEHOLDER)].map(([written, name = '']) => ({
    written,
    known: byName.get(folded(name)) ?? null,
  }));

/** A brace that belongs to no pair. */
export const hasLoneBrace = (text: string): boolean => /[{}]/u.test(text.replace(PLACEHOLDER, ''));

/** What is put in is not looked through again: a name with braces stays a name. What is not known stays as it was written. */
export function fillPlaceholders(
  template: string,
  words: Readonly<Partial<Record<Placeholder, string>>>,
): string {
  return template.replace(PLACEHOLDER, (written, name: string) => {
    const known = byName.get(folded(name));
    return (known === undefined ? undefined : words[known]) ?? written;
  });
}
