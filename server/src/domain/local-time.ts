/**
 * Local time of the province, Asia/Ho_Chi_Minh. The zone has stood at UTC+7 without summer time since 1975, so a fixed
 * offset is exact and needs no zone data of the machine: the answers are the same on a server set to UTC.
 */

const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** The local date `YYYY-MM-DD` on which an instant falls. */
export function localDateOf(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** The local time `HH:mm` of an instant. */
export function localTimeOf(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(11, 16);
}

/**
 * The local date a cut-off stands on. A cut-off at midnight closes the day before it (ranges are half-open):
 * the end of 25/10 is written 26/10 00:00 and stands on 25/10.
 */
export function cutOffDateOf(cutOffAt: Date | string): string {
  return localDateOf(new Date(new Date(cutOffAt).getTime() - 1));
}

/** The instant of a local date and time `HH:mm`. */
export function instantOf(localDate: string, time: string): Date {
  const instant = new Date(`${localDate}T${time}:00.000+07:00`);
  if (Number.isNaN(instant.getTime()))
    throw new RangeError(`Not a local date and time: ${localDate} ${time}`);
  return instant;
}

/** The instant at which a local day ends: midnight opening the next one. */
export function endOfDay(localDate: string): Date {
  return instantOf(addDays(localDate, 1), '00:00');
}

/** The date `n` days later (earlier when negative). */
export function addDays(date: string, n: number): string {
  return new Date(dayNumber(date) * DAY_MS + n * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `a` to `b`: 15/07 to 16/07 is 1; negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return dayNumber(b) - dayNumber(a);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: string): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Whether the text is a date that exists. */
export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && calendarDay(text) !== null;
}

/** Days since 1970-01-01. Every figure is placed in time by this, so it makes no objects and reads each date once. */
function dayNumber(date: string): number {
  const known = dayNumbers.get(date);
  if (known !== undefined) return known;
  const day = isLocalDate(date) ? calendarDay(date) : null;
  if (day === null) throw new RangeError(`Not a date: ${date}`);
  if (dayNumbers.size >= DAYS_KEPT) dayNumbers.clear();
  dayNumbers.set(date, day);
  return day;
}

/** Some decades of days; more than any campaign asks for. */
const DAYS_KEPT = 20_000;
const dayNumbers = new Map<string, number>();

/** null: no such day in the calendar (31/02). */
function calendarDay(text: string): number | null {
  const at = Date.parse(`${text}T00:00:00.000Z`);
  return Number.isNaN(at) || !new Date(at).toISOString().startsWith(text) ? null : at / DAY_MS;
}
