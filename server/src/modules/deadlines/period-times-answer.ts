import type { HistoryEntryDto } from '../../contract/administration.js';
import type { PeriodTimesDto, PeriodWindowDto } from '../../contract/period-times.js';
import type { WeekMoment } from '../../domain/catalogue.js';
import type { TimeSettings } from '../../domain/replan.js';
import { windowAt } from '../../domain/window.js';
import type { SettingVersion, WindowVersion } from './period-times.query.js';

const SHOWN_AHEAD: Readonly<Record<string, number>> = { weekly: 8 };
const OTHERS_AHEAD = 3;

/** The settings in the words of the contract. */
export function periodTimes(
  settings: readonly SettingVersion[],
  windows: readonly WindowVersion[],
  now: Date,
): PeriodTimesDto {
  return {
    version: versionOf(settings),
    ...settingsIn(settings),
    upcoming: upcomingOf(windows, now),
    history: historyOf(settings),
  };
}

/** Each change adds at least one version to one of the settings, so their number grows with every change. */
export const versionOf = (settings: readonly SettingVersion[]): number => settings.length;

/** Newest value of each; throws when one is missing: a default would decide unseen. */
export function settingsIn(settings: readonly SettingVersion[]): TimeSettings & { holidays: string[] } {
  const read = <T>(key: string): T => {
    const newest = settings.findLast((one) => one.key === key);
    if (newest === undefined) throw new Error(`The setting ${key} is missing.`);
    return newest.value as T;
  };
  return {
    cutOff: read<WeekMoment>('cut_off'),
    due: read<WeekMoment>('due'),
    closes: read<WeekMoment>('closes'),
    holidays: [...read<string[]>('holidays')].sort(),
  };
}

function upcomingOf(windows: readonly WindowVersion[], now: Date): PeriodWindowDto[] {
  const shown = new Map<string, number>();
  return windows.flatMap((row) => {
    const count = (shown.get(row.data_set) ?? 0) + 1;
    shown.set(row.data_set, count);
    return count > (SHOWN_AHEAD[row.frequency] ?? OTHERS_AHEAD) ? [] : [periodWindow(row, now)];
  });
}

export function periodWindow(
  row: Omit<WindowVersion, 'data_set_id' | 'period_id' | 'frequency'>,
  now: Date,
): PeriodWindowDto {
  const { data_set: dataSet, period, version, source } = row;
  const times = {
    opensAt: row.opens_at.toISOString(),
    cutOffAt: row.cut_off_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    closesAt: row.closes_at.toISOString(),
  };
  return { dataSet, period, version, source, window: windowAt({ dataSet, period, ...times }, now) };
}

function historyOf(settings: readonly SettingVersion[]): HistoryEntryDto[] {
  const entries = settings.map(({ key, version, value, at, by, reason }) => {
    const before = settings.find((one) => one.key === key && one.version === version - 1);
    return {
      version,
      at: at.toISOString(),
      by,
      reason,
      changes: [
        {
          field: key,
          before: before === undefined ? null : shownValue(before.value),
          after: shownValue(value),
        },
      ],
    };
  });
  return entries.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** "5 12:00" for a weekday and time; dates with a comma between. The same text: the same setting. */
export function shownValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).sort().join(', ');
  const { weekday, time } = value as WeekMoment;
  return `${String(weekday)} ${time}`;
}
