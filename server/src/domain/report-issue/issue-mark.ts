import type { IssueMark, ReportDocument } from '../report/document.js';
import { LETTERHEAD_WORDS } from '../report/letterhead.words.js';
import { issueNumber } from './issue-number.js';

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
