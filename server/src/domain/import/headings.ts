import type { DataElement } from '../catalogue.js';
import { foldForSearch } from '../search.js';

/** What a heading says, whatever marks, case, quotes, numbers in front or blanks it is written with. */
export function foldHeading(text: string): string {
  return foldForSearch(text.replace(/["“”«»*:]/gu, ' '));
}

const CODE = [
  'ma',
  'ma xa',
  'ma xa phuong',
  'ma don vi',
  'ma dvhc',
  'code',
  'org unit',
  'commune code',
  'ma so',
];
const NAME = [
  'ten',
  'ten xa',
  'ten xa phuong',
  'xa',
  'xa phuong',
  'don vi',
  'ten don vi',
  'name',
  'commune',
  'dia phuong',
];
const VALUE = [
  'value',
  'so lieu',
  'so lieu ky nay',
  'so lieu tuan nay',
  'so lieu thang nay',
  'gia tri',
  'ky nay',
  'tuan nay',
  'thang nay',
  'ket qua',
  'so luong',
  'this week',
  'this month',
  'this period',
];
/** Columns of our own templates, and what people put beside: for reading only. */
const BESIDE = [
  'stt',
  'tt',
  'so tt',
  'no',
  'unit',
  'don vi tinh',
  'dvt',
  'ghi chu',
  'note',
  'dinh nghia',
  'definition',
  'muc so lieu',
  'ten muc',
  'ma muc',
  'data element',
  'element name',
  'previous',
  'limit',
  'khong vuot qua',
  'gioi han',
];
const TOTAL = /^(?:tong|cong|tong cong|tong so|toan tinh|total|ca tinh)(?: |$)/u;

export const isCodeHeading = (text: string): boolean => CODE.includes(foldHeading(text));
export const isNameHeading = (text: string): boolean => NAME.includes(foldHeading(text));
export const isValueHeading = (text: string): boolean => VALUE.includes(foldHeading(text));
export const isTotal = (text: string): boolean => TOTAL.test(foldHeading(text));

/** A column with figures of the period before: never read as this one's. */
export const isPreviousHeading = (text: string): boolean =>
  /(?:^previous|(?:tuan|ky|thang|quy) truoc|previous|last (?:week|month|period))/u.test(foldHeading(text));

export const isBesideHeading = (text: string): boolean =>
  isPreviousHeading(text) || BESIDE.includes(foldHeading(text));

/** Finds the element that a heading names: by code, or by a name that only one element has. */
export class ElementFinder {
  private readonly byCode: ReadonlyMap<string, DataElement>;
  private readonly byName = new Map<string, DataElement | null>();
  private readonly known = new Map<string, Found | null>();

  constructor(elements: readonly DataElement[]) {
    this.byCode = new Map(elements.map((element) => [element.code, element]));
    for (const element of elements)
      for (const name of new Set([foldHeading(element.nameVi), foldHeading(element.nameEn)]))
        this.byName.set(name, this.byName.has(name) ? null : element);
  }

  find(text: string): Found | null {
    if (text === '') return null;
    const before = this.known.get(text);
    if (before !== undefined) return before;
    const found = this.look(text);
    this.known.set(text, found);
    return found;
  }

  private look(text: string): Found | null {
    const code = this.byCode.get(text.trim().toLowerCase());
    if (code !== undefined) return { element: code, by: 'code' };
    if (text.length > LONGEST) return null;
    const folded = foldHeading(text);
    // "3. Người trưởng thành … (người)": the number in front and the unit behind are not part of the name.
    const bare = foldHeading(text.replace(/\s*\([^()]*\)\s*$/u, ''));
    for (const name of [folded, bare, folded.replace(/^\d+\)? /u, ''), bare.replace(/^\d+\)? /u, '')]) {
      const element = this.byName.get(name);
      if (element != null) return { element, by: 'name' };
    }
    return null;
  }
}

export interface Found {
  readonly element: DataElement;
  readonly by: 'code' | 'name';
}

const LONGEST = 300;
