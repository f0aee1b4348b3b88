import type { Window } from '../catalogue.js';
import { addDays, instantOf, localDateOf, weekdayOf } from '../local-time.js';

/** When the weekly report of a unit is drafted by itself. */
export interface SendingSchedule {
  readonly on: boolean;
  /** Local, 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** Local, 0 … 23. */
  readonly hour: number;
}

const WEEK_DAYS = 7;
const DAY_MS = 86_400_000;
/** A turn that was missed by more, because no process ran, is left out: nobody waits for it any more. */
export const TURN_LATE_BY_MS = DAY_MS;

const atHour = (date: string, hour: number): Date => instantOf(date, `${String(hour).padStart(2, '0')}:00`);

/** The last turn at or before a moment, whether or not the schedule is on. */
export function lastTurn({ weekday, hour }: SendingSchedule, now: Date): Date {
  const today = localDateOf(now);
  const day = addDays(today, -((weekdayOf(today) - weekday + WEEK_DAYS) % WEEK_DAYS));
  const turn = atHour(day, hour);
  return turn.getTime() <= now.getTime() ? turn : atHour(addDays(day, -WEEK_DAYS), hour);
}

/** The turn after a moment; null: the schedule is off. */
export function nextTurn(schedule: SendingSchedule, now: Date): Date | null {
  return schedule.on ? new Date(lastTurn(schedule, now).getTime() + WEEK_DAYS * DAY_MS) : null;
}

/**
 * The turn that is due at a moment; null: none, it was missed by more than a day, or the schedule was decided after it.
 * @param decidedAt when the schedule was last changed
 */
export function dueTurn(schedule: SendingSchedule, decidedAt: Date, now: Date): Date | null {
  if (!schedule.on) return null;
  const turn = lastTurn(schedule, now);
  if (turn < decidedAt || now.getTime() - turn.getTime() > TURN_LATE_BY_MS) return null;
  return turn;
}

/** The week that a report drafted at a moment is about: the newest that was cut off by then; null: none was. */
export function weekAt(windows: readonly Pick<Window, 'period' | 'cutOffAt'>[], moment: Date): string | null {
  const past = windows.filter(({ cutOffAt }) => new Date(cutOffAt).getTime() <= moment.getTime());
  const newest = past.toSorted((a, b) => a.cutOffAt.localeCompare(b.cutOffAt)).at(-1);
  return newest?.period ?? null;
}
