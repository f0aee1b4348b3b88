import type { IssueMark, ReportDocument } from '../report/document.js';
import { LETTERHEAD_WORDS } from '../report/letterhead.words.js';

/** The document with the number and date the records office gave it: a number below 10 has a leading zero, as the decree wants it. Nothing else in it changes. */
export function markIssued(document: ReportDocument, { number, on }: IssueMark): ReportDocument {
  const { place, symbol, agencyInText } = document.letterhead;
  const words = LETTERHEAD_WORDS[document.language];
  const mark = { number: issueNumber(number), on };
  return {
    ...document,
    issue: mark,
    numberLine: words.numberLine(mark.number, symbol),
    placeDate: words.placeDate(place, on),
    annexes: document.annexes.map((annex) => ({
      ...annex,
      reference: words.reference(mark, symbol, agencyInText),
    })),
  };
}

/** As it is kept: "5" and "05" are one number. */
export const issueNumber = (number: string): string => (/^\d$/u.test(number) ? `0${number}` : number);
