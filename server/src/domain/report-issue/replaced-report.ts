import { decreePlaceDate } from '../report/decree-date.js';
import type { ReportDocument } from '../report/document.js';
import { formatDate } from '../format.js';

/** The document that names the issued one it takes the place of, before everything else that it says. */
export function replacing(document: ReportDocument, old: ReportDocument): ReportDocument {
  if (old.issue === null) return document;
  const { symbol, agencyInText, place } = old.letterhead;
  const name = `${old.issue.number}/${symbol}`;
  const date = decreePlaceDate(place, old.issue.on).slice(place.length + 2);
  const text =
    document.language === 'vi'
      ? `Báo cáo này thay thế Báo cáo số ${name} ${date} của ${agencyInText}.`
      : `This report takes the place of Report No. ${name} of ${formatDate(old.issue.on)} by ${agencyInText}.`;
  return { ...document, opening: [{ kind: 'paragraph', id: 'replaces', text }, ...document.opening] };
}
