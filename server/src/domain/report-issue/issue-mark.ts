import { decreePlaceDate } from '../report/decree-date.js';
import type { IssueMark, ReportDocument } from '../report/document.js';

/** "Số: 05/BC-SKHCN": a number below 10 has a leading zero, as the decree wants it. */
export function numberLineOf({ number }: IssueMark, symbol: string): string {
  return `Số: ${issueNumber(number)}/${symbol}`;
}

/** The document with the number and date the records office gave it. Nothing else in it changes. */
export function markIssued(document: ReportDocument, mark: IssueMark): ReportDocument {
  const { place, symbol } = document.letterhead;
  const number = issueNumber(mark.number);
  return {
    ...document,
    issue: { ...mark, number },
    numberLine: numberLineOf(mark, symbol),
    placeDate: decreePlaceDate(place, mark.on),
    annexes: document.annexes.map((annex) => ({
      ...annex,
      reference: annexReference({ ...mark, number }, document),
    })),
  };
}

function annexReference({ number, on }: IssueMark, { letterhead }: ReportDocument): string {
  const { place, symbol, agencyInText } = letterhead;
  const date = decreePlaceDate(place, on).slice(place.length + 2);
  return `(Kèm theo Báo cáo số ${number}/${symbol} ${date} của ${agencyInText})`;
}

/** As it is kept: "5" and "05" are one number. */
export const issueNumber = (number: string): string => (/^\d$/u.test(number) ? `0${number}` : number);
