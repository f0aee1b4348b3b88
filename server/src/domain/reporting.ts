import type { Window } from './catalogue.js';
import { percentOf } from './decimal.js';
import type { SubmissionState } from './submission-state.js';
import { windowState } from './window.js';

/** What completeness needs to know of a commune's report; no row: not started. */
export interface ReportRow {
  readonly state: SubmissionState;
  /** Instant of the first signature; null: never submitted. */
  readonly firstSubmittedAt: Date | string | null;
}

/** The same with whether it counts. */
export interface KnownReport extends ReportRow {
  /** A reviewer keeps it out of the totals. */
  readonly excluded: boolean;
}

/** The same with the time until which it was on time for its unit. */
export interface DueReport extends ReportRow {
  readonly dueAt: Date | string;
}

export interface Reporting {
  readonly expected: number;
  /** Signed and submitted at least once, returned ones included: they still count. */
  readonly submitted: number;
  /** First submitted by the `dueAt` of its unit; a moment equal to it is on time. */
  readonly onTime: number;
  readonly late: number;
  /** Part of `submitted`. */
  readonly returned: number;
  readonly missing: number;
  /** submitted ÷ expected, percent with one digit; null: nothing expected. */
  readonly completeness: string | null;
  /** onTime ÷ expected, percent with one digit; null: nothing expected. */
  readonly timeliness: string | null;
}

export type StatusCell = 'on_time' | 'late' | 'returned' | 'excluded' | 'awaiting' | 'missing' | 'not_due';

/** Completeness and timeliness of one data set in one period. `rows` holds at most one row for each commune expected. */
export function reportingOf(rows: readonly DueReport[], expected: number): Reporting {
  const submitted = rows.filter((row) => row.firstSubmittedAt !== null);
  const onTime = submitted.filter((row) => isOnTime(row, row.dueAt)).length;
  return {
    expected,
    submitted: submitted.length,
    onTime,
    late: submitted.length - onTime,
    returned: submitted.filter((row) => row.state === 'returned').length,
    missing: Math.max(0, expected - submitted.length),
    completeness: percentOf(submitted.length, expected),
    timeliness: percentOf(onTime, expected),
  };
}

/** One cell of the table communes × weeks. `window` is that of the unit, with its extension. */
export function statusCell(
  row: KnownReport | undefined,
  window: Pick<Window, 'opensAt' | 'dueAt' | 'closesAt'>,
  now: Date | string,
): StatusCell {
  if (row !== undefined && row.firstSubmittedAt !== null) {
    // That nothing of it counts outweighs how it came.
    if (row.excluded) return 'excluded';
    if (row.state === 'returned') return 'returned';
    return isOnTime(row, window.dueAt) ? 'on_time' : 'late';
  }
  const state = windowState(window, now);
  if (state === 'not_open') return 'not_due';
  return state === 'open' ? 'awaiting' : 'missing';
}

function isOnTime(row: ReportRow, dueAt: Date | string): boolean {
  return (
    row.firstSubmittedAt !== null && new Date(row.firstSubmittedAt).getTime() <= new Date(dueAt).getTime()
  );
}
