import type { DraftReportBody, IssuedReportDto } from '@contract/report-issue.js';
import { periodsBetween } from '@domain/period-steps.js';

/** How many periods a report of several tells of when nobody chose the first. */
const USUAL_SPAN = 4;

/** Periods that a report can begin with when it ends with `period`: of its kind and not after it, in the order given. */
export const spanStarts = (codes: readonly string[], period: string): string[] =>
  codes.filter((code) => periodsBetween(code, period).length > 0);

/**
 * What is asked of the server: a first period of several only, which is four periods where nobody chose it.
 * @param codes periods that can be chosen, newest first
 */
export function toDraft(body: DraftReportBody, codes: readonly string[]): DraftReportBody {
  const { fromPeriod, ...rest } = body;
  if (body.kind !== 'custom_period') return rest;
  const starts = spanStarts(codes, body.period);
  const usual = starts[USUAL_SPAN - 1] ?? starts.at(-1) ?? body.period;
  return { ...rest, fromPeriod: starts.find((code) => code === fromPeriod) ?? usual };
}

/** The report that is drafted or waits for signature already, of the same kind, periods and language; undefined: there is none. */
export const underWay = (
  { kind, period, fromPeriod, language }: DraftReportBody,
  items: readonly IssuedReportDto[],
): IssuedReportDto | undefined =>
  items.find(
    (item) =>
      (item.state === 'draft' || item.state === 'awaiting_signature') &&
      item.kind === kind &&
      item.period === period &&
      item.fromPeriod === (fromPeriod ?? null) &&
      item.language === language,
  );
