import type { ReportDocument } from '../report/document.js';
import { LETTERHEAD_WORDS } from '../report/letterhead.words.js';

/** The document that names the issued one it takes the place of, before everything else that it says. */
export function replacing(document: ReportDocument, old: ReportDocument): ReportDocument {
  if (old.issue === null) return document;
  const { number, on } = old.issue;
  // The agency as the new report writes it: the old one may be in another language.
  const { agencyInText } = old.language === document.language ? old.letterhead : document.letterhead;
  const text = LETTERHEAD_WORDS[document.language].replaces(number, old.letterhead.symbol, on, agencyInText);
  return { ...document, opening: [{ kind: 'paragraph', id: 'replaces', text }, ...document.opening] };
}
