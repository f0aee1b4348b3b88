import type { ReportDocument } from './document.js';

const TRANSLATION = 'ENGLISH VERSION FOR REFERENCE – THE OFFICIAL DOCUMENT IS IN VIETNAMESE';

/** What stands on every page of a report, draft or issued: that it is not the official form, that its figures are simulated. */
export const standingNotes = ({
  language,
  simulatedNote,
}: Pick<ReportDocument, 'language' | 'simulatedNote'>): string[] => [
  ...(language === 'vi' ? [] : [TRANSLATION]),
  ...(simulatedNote === null ? [] : [simulatedNote]),
];
