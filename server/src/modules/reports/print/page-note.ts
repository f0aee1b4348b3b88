import { standingNotes } from '../../../domain/report/standing-notes.js';
import type { ReportDocument } from '../../../domain/report/document.js';

const DRAFT = { vi: 'DỰ THẢO – CHƯA BAN HÀNH', en: 'DRAFT – NOT ISSUED' } as const;

/** What stands on every page: that it is a draft while it has no number, no official form, that its figures are simulated; null: nothing. */
export function pageNote({ issue, language, simulatedNote }: ReportDocument): string | null {
  const notes = [...(issue === null ? [DRAFT[language]] : []), ...standingNotes({ language, simulatedNote })];
  return notes.length === 0 ? null : notes.join(' · ');
}
