import { tooMany } from './cell-text.js';
import type { TableLimits } from './table-limits.js';
import type { WorkbookArchive } from './workbook-archive.js';

/** Strings that cells refer to by number, as they were written. */
export function readSharedStrings(
  archive: WorkbookArchive,
  name: string,
  limits: TableLimits,
): readonly string[] {
  const strings: string[] = [];
  const rich = new RichText(limits);
  archive.walk(name, {
    open: (tag) => {
      if (tag === 'si') {
        if (strings.length >= limits.sharedStrings) throw tooMany('strings', limits.sharedStrings);
        rich.begin();
      } else rich.open(tag);
    },
    close: (tag) => {
      if (tag === 'si') strings.push(rich.take());
      else rich.close(tag);
    },
    text: (text) => rich.text(text),
  });
  return strings;
}

/** Puts the runs of a text together; what explains how to pronounce it is no part of it. */
export class RichText {
  private parts = '';
  private inText = false;
  private inPhonetic = false;

  constructor(private readonly limits: TableLimits) {}

  begin(): void {
    this.parts = '';
    this.inText = false;
    this.inPhonetic = false;
  }

  open(tag: string): void {
    if (tag === 'rPh') this.inPhonetic = true;
    if (tag === 't') this.inText = !this.inPhonetic;
  }

  close(tag: string): void {
    if (tag === 'rPh') this.inPhonetic = false;
    if (tag === 't') this.inText = false;
  }

  text(text: string): void {
    if (this.inText) this.parts = joined(this.parts, text, this.limits);
  }

  take(): string {
    return unescaped(this.parts);
  }
}

/** A text that comes in pieces ends where a cell does: no piece is waited for that would not be taken. */
export function joined(text: string, more: string, { cellLetters }: TableLimits): string {
  // An escape of seven letters may stand for one.
  if (text.length + more.length > cellLetters * 7) throw tooMany('letters_of_cell', cellLetters);
  return text + more;
}

/** "_x000D_" is how a workbook writes a letter that XML does not take. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-fA-F]{4})_/gu, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
