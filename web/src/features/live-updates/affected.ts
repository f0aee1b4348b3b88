import type { LiveChange } from '@contract/live.js';

/** Reads that show states of reports, by the first part of their key. */
const STATES = new Set([
  'completeness',
  'due',
  'inbox',
  'review-queue',
  'submission-history',
  'submission-status',
]);

/** Reads of reports that are drafted, signed and issued. */
const REPORTS = 'issued-reports';

/** Reads that show counted figures. */
const FIGURES = new Set([
  'commune',
  'communes',
  'explain',
  'explain-element',
  'gaps',
  'goal-courses',
  // A draft is composed from them.
  REPORTS,
  'overview',
  'trend',
]);

/** Reads of what one can choose: weeks and campaigns. */
const CHOICES = new Set(['campaign-choice', 'periods']);

const isReport = (kind: string): boolean => STATES.has(kind) || FIGURES.has(kind);

const WEEK = /^\d{4}-W\d{2}$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/u;

/**
 * Whether an answer may differ after a change. Figures are carried onward, so a week is touched by its own reports and by
 * those of earlier weeks; what is read as of a moment never changes; a form that somebody types in is not among them.
 * @param change null: anything may have changed
 */
export function isAffected(key: readonly unknown[], change: LiveChange | null): boolean {
  const [kind] = key;
  if (typeof kind !== 'string') return false;
  if (key.some((part) => typeof part === 'string' && INSTANT.test(part))) return false;
  // Definitions, units, targets, times and reference figures are behind all of them.
  if (change === null || change.definitions) return isReport(kind) || CHOICES.has(kind);
  if (kind === REPORTS && isDoneOn(key, change.reports)) return true;
  if (change.periods.length === 0) return false;
  if (!STATES.has(kind) && !(change.counted && FIGURES.has(kind))) return false;
  const week = key.find((part): part is string => typeof part === 'string' && WEEK.test(part));
  if (week === undefined || !change.periods.every((period) => WEEK.test(period))) return true;
  return change.periods.some((period) => period <= week);
}

/** Whether something was done on the report that was read, or on one of those in a list. */
const isDoneOn = ([, what, id]: readonly unknown[], reports: LiveChange['reports']): boolean =>
  what === 'list' ? reports.length > 0 : reports.some((one) => one === id);

/** Both at once. */
export function together(one: LiveChange | null, other: LiveChange | null): LiveChange | null {
  if (one === null || other === null) return null;
  return {
    periods: [...new Set([...one.periods, ...other.periods])],
    orgUnits: [...new Set([...one.orgUnits, ...other.orgUnits])],
    counted: one.counted || other.counted,
    reports: [...new Set([...one.reports, ...other.reports])],
    definitions: one.definitions || other.definitions,
  };
}
