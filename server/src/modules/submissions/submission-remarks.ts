import type { SubmissionDto } from '../../contract/submissions.js';
import type { CommentRow } from './comments.store.js';

/** An act that sent a report back, as stored, or a comment of the thread. */
export interface RemarkRow {
  readonly version: number;
  readonly act: 'return' | 'reopen' | 'give_back' | 'comment';
  readonly notes: RevisionNotes | null;
  readonly recorded_at: Date;
  readonly by_name: string | null;
  /** Of a comment; null: it stands at no element, or it is no comment. */
  readonly element: string | null;
  /** Of a comment. */
  readonly body: string | null;
}

/** What stands in the notes of a revision; absent: nothing of the kind was said. */
export interface RevisionNotes {
  /** Reasons for warnings: element → code of the rule → text. */
  readonly reasons?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Why the act was done. */
  readonly reason?: string;
  /** Comments at fields, by element. */
  readonly comments?: Readonly<Record<string, string>>;
  /** "Nothing changed this week" was said as such. */
  readonly noChange?: true;
  /** Leader in whose place it was signed, by name. */
  readonly onBehalfOf?: string;
}

type Comments = SubmissionDto['comments'];

/** What the commune still has to answer. @param rows newest first, none older than the last signature */
export function openRemarks(rows: readonly RemarkRow[]): Pick<SubmissionDto, 'returnReason' | 'comments'> {
  return {
    returnReason: rows.find(({ notes }) => notes?.reason !== undefined)?.notes?.reason ?? null,
    comments: rows.flatMap((row) => {
      const { body } = row;
      return body === null ? fieldComments(row) : [threadComment({ ...row, body })];
    }),
  };
}

/** Comments at fields that came with a return. */
export function fieldComments(
  row: Pick<RemarkRow, 'notes' | 'recorded_at' | 'by_name' | 'version'>,
): Comments {
  return Object.entries(row.notes?.comments ?? {}).map(([dataElement, text]) => ({
    dataElement,
    text,
    by: row.by_name,
    at: row.recorded_at.toISOString(),
    version: row.version,
  }));
}

/** A comment of the thread. */
export function threadComment(row: CommentRow): Comments[number] {
  return {
    dataElement: row.element,
    text: row.body,
    by: row.by_name,
    at: row.recorded_at.toISOString(),
    version: row.version,
  };
}
