/** The selection of a page, as it stands in the URL. Anything unreadable is dropped, never guessed. */
export interface Selection {
  /** Reporting period: 2025-W41, 2025-10, 2025-Q4 or once. */
  readonly period?: string;
  /** Code of an indicator. */
  readonly indicator?: string;
}

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

export function readSelection(raw: Record<string, unknown>): Selection {
  const indicator = matching(raw['indicator'], codeShape);
  return { ...readPeriod(raw), ...(indicator === undefined ? {} : { indicator }) };
}

export function readDataSet(raw: Record<string, unknown>): { readonly dataSet?: string } {
  const dataSet = matching(raw['dataSet'], codeShape);
  return dataSet === undefined ? {} : { dataSet };
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
