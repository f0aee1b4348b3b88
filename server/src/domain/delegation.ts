import { addDays, daysBetween, isLocalDate } from './local-time.js';

/** A signature is lent for an absence, not given away: days, both ends counted. */
export const DELEGATION_DAYS = 60;

/** What is wrong with the span of a delegation, and at which end. */
export type DelegationFault =
  | { readonly at: 'startsOn'; readonly code: 'no_such_date' | 'in_the_past' }
  | { readonly at: 'endsOn'; readonly code: 'no_such_date' | 'before_start' | 'too_long' };

/** Whether a signature may be delegated for these local dates, both inclusive; null: it may. */
export function delegationFault(startsOn: string, endsOn: string, today: string): DelegationFault | null {
  if (!isLocalDate(startsOn)) return { at: 'startsOn', code: 'no_such_date' };
  if (!isLocalDate(endsOn)) return { at: 'endsOn', code: 'no_such_date' };
  if (startsOn < today) return { at: 'startsOn', code: 'in_the_past' };
  if (endsOn < startsOn) return { at: 'endsOn', code: 'before_start' };
  return daysBetween(startsOn, endsOn) >= DELEGATION_DAYS ? { at: 'endsOn', code: 'too_long' } : null;
}

/** Last day a delegation may have when it starts on a date. */
export const lastDelegationDay = (startsOn: string): string => addDays(startsOn, DELEGATION_DAYS - 1);

/** Whether a delegation holds on a local date. */
export function delegationHolds(
  delegation: { readonly startsOn: string; readonly endsOn: string; readonly revokedAt: string | null },
  on: string,
): boolean {
  return delegation.revokedAt === null && delegation.startsOn <= on && on <= delegation.endsOn;
}
