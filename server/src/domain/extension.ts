import type { AcceptedQueue, Window, WindowExtension } from './catalogue.js';
import { addDays, instantOf, localDateOf, localTimeOf } from './local-time.js';

/** Times asked for a unit; ISO instants. */
export interface ExtensionTimes {
  readonly closesAt: string;
  /** null: on time until when everybody is. */
  readonly dueAt: string | null;
  /** Why it is due then; null: it was given so. */
  readonly accepted: AcceptedQueue | null;
}

/** The same as a person gives them. */
export interface AskedTimes {
  readonly closesAt: string;
  /** Absent: a due time given before stays. */
  readonly dueAt?: string | undefined;
}

/**
 * Times an extension gets: a due time that was given before stays unless there is a new one, or the closing of everybody
 * takes the whole extension back. A report accepted as on time stays accepted.
 */
export function givenTimes(
  common: Pick<Window, 'closesAt'>,
  before: WindowExtension | undefined,
  { closesAt, dueAt }: AskedTimes,
): ExtensionTimes {
  if (dueAt !== undefined) return { closesAt, dueAt, accepted: null };
  const accepted = before?.accepted ?? null;
  const kept = before?.dueAt ?? null;
  if (kept === null) return { closesAt, dueAt: null, accepted };
  const takenBack = Date.parse(closesAt) <= Date.parse(common.closesAt);
  if (takenBack && accepted === null) return { closesAt, dueAt: null, accepted };
  const fits = Date.parse(kept) <= Date.parse(closesAt);
  if (accepted !== null) return { closesAt: fits ? closesAt : kept, dueAt: kept, accepted };
  return { closesAt, dueAt: fits ? kept : closesAt, accepted };
}

/** Times of a unit whose late report is accepted as on time: due when it was signed, closed when it is now. */
export function acceptedTimes(
  window: Pick<Window, 'closesAt'>,
  signedAt: Date,
  accepted: AcceptedQueue,
): ExtensionTimes {
  const dueAt = signedAt.toISOString();
  const closesAt = Date.parse(window.closesAt) < signedAt.getTime() ? dueAt : window.closesAt;
  return { closesAt, dueAt, accepted };
}

/** What is wrong with the times of an extension, and at which of them. */
export type ExtensionFault =
  | {
      readonly at: 'closesAt';
      readonly code: 'before_common_closing' | 'in_the_past' | 'too_far' | 'no_more_time';
    }
  | { readonly at: 'dueAt'; readonly code: 'after_closing' };

/** An extension is for a late report, not for another campaign: days after the closing of everybody. */
export const EXTENSION_DAYS = 60;

/**
 * Whether a unit may be given these times; null: it may. The closing of everybody (and no other due time) takes an
 * extension back, which is why it may lie in the past.
 * @param extended the unit has more time than the others now
 */
export function extensionFault(
  common: Pick<Window, 'dueAt' | 'closesAt'>,
  times: Pick<ExtensionTimes, 'closesAt' | 'dueAt'>,
  extended: boolean,
  now: Date,
): ExtensionFault | null {
  const closesAt = Date.parse(times.closesAt);
  const commonClosing = new Date(common.closesAt);
  if (closesAt < commonClosing.getTime()) return { at: 'closesAt', code: 'before_common_closing' };
  const later = closesAt > commonClosing.getTime();
  if (later && closesAt <= now.getTime()) return { at: 'closesAt', code: 'in_the_past' };
  if (closesAt > latestClosing(commonClosing, now).getTime()) return { at: 'closesAt', code: 'too_far' };
  if (times.dueAt !== null && Date.parse(times.dueAt) > closesAt)
    return { at: 'dueAt', code: 'after_closing' };
  const dueLater = times.dueAt !== null && Date.parse(times.dueAt) > Date.parse(common.dueAt);
  return later || dueLater || extended ? null : { at: 'closesAt', code: 'no_more_time' };
}

/** The latest moment a period may be kept open for one unit: counted from its closing, or from now when that is past. */
export function latestClosing(commonClosing: Date, now: Date): Date {
  const from = commonClosing.getTime() > now.getTime() ? commonClosing : now;
  return instantOf(addDays(localDateOf(from), EXTENSION_DAYS), localTimeOf(from));
}

/** Whether a unit's window gives it more time than everybody has. */
export function hasMoreTime(
  window: Pick<Window, 'dueAt' | 'closesAt'>,
  common: Pick<Window, 'dueAt' | 'closesAt'>,
): boolean {
  return window.closesAt !== common.closesAt || window.dueAt !== common.dueAt;
}
