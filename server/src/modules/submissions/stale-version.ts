import type { SaveBody, SubmissionDto } from '../../contract/submissions.js';
import type { Refusal, Transition } from '../../domain/submission-state.js';
import { ProblemError } from '../../http/problem.js';

/** Whose it is to do, times, and what is done already: no newer version changes these. */
const FINAL: readonly Refusal[] = [
  'not_allowed',
  'closed',
  'not_open',
  'already_approved',
  'already_returned',
  'already_excluded',
  'not_excluded',
];

/** What somebody started from, and what they wanted to enter. */
export interface Yours {
  readonly version: number;
  readonly values?: SaveBody['values'];
}

/**
 * A stale version is told before what the state would refuse, but after what no newer version could change: in a closed
 * period nothing can be chosen any more.
 */
export function isStale(version: number, step: Transition, yours: Yours): boolean {
  return version !== yours.version && (step.ok || !FINAL.includes(step.refusal));
}

/** Both side by side: what is there now, and what was sent. */
export function staleVersion(current: SubmissionDto, { version, values = [] }: Yours): ProblemError {
  return new ProblemError('stale_version', {
    params: { current: current.version, yours: version },
    members: { current, yours: { version, values } },
  });
}
