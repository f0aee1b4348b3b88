import type { CompletenessDto } from '@contract/quality.js';

type Item = CompletenessDto['items'][number];

/** What the list of communes is narrowed to; the address names it. */
export const REPORT_FILTERS = [
  'missing',
  'on_time',
  'late',
  'returned',
  'excluded',
  'to_sign',
  'to_review',
  'all',
] as const;
export type ReportFilter = (typeof REPORT_FILTERS)[number];

const HOLDS: Readonly<Record<ReportFilter, (item: Item) => boolean>> = {
  // Not handed in, whether its time has passed or not: whom to call.
  missing: ({ firstSubmittedAt }) => firstSubmittedAt === null,
  on_time: ({ cell }) => cell === 'on_time',
  late: ({ cell }) => cell === 'late',
  returned: ({ cell }) => cell === 'returned',
  excluded: ({ cell }) => cell === 'excluded',
  to_sign: ({ state }) => state === 'awaiting_signature',
  to_review: ({ state }) => state === 'submitted',
  all: () => true,
};

/** An address that names nothing known shows whom to call. */
export const reportFilter = (text: string | undefined): ReportFilter =>
  REPORT_FILTERS.find((filter) => filter === text) ?? 'missing';

/** The communes of one filter, in the order they came (Vietnamese). */
export const toReportRows = (items: readonly Item[], filter: ReportFilter): Item[] =>
  items.filter(HOLDS[filter]);

/** How many communes each filter holds; a report can stand in two, returned and late are told apart. */
export const reportCounts = (items: readonly Item[]): Readonly<Record<ReportFilter, number>> =>
  Object.fromEntries(
    REPORT_FILTERS.map((filter) => [filter, items.filter(HOLDS[filter]).length]),
  ) as Readonly<Record<ReportFilter, number>>;
