import type { RequestDto } from '@contract/requests.js';
import type { SubmissionDto } from '@contract/submissions.js';

/** What can be asked of the reviewers for a report. */
export type Asking = RequestDto['kind'];

export interface TimeNoteRows {
  /** The commune's own time: more than the others have, or a late report accepted as on time. */
  readonly extension: 'longer' | 'due_later' | 'accepted' | null;
  /** Why the period takes nothing any more; null: it does. */
  readonly closed: 'common' | 'extended' | null;
  readonly asking: Asking | null;
}

/**
 * What is to be said of the time of a report, and what can be asked, as seen at `now`: an approved report is reopened;
 * any other gets more time once it is overdue.
 */
export function toTimeNote(
  report: Pick<SubmissionDto, 'state' | 'window' | 'extension'>,
  now: Date,
): TimeNoteRows {
  const { state, window, extension } = report;
  const at = now.getTime();
  const closed = at > Date.parse(window.closesAt);
  const overdue = at > Date.parse(window.dueAt);
  const waits = state !== 'submitted' && state !== 'approved';
  return {
    extension: extensionOf(report),
    closed: closed ? (extension === null || extension.accepted ? 'common' : 'extended') : null,
    asking: state === 'approved' ? 'reopening' : closed || (overdue && waits) ? 'extension' : null,
  };
}

function extensionOf({
  window,
  extension,
}: Pick<SubmissionDto, 'window' | 'extension'>): TimeNoteRows['extension'] {
  if (extension === null) return null;
  if (extension.accepted) return 'accepted';
  return window.closesAt === extension.othersClosesAt ? 'due_later' : 'longer';
}

/** Whether there is anything to say, so that the words are fetched only then. */
export function hasTimeNote(
  report: Pick<SubmissionDto, 'state' | 'window' | 'extension'>,
  now: Date,
): boolean {
  const { extension, closed, asking } = toTimeNote(report, now);
  return extension !== null || closed !== null || asking !== null;
}

/** The request of that kind that is open, or the last one when it was refused; null: none of either. */
export function lastAnswer(requests: readonly RequestDto[], asking: Asking): RequestDto | null {
  const newest = requests.find(({ kind }) => kind === asking);
  return newest === undefined || newest.status === 'granted' ? null : newest;
}
