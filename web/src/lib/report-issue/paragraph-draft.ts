import { ApiProblem } from '../api.js';

/** What is typed into a paragraph, and what it stands on. */
export interface ParagraphDraft {
  readonly text: string;
  /** Version of the paragraph that was before the writer. */
  readonly version: number;
  /** Drafted text that was before the writer. */
  readonly drafted: string;
}

/** As kept on the device; null: nothing, or unreadable. */
export function readDraft(kept: string | null): ParagraphDraft | null {
  if (kept === null) return null;
  try {
    const { text, version, drafted } = JSON.parse(kept) as Partial<ParagraphDraft>;
    return typeof text === 'string' && typeof version === 'number' && typeof drafted === 'string'
      ? { text, version, drafted }
      : null;
  } catch {
    return null;
  }
}

/** The newer text of somebody else, of a save that was refused for it. */
export interface NewerText {
  readonly version: number;
  /** null: they went back to the drafted one. */
  readonly text: string | null;
  readonly by: string | null;
}

export function newerText(error: unknown): NewerText | null {
  if (!(error instanceof ApiProblem) || error.code !== 'paragraph_changed') return null;
  return (error.body['current'] as NewerText | undefined) ?? null;
}
