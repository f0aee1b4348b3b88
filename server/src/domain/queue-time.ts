/** The clock of a device may be this much ahead of the server's, milliseconds. */
export const QUEUE_SKEW_MS = 5 * 60_000;
/** A device that was away for longer brings figures nobody waits for, days. */
export const QUEUE_DAYS = 60;

/** What is sent within this time was not queued: it only waited for its answer, milliseconds. */
export const AT_ONCE_MS = 10_000;

export type QueueFault = 'in_the_future' | 'too_old';

/**
 * Whether a device may say that it queued a report then; null: it may. It is the clock of the device, so it proves
 * nothing by itself: a reviewer decides whether it makes a late report timely.
 */
export function queueFault(queuedAt: Date, now: Date): QueueFault | null {
  const age = now.getTime() - queuedAt.getTime();
  if (age < -QUEUE_SKEW_MS) return 'in_the_future';
  return age > QUEUE_DAYS * 86_400_000 ? 'too_old' : null;
}

/** Whether it waited on the device before it came; a device keeps everything first, also what it sends at once. */
export function wasQueued(queuedAt: Date, now: Date): boolean {
  return now.getTime() - queuedAt.getTime() > AT_ONCE_MS;
}

export type OnTimeFault = 'not_submitted' | 'already_on_time' | 'not_queued' | 'queued_late';

/**
 * Why a report cannot be accepted as on time by its queue time; null: it can.
 * @param dueAt of its commune, with its extension
 * @param signedAt first signature; null: none
 * @param queuedAt of a version that led to the first signature; null: it was sent at once
 */
export function onTimeFault(dueAt: string, signedAt: Date | null, queuedAt: Date | null): OnTimeFault | null {
  if (signedAt === null) return 'not_submitted';
  const due = Date.parse(dueAt);
  if (signedAt.getTime() <= due) return 'already_on_time';
  if (queuedAt === null) return 'not_queued';
  return queuedAt.getTime() > due ? 'queued_late' : null;
}
