import type { CommuneItemDto, CommunesDto, OverviewDto, SubmissionStatusDto } from '@contract/analytics.js';
import type { PlanStatus } from '@domain/figure.js';
import { communesFinding, movementPhrase } from '@domain/findings/communes-finding.js';
import { listFinding } from '@domain/findings/list-finding.js';
import { formatShort, formatWeek } from '@domain/format.js';
import { compareVietnamese, matchesSearch } from '@domain/search.js';
import { compareByStatus } from '@domain/status.js';
import { countText, figureText, targetText } from '../../components/charts/figure-text.js';
import type { Lang } from '../../lib/i18n/translate.js';
import type { Filters } from '../../lib/selection/search-params.js';

export const SORTS = ['gap', 'name', 'value', 'rank', 'move', 'pace', 'status'] as const;
export type Sort = (typeof SORTS)[number];
export const isSort = (text: string | undefined): text is Sort => SORTS.some((sort) => sort === text);

/** How many can stand side by side. */
export const MOST_COMPARED = 4;

/** A commune as the list shows it; null is missing. */
export interface CommuneRow {
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly status: PlanStatus;
  readonly valueText: string | null;
  readonly planText: string | null;
  readonly targetText: string | null;
  readonly now: number | null;
  readonly target: number | null;
  readonly gapText: string | null;
  readonly gapCount: number | null;
  /** null: not ranked. */
  readonly rank: number | null;
  /** "tụt 3 bậc, tốc độ +12 người/ngày"; empty: not known. */
  readonly movement: string;
  readonly populationText: string | null;
  /** Week a carried figure is from; null: its own. */
  readonly carriedText: string | null;
  /** Own figures of the weeks, oldest first; what is carried is a gap. */
  readonly weeks: readonly (number | null)[];
  /** Newest week with a report, in words; null: none in the weeks looked at, or not known. */
  readonly lastReportText: string | null;
}

export interface CommuneList {
  readonly finding: string;
  /** Who of them is short of the target, and who most. */
  readonly shortFinding: string;
  readonly name: string;
  readonly countUnit: string;
  readonly ranked: number;
  readonly all: number;
  /** After search and filters, in order. */
  readonly rows: readonly CommuneRow[];
  /** Chosen to stand side by side, in the order of the address. */
  readonly compared: readonly CommuneRow[];
}

/** Rows by the codes of the communes. @param reports undefined: not known (yet) */
export function toCommuneRows(
  communes: CommunesDto,
  reports: SubmissionStatusDto | undefined,
  lang: Lang,
): ReadonlyMap<string, CommuneRow> {
  const last = lastReports(reports, lang);
  return new Map(
    communes.items.map((item) => [item.orgUnit, communeRow(item, communes, last.get(item.orgUnit), lang)]),
  );
}

/** @param rows as `toCommuneRows` makes them: a row stays the same one, however the list is narrowed or sorted */
export function toCommuneList(
  communes: CommunesDto,
  rows: ReadonlyMap<string, CommuneRow>,
  filters: Filters,
  lang: Lang,
): CommuneList {
  const { goal, items } = communes;
  const rowOf = (code: string): readonly CommuneRow[] => {
    const row = rows.get(code);
    return row === undefined ? [] : [row];
  };
  const found = items.filter((item) => isWanted(item, filters)).toSorted(orderOf(filters['sort']));
  return {
    finding: communesFinding(statusesOf(found), lang),
    shortFinding: listFinding(found, goal, lang),
    name: lang === 'vi' ? goal.nameVi : goal.nameEn,
    countUnit: lang === 'vi' ? goal.countUnit : goal.countUnitEn,
    ranked: communes.ranked,
    all: items.length,
    rows: found.flatMap(({ orgUnit }) => rowOf(orgUnit)),
    compared: comparedCodes(filters).flatMap(rowOf),
  };
}

/** What heads the list. */
export interface CommunesHeading extends Pick<CommuneList, 'finding' | 'name'> {
  readonly cutOffAt: string;
}

/**
 * What heads the whole list, told by the goals of the week, a small answer that comes before the list.
 * @returns null: the goal is not known, or the address narrows the list, and its finding is that of what is left
 */
export function headingAhead(
  overview: OverviewDto | undefined,
  indicator: string | null,
  { q = '', status = '', kind = '', data = '' }: Filters,
  lang: Lang,
): CommunesHeading | null {
  const goal = overview?.goals.find((one) => one.indicator === indicator);
  if (overview === undefined || goal === undefined || q + status + kind + data !== '') return null;
  const statuses = {
    reached: goal.communesReached,
    on_track: goal.communesOnTrack,
    behind: goal.communesBehind,
    far_behind: goal.communesFarBehind,
    no_data: goal.communesNoData,
  };
  return {
    finding: communesFinding(statuses, lang),
    name: lang === 'vi' ? goal.nameVi : goal.nameEn,
    cutOffAt: overview.cutOffAt,
  };
}

/** Codes in the address, at most four, each once. */
export function comparedCodes(filters: Filters): string[] {
  const codes = (filters['so'] ?? '').split(',').filter((code) => /^\d{5}$/u.test(code));
  return [...new Set(codes)].slice(0, MOST_COMPARED);
}

function isWanted(item: CommuneItemDto, { q = '', status, kind, data }: Filters): boolean {
  if (!matchesSearch(item.fullName, q)) return false;
  if (status !== undefined && status !== '' && item.status !== status) return false;
  if (kind !== undefined && kind !== '' && item.kind !== kind) return false;
  if (data === 'own') return item.value !== null && item.carriedFrom === null;
  if (data === 'carried') return item.carriedFrom !== null;
  if (data === 'none') return item.value === null;
  return true;
}

type Order = (a: CommuneItemDto, b: CommuneItemDto) => number;

/** What is not known comes last, whatever the order. */
function orderOf(sort: string | undefined): Order {
  const byName: Order = (a, b) => compareVietnamese(a.name, b.name);
  const by =
    (pick: (item: CommuneItemDto) => number | null, sign: 1 | -1): Order =>
    (a, b) => {
      const [x, y] = [pick(a), pick(b)];
      if (x === null || y === null) return Number(x === null) - Number(y === null) || byName(a, b);
      return sign * (x - y) || byName(a, b);
    };
  switch (isSort(sort) ? sort : 'gap') {
    case 'name':
      return byName;
    case 'value':
      return by(({ value }) => value, -1);
    case 'rank':
      return by(({ rank }) => rank, 1);
    case 'move':
      return by(({ rankChange }) => rankChange, 1);
    case 'pace':
      return by(({ pacePerDay }) => pacePerDay, 1);
    case 'status':
      return (a, b) => compareByStatus(a.status, b.status) || by(({ gapCount }) => gapCount, -1)(a, b);
    case 'gap':
      return by(({ gapCount }) => gapCount, -1);
  }
}

function statusesOf(items: readonly CommuneItemDto[]): Record<PlanStatus, number> {
  const statuses = { reached: 0, on_track: 0, behind: 0, far_behind: 0, no_data: 0 };
  for (const { status } of items) statuses[status] += 1;
  return statuses;
}

function lastReports(reports: SubmissionStatusDto | undefined, lang: Lang): ReadonlyMap<string, string> {
  if (reports === undefined) return new Map();
  const { weeks } = reports;
  return new Map(
    reports.items.flatMap(({ orgUnit, cells }) => {
      const newest = cells.findLastIndex(
        (cell) => cell === 'on_time' || cell === 'late' || cell === 'returned',
      );
      const week = weeks[newest];
      return week === undefined ? [] : [[orgUnit, formatWeek(week, lang)] as const];
    }),
  );
}

function communeRow(
  item: CommuneItemDto,
  { goal }: CommunesDto,
  lastReport: string | undefined,
  lang: Lang,
): CommuneRow {
  const { rankChange, pacePerDay } = item;
  return {
    code: item.orgUnit,
    name: item.name,
    fullName: item.fullName,
    status: item.status,
    valueText: figureText(item.value, goal, lang),
    planText: figureText(item.plan, goal, lang),
    targetText: targetText(item.target, goal, lang),
    now: item.value,
    target: item.target,
    gapText: item.gapCount === null ? null : countText(item.gapCount, lang),
    gapCount: item.gapCount,
    rank: item.rank,
    movement: movementPhrase(
      { rankChange, pacePerDay, countUnit: goal.countUnit, countUnitEn: goal.countUnitEn },
      lang,
    ),
    populationText: item.population === null ? null : formatShort(item.population, 0, lang),
    carriedText: item.carriedFrom === null ? null : formatWeek(item.carriedFrom, lang),
    weeks: item.points.map(({ value, carried }) => (carried ? null : value)),
    lastReportText: lastReport ?? null,
  };
}
