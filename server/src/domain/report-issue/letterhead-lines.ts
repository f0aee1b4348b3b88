import type { Letterhead, ReportDocument } from '../report/document.js';

/** A draft of a unit that has settings of its own: heading, number line, addressees, recipients and signer from them. */
export function withLetterhead(document: ReportDocument, letterhead: Letterhead): ReportDocument {
  const { place, symbol, addressees } = letterhead;
  const date = document.placeDate.slice(document.letterhead.place.length);
  return {
    ...document,
    letterhead,
    numberLine: `Số:          /${symbol}`,
    placeDate: `${place}${date}`,
    addressLines: addressLines(addressees),
    recipientLines: recipientLines(letterhead),
  };
}

function addressLines(addressees: readonly string[]): string[] {
  const [only] = addressees;
  if (only === undefined) return [];
  return addressees.length === 1 ? [`Kính gửi: ${only}`] : ['Kính gửi:', ...closed(addressees)];
}

/** "Như trên" stands first where somebody is addressed. */
function recipientLines({ addressees, recipients }: Letterhead): string[] {
  return closed(addressees.length === 0 ? recipients : ['Như trên', ...recipients]);
}

/** A dashed list: semicolons, and a full stop after the last. */
const closed = (lines: readonly string[]): string[] =>
  lines.map((line, index) => `- ${line}${index === lines.length - 1 ? '.' : ';'}`);
