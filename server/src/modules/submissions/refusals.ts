import { periodLabel } from '../../domain/period.js';
import type { Refusal } from '../../domain/submission-state.js';
import { ProblemError } from '../../http/problem.js';
import { type Place, windowAnswer } from './submission-place.js';

/** A refusal of the table of transitions as a problem; those about time carry the times. */
export function refuse(refusal: Refusal, { window }: Place, now: Date): ProblemError {
  if (refusal === 'not_allowed') return new ProblemError('forbidden');
  if (refusal !== 'closed' && refusal !== 'not_open') return new ProblemError(refusal);
  const period = { vi: periodLabel(window.period, 'vi'), en: periodLabel(window.period, 'en') };
  return new ProblemError(refusal, {
    params: { period, opensAt: new Date(window.opensAt), closesAt: new Date(window.closesAt) },
    members: { window: windowAnswer(window, now) },
  });
}
