/** Which report. */
export interface ReportKey {
  readonly orgUnit: string;
  readonly period: string;
  readonly dataSet: string;
}

/** Its name among what was read: for pages, and for what sends without one. */
export const submissionKey = ({ orgUnit, period, dataSet }: ReportKey) =>
  ['submission', orgUnit, period, dataSet] as const;

/** Where its report is, and what is done to it there; below `/api`. */
export const reportPath = (key: ReportKey, act = ''): string =>
  `/submissions/${encodeURIComponent(key.orgUnit)}/${encodeURIComponent(key.period)}${act}?dataSet=${encodeURIComponent(key.dataSet)}`;
