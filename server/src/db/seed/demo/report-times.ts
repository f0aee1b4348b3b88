import type { WindowTimes } from '../../../domain/window.js';
import type { Stream } from './prng.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Span = readonly [number, number];

export const minutesAfter = (moment: Date, minutes: number): Date =>
  new Date(moment.getTime() + Math.round(minutes) * MINUTE);
export const earlier = (a: Date, b: Date): Date => (a.getTime() <= b.getTime() ? a : b);

/** When a report is signed: mostly on the afternoon of the due day, else the day before; a late one by its closing. */
export function submittedAt(window: WindowTimes, late: boolean, stream: Stream): Date {
  const { dueAt, closesAt } = window;
  if (!late) {
    const evening = stream.chance(0.75);
    return minutesAfter(dueAt, evening ? -stream.between(4, 282) : -stream.between(24 * 60, 27 * 60));
  }
  // The evening itself, Saturday morning, Monday, Tuesday until the afternoon; counted from Friday 17:00.
  const spans: [Span, ...Span[]] = [
    [0.4, 4.5],
    [14.8, 18.5],
    [62.6, 71.8],
    [86.5, 94.6],
  ];
  const [from, to] = stream.pick(spans);
  const at = new Date(dueAt.getTime() + stream.between(from, to) * HOUR);
  return earlier(at, new Date(closesAt.getTime() - stream.int(20, 90) * MINUTE));
}

/** Working hours of the reviewer after a due time on Friday: Monday, Tuesday, or Wednesday morning. */
export function reviewedAt(window: WindowTimes, after: Date, stream: Stream): Date {
  const hours = stream.chance(0.62) ? stream.between(63, 72) : stream.between(87, 95.5);
  const at = new Date(window.dueAt.getTime() + hours * HOUR);
  if (at.getTime() > after.getTime()) return at;
  return new Date(Math.max(window.closesAt.getTime(), after.getTime()) + stream.between(15, 18.4) * HOUR);
}

/** When a report is sent back: early on Monday, so that it can come again before closing. */
export function returnedAt(window: WindowTimes, after: Date, stream: Stream): Date {
  const monday = new Date(window.dueAt.getTime() + stream.between(62.8, 65) * HOUR);
  return monday.getTime() > after.getTime() ? monday : minutesAfter(after, stream.int(25, 60));
}
