/** The catalogue of problems: every refusal the API gives, with its status and its sentences, by topic. */
import { accountProblems } from './problems/account.problems.js';
import { administrationProblems } from './problems/administration.problems.js';
import { attachmentProblems } from './problems/attachment.problems.js';
import { boundaryProblems } from './problems/boundary.problems.js';
import { deadlineProblems } from './problems/deadline.problems.js';
import { fileProblems } from './problems/file.problems.js';
import { generalProblems } from './problems/general.problems.js';
import { importProblems } from './problems/import.problems.js';
import { momentProblems } from './problems/moment.problems.js';
import type { ProblemEntry } from './problems/problem-entry.js';
import { publicationProblems } from './problems/publication.problems.js';
import { qualityProblems } from './problems/quality.problems.js';
import { reminderProblems } from './problems/reminder.problems.js';
import { reportIssueProblems } from './problems/report-issue.problems.js';
import { reportSendingProblems } from './problems/report-sending.problems.js';
import { submissionProblems } from './problems/submission.problems.js';
import { tableFileProblems } from './problems/table-file.problems.js';
import { unitProblems } from './problems/unit.problems.js';
import { villageProblems } from './problems/village.problems.js';

export type { Words } from './problems/problem-entry.js';

export const PROBLEMS = {
  ...accountProblems,
  ...generalProblems,
  ...fileProblems,
  ...attachmentProblems,
  ...submissionProblems,
  ...qualityProblems,
  ...administrationProblems,
  ...deadlineProblems,
  ...unitProblems,
  ...momentProblems,
  ...tableFileProblems,
  ...villageProblems,
  ...reminderProblems,
  ...importProblems,
  ...boundaryProblems,
  ...publicationProblems,
  ...reportIssueProblems,
  ...reportSendingProblems,
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof PROBLEMS;

export function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(PROBLEMS, code);
}
