import { windowFor } from '../../domain/catalogue-lookup.js';
import { periodLabel } from '../../domain/period.js';
import type { Refusal } from '../../domain/submission-state.js';
import { ProblemError } from '../../http/problem.js';
import { type Place, windowAnswer } from './submission-place.js';

/** Nobody by name: the office is asked. */
const OFFICE = { vi: 'Sở Khoa học và Công nghệ', en: 'the Department of Science and Technology' };

/**
 * A refusal of the table of transitions as a problem; those about time carry the times.
 * @param reviewers names of those to ask where a period is closed
 */
export function refuse(
  refusal: Refusal,
  place: Place,
  now: Date,
  reviewers: readonly string[],
): ProblemError {
  if (refusal === 'not_allowed') return new ProblemError('forbidden');
  if (!place.reports)
    return new ProblemError('unit_not_reporting', { params: { unit: place.unit.fullName } });
  if (refusal !== 'closed' && refusal !== 'not_open') return new ProblemError(refusal);
  const { window } = place;
  const period = { vi: periodLabel(window.period, 'vi'), en: periodLabel(window.period, 'en') };
  return new ProblemError(refusal, {
    params: {
      period,
      opensAt: new Date(window.opensAt),
      closesAt: new Date(window.closesAt),
      why: whyClosed(place),
      reviewers: reviewers.length === 0 ? OFFICE : reviewers.join(', '),
    },
    members: { window: windowAnswer(window, now), ...(refusal === 'closed' ? { reviewers } : {}) },
  });
}

function whyClosed({ catalogue, window }: Place): { vi: string; en: string } {
  return windowFor(catalogue, window.dataSet, window.period)?.closesAt === window.closesAt
    ? { vi: 'hết hạn chung của các xã, phường', en: 'the time of all communes was over' }
    : { vi: 'hết thời gian đã gia hạn cho xã, phường', en: 'the extension of this commune was over' };
}
