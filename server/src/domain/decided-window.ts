import type { PeriodRow, Window } from './catalogue.js';
import { instantOf } from './local-time.js';

type Times = Pick<Window, 'opensAt' | 'cutOffAt' | 'dueAt' | 'closesAt'>;

/** What is wrong with times decided for one period, and at which of them. */
export interface DecidedFault {
  readonly at: keyof Times;
  readonly code: 'wrong_order' | 'outside_period' | 'already_passed' | 'time_taken_away' | 'nothing_changes';
}

const ORDER = ['opensAt', 'cutOffAt', 'dueAt', 'closesAt'] as const;

/**
 * Whether one period may have these times for everybody; null: it may. They are in order, the cut-off stays in its
 * period, an opening or cut-off that has passed stays, and nobody loses time that is already running out or over: a
 * due time or closing may be put off, also afterwards, but not moved to a moment before now.
 */
export function decidedFault(
  period: Pick<PeriodRow, 'startsOn' | 'endsBefore'>,
  before: Times,
  after: Times,
  now: Date,
): DecidedFault | null {
  const at = (times: Times, time: keyof Times): number => Date.parse(times[time]);
  const changed = ORDER.filter((time) => at(before, time) !== at(after, time));
  if (changed.length === 0) return { at: 'dueAt', code: 'nothing_changes' };
  const outOfOrder = ORDER.slice(1).find((time, i) => at(after, time) < at(after, ORDER[i] ?? time));
  if (outOfOrder !== undefined) return { at: outOfOrder, code: 'wrong_order' };
  if (!isInside(period, after.cutOffAt)) return { at: 'cutOffAt', code: 'outside_period' };
  const started = changed.find(
    (time) => (time === 'opensAt' || time === 'cutOffAt') && at(before, time) <= now.getTime(),
  );
  if (started !== undefined) return { at: started, code: 'already_passed' };
  const taken = changed.find(
    (time) => at(after, time) <= now.getTime() && at(after, time) < at(before, time),
  );
  return taken === undefined ? null : { at: taken, code: 'time_taken_away' };
}

/** `once` has no dates, so its cut-off lies anywhere. */
function isInside(
  { startsOn, endsBefore }: Pick<PeriodRow, 'startsOn' | 'endsBefore'>,
  cutOffAt: string,
): boolean {
  if (startsOn === null || endsBefore === null) return true;
  const at = Date.parse(cutOffAt);
  return at >= instantOf(startsOn, '00:00').getTime() && at <= instantOf(endsBefore, '00:00').getTime();
}
