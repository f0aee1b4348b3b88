import type { Letterhead, ReportDocument } from './document.js';

/** Lines of a document that follow from its letterhead alone, while it has no number. */
export type LetterheadLines = Pick<
  ReportDocument,
  'letterhead' | 'numberLine' | 'addressLines' | 'recipientLines'
>;

export const letterheadLines = (letterhead: Letterhead): LetterheadLines => ({
  letterhead,
  numberLine: `Số:          /${letterhead.symbol}`,
  addressLines: addressLines(letterhead.addressees),
  recipientLines: recipientLines(letterhead),
});

/** Under the title of an annex, with room for the number. */
export const openReference = ({ symbol, agencyInText }: Letterhead): string =>
  `(Kèm theo Báo cáo số        /${symbol} của ${agencyInText})`;

/** A draft of a unit that has settings of its own: heading, number line, addressees, recipients and signer from them. */
export function withLetterhead(document: ReportDocument, letterhead: Letterhead): ReportDocument {
  const date = document.placeDate.slice(document.letterhead.place.length);
  return {
    ...document,
    ...letterheadLines(letterhead),
    placeDate: `${letterhead.place}${date}`,
    annexes: document.annexes.map((annex) =>
      annex.reference === '' ? annex : { ...annex, reference: openReference(letterhead) },
    ),
  };
}

/** The decree closes a list of addressees with marks, and a single one, who stands on the line of "Kính gửi", with none. */
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
