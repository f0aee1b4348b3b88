import type { Campaign, Settings, WeekMoment, Window, WindowExtension } from './catalogue.js';
import { addDays, endOfDay, instantOf, weekdayOf } from './local-time.js';
import type { Period } from './period.js';

/** Times of a period as instants. Half-open: a moment equal to `dueAt` is on time, one equal to `closesAt` still open. */
export interface WindowTimes {
  readonly opensAt: Date;
  readonly cutOffAt: Date;
  readonly dueAt: Date;
  readonly closesAt: Date;
}

export type WindowState = 'not_open' | 'open' | 'due' | 'closed';

/** Working days after the end of a month or quarter by which its figures are due, and after which it closes. */
const DUE_AFTER_WORKING_DAYS = 5;
const CLOSES_AFTER_WORKING_DAYS = 10;

/** Far enough to be "always": a thing reported once is never too late to be changed. */
const NEVER = '9998-12-31';

type WindowCampaign = Pick<Campaign, 'startOn' | 'endOn'>;
type WindowSettings = Pick<Settings, 'cutOff' | 'due' | 'closes' | 'holidays'>;

/**
 * The times of a period as the settings have them.
 * Weeks: cut-off and due on their weekday, closing on its weekday of the week after. Months and quarters: cut-off at
 * their end, due on the fifth and closed on the tenth working day after. `once`: open from the start of the first
 * campaign, its cut-off, for good. A moment on a holiday moves to the next working day; a cut-off never leaves its period.
 * The last period of a campaign has its cut-off at the campaign's end and is due the next working day; where two end in
 * one period, at the earlier end: later it would lie outside the campaign that ends first.
 */
export function plannedWindow(
  period: Period,
  settings: WindowSettings,
  campaigns: readonly WindowCampaign[],
): WindowTimes {
  const { startsOn, endsBefore } = period;
  if (startsOn === null || endsBefore === null) return onceWindow(settings, campaigns);
  const regular =
    period.kind === 'week'
      ? weekWindow(startsOn, endsBefore, settings)
      : longWindow(startsOn, endsBefore, settings);
  const [ending] = campaigns
    .map(({ endOn }) => endOn)
    .filter((endOn) => endOn >= startsOn && endOn < endsBefore)
    .sort();
  if (ending === undefined) return regular;
  const dueAt = instantOf(nextWorkingDay(ending, settings.holidays), settings.due.time);
  return {
    opensAt: regular.opensAt,
    cutOffAt: endOfDay(ending),
    dueAt,
    closesAt: latest(regular.closesAt, dueAt),
  };
}

/**
 * The window of one unit: the later of the common times and of its extension, so that neither takes time away from the
 * other. Opening and cut-off are the same for everybody: figures describe one moment. Whoever asks whether a unit may
 * still hand in, or whether it is late, asks with this window.
 */
export function windowOf(window: Window, extension: WindowExtension | undefined): Window {
  if (extension === undefined) return window;
  const dueAt = laterOf(window.dueAt, extension.dueAt ?? window.dueAt);
  return { ...window, dueAt, closesAt: laterOf(laterOf(window.closesAt, extension.closesAt), dueAt) };
}

/** Where a window stands at `now`. */
export function windowState(
  window: WindowTimes | Pick<Window, 'opensAt' | 'dueAt' | 'closesAt'>,
  now: Date | string,
): WindowState {
  const at = new Date(now).getTime();
  if (at < new Date(window.opensAt).getTime()) return 'not_open';
  if (at <= new Date(window.dueAt).getTime()) return 'open';
  return at <= new Date(window.closesAt).getTime() ? 'due' : 'closed';
}

/** The times of a window and where they stand at `now`, as every answer tells them. */
export function windowAt(
  { opensAt, cutOffAt, dueAt, closesAt }: Window,
  now: Date,
): Omit<Window, 'dataSet' | 'period'> & { readonly state: WindowState } {
  const times = { opensAt, cutOffAt, dueAt, closesAt };
  return { ...times, state: windowState(times, now) };
}

/** Whether figures may be entered and handed in. */
export function acceptsEntry(state: WindowState): boolean {
  return state === 'open' || state === 'due';
}

/** The first working day (Monday to Friday, no holiday) after a date. */
export function nextWorkingDay(date: string, holidays: readonly string[]): string {
  return workingDaysAfter(date, 1, holidays);
}

function weekWindow(startsOn: string, endsBefore: string, settings: WindowSettings): WindowTimes {
  const cutOffAt = earliest(
    momentOf(startsOn, settings.cutOff, settings.holidays),
    instantOf(endsBefore, '00:00'),
  );
  const dueAt = latest(momentOf(startsOn, settings.due, settings.holidays), cutOffAt);
  const closesAt = latest(momentOf(endsBefore, settings.closes, settings.holidays), dueAt);
  return { opensAt: instantOf(startsOn, '00:00'), cutOffAt, dueAt, closesAt };
}

function longWindow(startsOn: string, endsBefore: string, settings: WindowSettings): WindowTimes {
  const lastDay = addDays(endsBefore, -1);
  const after = (days: number): Date =>
    instantOf(workingDaysAfter(lastDay, days, settings.holidays), settings.due.time);
  return {
    opensAt: instantOf(startsOn, '00:00'),
    cutOffAt: instantOf(endsBefore, '00:00'),
    dueAt: after(DUE_AFTER_WORKING_DAYS),
    closesAt: after(CLOSES_AFTER_WORKING_DAYS),
  };
}

function onceWindow(settings: WindowSettings, campaigns: readonly WindowCampaign[]): WindowTimes {
  const first = [...campaigns].sort((a, b) => (a.startOn < b.startOn ? -1 : 1))[0];
  const opensAt = instantOf(first?.startOn ?? '2000-01-01', '00:00');
  const dueAt =
    first === undefined
      ? instantOf(NEVER, '00:00')
      : instantOf(nextWorkingDay(first.endOn, settings.holidays), settings.due.time);
  return { opensAt, cutOffAt: opensAt, dueAt, closesAt: instantOf(NEVER, '00:00') };
}

function momentOf(monday: string, moment: WeekMoment, holidays: readonly string[]): Date {
  const date = addDays(monday, moment.weekday - 1);
  return instantOf(holidays.includes(date) ? nextWorkingDay(date, holidays) : date, moment.time);
}

function workingDaysAfter(date: string, count: number, holidays: readonly string[]): string {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (weekdayOf(day) <= 5 && !holidays.includes(day)) left -= 1;
  }
  return day;
}

const laterOf = (a: string, b: string): string => (Date.parse(a) >= Date.parse(b) ? a : b);

function latest(a: Date, b: Date): Date {
  return a.getTime() >= b.getTime() ? a : b;
}

function earliest(a: Date, b: Date): Date {
  return a.getTime() <= b.getTime() ? a : b;
}
