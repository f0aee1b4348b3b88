import type { Campaign, Settings, WeekMoment, Window } from './catalogue.js';
import { parsePeriod } from './period.js';
import { plannedWindow, type WindowTimes } from './window.js';

/** Settings that the times of periods are made of. */
export type TimeSettings = Pick<Settings, 'cutOff' | 'due' | 'closes' | 'holidays'>;

/** Times of a period as they stand, and whether a person decided them for this period alone. */
export interface StandingWindow extends Window {
  /** Decision that set them; null: they follow the settings. */
  readonly source: string | null;
}

export interface ReplannedWindow {
  readonly before: StandingWindow;
  readonly after: WindowTimes;
}

export interface Replan {
  readonly changes: readonly ReplannedWindow[];
  /** Not yet due and different from the settings, but decided for themselves: they stay. */
  readonly kept: readonly StandingWindow[];
}

/**
 * What new settings change: only periods that are not due yet, before and after. What has begun stays: an opening or a
 * cut-off that has passed is not moved, since figures were entered for it, and none is moved into the past. A period
 * whose times a person decided keeps them.
 */
export function replan(
  windows: readonly StandingWindow[],
  settings: TimeSettings,
  campaigns: readonly Pick<Campaign, 'startOn' | 'endOn'>[],
  now: Date,
): Replan {
  const changes: ReplannedWindow[] = [];
  const kept: StandingWindow[] = [];
  for (const before of windows) {
    const period = parsePeriod(before.period);
    if (period === null) continue;
    const after = movable(before, plannedWindow(period, settings, campaigns), now);
    if (after === null || sameTimes(before, after)) continue;
    if (before.source === null) changes.push({ before, after });
    else kept.push(before);
  }
  return { changes, kept };
}

/** The planned times with what can no longer move as it is; null: the period stays whole. */
function movable(before: Window, planned: WindowTimes, now: Date): WindowTimes | null {
  if (new Date(before.dueAt) <= now || planned.dueAt <= now) return null;
  const opensAt = ahead(new Date(before.opensAt), planned.opensAt, now);
  const cutOffAt = ahead(new Date(before.cutOffAt), planned.cutOffAt, now);
  if (opensAt > cutOffAt || cutOffAt > planned.dueAt) return null;
  return { opensAt, cutOffAt, dueAt: planned.dueAt, closesAt: planned.closesAt };
}

const ahead = (before: Date, planned: Date, now: Date): Date =>
  before <= now || planned <= now ? before : planned;

function sameTimes(before: Window, after: WindowTimes): boolean {
  return (['opensAt', 'cutOffAt', 'dueAt', 'closesAt'] as const).every(
    (time) => Date.parse(before[time]) === after[time].getTime(),
  );
}

/** Minutes from Monday 00:00 of its week. */
export const minuteOfWeek = ({ weekday, time }: WeekMoment): number =>
  (weekday - 1) * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
