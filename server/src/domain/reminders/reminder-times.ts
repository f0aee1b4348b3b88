import type { Window } from '../catalogue.js';
import { addDays, instantOf, localDateOf, localTimeOf, weekdayOf } from '../local-time.js';
import type { ReminderSettings, ReminderStep } from './reminder-settings.js';

type Rest = Pick<ReminderSettings, 'quiet' | 'workingDaysOnly'>;
type Times = Pick<Window, 'opensAt' | 'dueAt' | 'closesAt'>;

const MINUTE_MS = 60_000;
/** More days of rest in a row than any calendar has; past that a moment is taken as it is. */
const LONGEST_REST = 60;

/** Whether people may be reminded at this moment: a working day, outside the quiet hours. */
export function isWaking(at: Date, rest: Rest, holidays: readonly string[]): boolean {
  return isWorkDay(localDateOf(at), rest, holidays) && !isQuiet(localTimeOf(at), rest.quiet);
}

/**
 * When a step falls for a report. A step before its anchor moves to an earlier moment, so that there is still time to
 * do something; a later one moves on to the next waking moment.
 * @returns null: the moment lies before the report opens, or when nothing can be handed in any more
 */
export function stepMoment(
  step: ReminderStep,
  times: Times,
  rest: Rest,
  holidays: readonly string[],
): Date | null {
  const anchor = Date.parse(step.from === 'due' ? times.dueAt : times.closesAt);
  const wanted = new Date(anchor + step.minutes * MINUTE_MS);
  const moment = step.minutes < 0 ? lastWaking(wanted, rest, holidays) : firstWaking(wanted, rest, holidays);
  const inTime =
    moment.getTime() >= Date.parse(times.opensAt) && moment.getTime() < Date.parse(times.closesAt);
  return inTime ? moment : null;
}

/** The first waking moment at or after this one. */
export function firstWaking(from: Date, rest: Rest, holidays: readonly string[]): Date {
  let at = from;
  for (let tries = 0; tries < LONGEST_REST * 2; tries += 1) {
    const date = localDateOf(at);
    const time = localTimeOf(at);
    if (!isWorkDay(date, rest, holidays)) at = instantOf(addDays(date, 1), '00:00');
    else if (!isQuiet(time, rest.quiet)) return at;
    else at = instantOf(time < rest.quiet.until ? date : addDays(date, 1), rest.quiet.until);
  }
  return from;
}

/**
 * A waking moment at or before this one: the same time of an earlier day where it is a day of rest, and an hour before
 * the quiet hours where it is one of them, so that whoever looks every minute does not come too late.
 */
export function lastWaking(from: Date, rest: Rest, holidays: readonly string[]): Date {
  const ahead = Math.max(1, Math.min(60, Math.floor(wakingMinutes(rest.quiet) / 2)));
  let at = from;
  for (let tries = 0; tries < LONGEST_REST * 2; tries += 1) {
    const date = localDateOf(at);
    const time = localTimeOf(at);
    if (!isWorkDay(date, rest, holidays)) at = instantOf(addDays(date, -1), time);
    else if (!isQuiet(time, rest.quiet)) return at;
    else {
      const began = instantOf(time >= rest.quiet.from ? date : addDays(date, -1), rest.quiet.from);
      at = new Date(began.getTime() - ahead * MINUTE_MS);
    }
  }
  return from;
}

function wakingMinutes({ from, until }: Rest['quiet']): number {
  const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  return (minutes(from) - minutes(until) + 1440) % 1440;
}

function isWorkDay(date: string, { workingDaysOnly }: Rest, holidays: readonly string[]): boolean {
  return !workingDaysOnly || (weekdayOf(date) <= 5 && !holidays.includes(date));
}

function isQuiet(time: string, { from, until }: Rest['quiet']): boolean {
  return from < until ? time >= from && time < until : time >= from || time < until;
}
