import type { Letterhead, ReportDocument, ReportLanguage } from './document.js';
import { LETTERHEAD_WORDS } from './letterhead.words.js';

/** Lines of a document that follow from its letterhead alone, while it has no number. */
export type LetterheadLines = Pick<
  ReportDocument,
  'letterhead' | 'numberLine' | 'addressLines' | 'recipientLines'
>;

export const letterheadLines = (
  letterhead: Letterhead,
  language: ReportLanguage = 'vi',
): LetterheadLines => ({
  letterhead,
  numberLine: LETTERHEAD_WORDS[language].numberLine(null, letterhead.symbol),
  addressLines: addressLines(letterhead.addressees, LETTERHEAD_WORDS[language].to),
  recipientLines: recipientLines(letterhead, LETTERHEAD_WORDS[language].asAbove),
});

/** The decree closes a list of addressees with marks, and a single one, who stands on the line of "Kính gửi", with none. */
function addressLines(addressees: readonly string[], to: string): string[] {
  const [only] = addressees;
  if (only === undefined) return [];
  return addressees.length === 1 ? [`${to} ${only}`] : [to, ...closed(addressees)];
}

/** "Như trên" stands first where somebody is addressed. */
function recipientLines({ addressees, recipients }: Letterhead, asAbove: string): string[] {
  return closed(addressees.length === 0 ? recipients : [asAbove, ...recipients]);
}

/** A dashed list: semicolons, and a full stop after the last. */
const closed = (lines: readonly string[]): string[] =>
  lines.map((line, index) => `- ${line}${index === lines.length - 1 ? '.' : ';'}`);
