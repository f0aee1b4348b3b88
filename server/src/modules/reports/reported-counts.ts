import type { SubmissionStatusDto } from '../../contract/analytics.js';
import type { StatusCell } from '../../domain/reporting.js';
import type { ReportedCommune, ReportedWeekCount } from '../../domain/report/reported-weeks.js';

export const countsOf = ({ reporting }: Pick<SubmissionStatusDto, 'reporting'>): ReportedWeekCount[] =>
  reporting.map(({ period, reporting: counts }) => ({ period, ...counts }));

const of = (cells: readonly StatusCell[], ...wanted: StatusCell[]): number =>
  cells.filter((cell) => wanted.includes(cell)).length;

/** Those that failed most first. */
export function reportersOf({ items }: Pick<SubmissionStatusDto, 'items'>): ReportedCommune[] {
  return items.map(({ orgUnit, fullName, cells }) => ({
    orgUnit,
    fullName,
    due: of(cells, 'on_time', 'late', 'returned', 'excluded', 'missing'),
    onTime: of(cells, 'on_time'),
    late: of(cells, 'late'),
    other: of(cells, 'returned', 'excluded'),
    missing: of(cells, 'missing'),
  }));
}
