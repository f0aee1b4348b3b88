/** The selection of a page, as it stands in the URL. Anything unreadable is dropped, never guessed. */
export interface Selection {
  /** Reporting period: 2025-W41, 2025-10, 2025-Q4 or once. */
  readonly period?: string;
  /** Code of an indicator. */
  readonly indicator?: string | undefined;
  /** Instant in UTC at which the figures are looked at, as they were known then; absent: now. */
  readonly asOf?: string | undefined;
  /** Code of the campaign whose goals and days they are judged by; absent: the one a week belongs to. */
  readonly campaign?: string | undefined;
}

/** How the figures of every page are looked at. */
export type View = Pick<Selection, 'asOf' | 'campaign'>;

const periodShape = /^(?:\d{4}-(?:W\d{2}|\d{2}|Q[1-4])|once)$/u;
const codeShape = /^[a-z][a-z0-9_]{1,63}$/u;

function matching(value: unknown, shape: RegExp): string | undefined {
  return typeof value === 'string' && shape.test(value) ? value : undefined;
}

export const isPeriodCode = (value: unknown): value is string => matching(value, periodShape) !== undefined;

export function readPeriod(raw: Record<string, unknown>): Pick<Selection, 'period'> {
  const period = matching(raw['period'], periodShape);
  return period === undefined ? {} : { period };
}

/** An instant with its zone, written the one way it is kept in an address. */
export function readInstant(value: unknown): string | undefined {
  const readable = matching(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/u);
  const at = Date.parse(readable ?? '');
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

export function readAsOf(raw: Record<string, unknown>): Pick<Selection, 'asOf'> {
  const asOf = readInstant(raw['asOf']);
  return asOf === undefined ? {} : { asOf };
}

export function readView(raw: Record<string, unknown>): View {
  const campaign = matching(raw['campaign'], /^[a-z0-9][a-z0-9_-]{0,63}$/u);
  return { ...readAsOf(raw), ...(campaign === undefined ? {} : { campaign }) };
}

/** Whether a figure stands on the units of today; absent: on those that reported it. */
export const readUnits = (raw: Record<string, unknown>): { readonly units?: 'today' } =>
  raw['units'] === 'today' ? { units: 'today' } : {};

/** A week with the two moments between which it is compared; absent: issue of its report, and now. */
export interface Moments {
  readonly period?: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export function readMoments(raw: Record<string, unknown>): Moments {
  const [from, to] = [readInstant(raw['from']), readInstant(raw['to'])];
  return {
    ...readPeriod(raw),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

export function readSelection(raw: Record<string, unknown>): Selection {
  const indicator = matching(raw['indicator'], codeShape);
  return { ...readPeriod(raw), ...readView(raw), ...(indicator === undefined ? {} : { indicator }) };
}

/** Which report of a period: its form, and its unit where that is not the own commune but one that has become it. */
export interface ReportSearch {
  readonly dataSet?: string;
  readonly unit?: string;
}

export function readDataSet(raw: Record<string, unknown>): ReportSearch {
  const dataSet = matching(raw['dataSet'], codeShape);
  // The router reads a text of digits as a number.
  const unit = matching(String(raw['unit']), /^\d{5}$/u);
  return { ...(dataSet === undefined ? {} : { dataSet }), ...(unit === undefined ? {} : { unit }) };
}

/** A table of periods: its form, its newest period and how many. */
export interface GridSearch {
  readonly dataSet?: string;
  readonly to?: string;
  readonly periods?: number;
}

export function readGrid(raw: Record<string, unknown>): GridSearch {
  const { dataSet } = readDataSet(raw);
  const to = matching(raw['to'], periodShape);
  const periods = Number(raw['periods']);
  return {
    ...(dataSet === undefined ? {} : { dataSet }),
    ...(to === undefined ? {} : { to }),
    ...(periods >= 1 && periods <= 26 && Number.isInteger(periods) ? { periods } : {}),
  };
}

/** The search of a report's address. @param own code of the own commune, which the address need not name */
export function reportSearch(
  report: { readonly dataSet: string; readonly orgUnit: string },
  own: string | undefined,
): ReportSearch {
  const { dataSet, orgUnit } = report;
  return orgUnit === own ? { dataSet } : { dataSet, unit: orgUnit };
}

/** What a list is narrowed to, by name: short texts only. */
export type Filters = Readonly<Partial<Record<string, string>>>;

export function readFilters(raw: Record<string, unknown>): Filters {
  // The router reads a text of digits as a number.
  const texts = Object.entries(raw).map(([name, value]) => [
    name,
    typeof value === 'number' ? String(value) : value,
  ]);
  const readable = texts.filter(
    ([name, value]) =>
      typeof value === 'string' && /^.{1,100}$/u.test(value) && /^[a-zA-Z]{1,20}$/u.test(String(name)),
  );
  return Object.fromEntries(readable) as Filters;
}

/** Where to go after signing in: only a path of this site, so that a link cannot lead away. */
export function readNext(raw: Record<string, unknown>): { readonly next?: string; readonly expired?: true } {
  const next = raw['next'];
  const safe = typeof next === 'string' && /^\/(?![/\\])/u.test(next) ? next : undefined;
  return {
    ...(safe === undefined ? {} : { next: safe }),
    ...(raw['expired'] === true ? { expired: true } : {}),
  };
}
