import { periodName } from '../period.js';
import { decreeDateWords } from './decree-date.js';
import type { Worded } from './report.words.js';

/** Room for the number that the records office gives. */
const OPEN = '         ';

const vi = {
  /** @param number null: not given yet */
  numberLine: (number: string | null, symbol: string): string => `Số: ${number ?? OPEN}/${symbol}`,
  /** @param on local date */
  placeDate: (place: string, on: string): string => `${place}, ${decreeDateWords(on)}`,
  /** Under the title of an annex. @param mark null: not issued yet */
  reference: (mark: { number: string; on: string } | null, symbol: string, agency: string): string =>
    mark === null
      ? `(Kèm theo Báo cáo số        /${symbol} của ${agency})`
      : `(Kèm theo Báo cáo số ${mark.number}/${symbol} ${decreeDateWords(mark.on)} của ${agency})`,
  /** "Báo cáo này thay thế Báo cáo số 57/BC-SKHCN ngày 08 tháng 10 năm 2025 của …." */
  replaces: (number: string, symbol: string, on: string, agency: string): string =>
    `Báo cáo này thay thế Báo cáo số ${number}/${symbol} ${decreeDateWords(on)} của ${agency}.`,
  to: 'Kính gửi:',
  asAbove: 'Như trên',
};

export type LetterheadWords = typeof vi;

/** "8 October 2025" */
const dayOf = (on: string): string => `${String(Number(on.slice(8)))} ${periodName(on.slice(0, 7), 'en')}`;

const en: LetterheadWords = {
  numberLine: (number, symbol) => `No.: ${number ?? OPEN}/${symbol}`,
  placeDate: (place, on) => `${place}, ${dayOf(on)}`,
  reference: (mark, symbol, agency) =>
    mark === null
      ? `(Annexed to Report No.        /${symbol} by ${agency})`
      : `(Annexed to Report No. ${mark.number}/${symbol} of ${dayOf(mark.on)} by ${agency})`,
  replaces: (number, symbol, on, agency) =>
    `This report replaces Report No. ${number}/${symbol} of ${dayOf(on)} by ${agency}.`,
  to: 'To:',
  asAbove: 'As above',
};

export const LETTERHEAD_WORDS: Worded<LetterheadWords> = { vi, en };
