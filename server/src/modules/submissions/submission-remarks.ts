import type { SubmissionDto } from '../../contract/submissions.js';

/** An act that sent a report back, as stored. */
export interface RemarkRow {
  readonly version: number;
  readonly act: 'return' | 'reopen' | 'give_back';
  readonly notes: RevisionNotes | null;
  readonly recorded_at: Date;
  readonly by_name: string | null;
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
}

type Remarks = Pick<SubmissionDto, 'returnReason' | 'comments'>;

/** What the commune still has to answer. @param rows newest first, none older than the last signature */
export function openRemarks(rows: readonly RemarkRow[]): Remarks {
  return {
    returnReason: rows.find(({ notes }) => notes?.reason !== undefined)?.notes?.reason ?? null,
    comments: rows.flatMap(fieldComments),
  };
}

/** Comments at fields that came with a return. */
export function fieldComments(row: Omit<RemarkRow, 'act'>): SubmissionDto['comments'] {
  return Object.entries(row.notes?.comments ?? {}).map(([dataElement, text]) => ({
    dataElement,
    text,
    by: row.by_name,
    at: row.recorded_at.toISOString(),
    version: row.version,
  }));
}
