import type { IssuedReportDto } from '@contract/report-issue.js';
import type { PeriodListDto } from '@contract/catalogue.js';
import type { WantedReport } from '@domain/report-issue/reports-finding.js';
import type { Filters } from '../../lib/selection/search-params.js';

type Kind = IssuedReportDto['kind'];
type State = IssuedReportDto['state'];

export const STATES = [
  'draft',
  'awaiting_signature',
  'issued',
  'withdrawn',
] as const satisfies readonly State[];

/** Kinds of the Department, the usual one first. */
export const PROVINCE_KINDS = [
  'province_week',
  'campaign_summary',
  'gap_report',
  'custom_period',
] as const satisfies readonly Kind[];

/** Whose reports: those of the Department, or those of the communes. A commune has its own only. */
export type Whose = 'province' | 'commune';

export interface ReportChoice {
  readonly whose: Whose;
  /** null: all. */
  readonly kind: Kind | null;
  readonly state: State | null;
}

/** What the address narrows the list to; what it cannot be read from is dropped. */
export function readChoice({ kind, state }: Filters, own: Whose): ReportChoice {
  const known = [...PROVINCE_KINDS, 'commune_week' as const].find((one) => one === kind) ?? null;
  return {
    whose: own === 'commune' || known === 'commune_week' ? 'commune' : 'province',
    kind: known,
    state: STATES.find((one) => one === state) ?? null,
  };
}

const isOf = ({ kind }: IssuedReportDto, whose: Whose): boolean =>
  (kind === 'commune_week') === (whose === 'commune');

/** Reports of those that are asked for, what can be done with now first, then the last changed. */
export function toReportRows(items: readonly IssuedReportDto[], choice: ReportChoice): IssuedReportDto[] {
  const { whose, kind, state } = choice;
  const rows = items.filter(
    (item) =>
      isOf(item, whose) && (kind === null || item.kind === kind) && (state === null || item.state === state),
  );
  return rows.sort((one, other) => Number(isDone(one)) - Number(isDone(other)));
}

const isDone = ({ state }: IssuedReportDto): boolean => state === 'issued' || state === 'withdrawn';

/** What one does with it next. `look`: nothing but reading. */
export type NextAct = 'sign' | 'go_on' | 'download' | 'look';

export function nextAct({ acts, state }: Pick<IssuedReportDto, 'acts' | 'state'>): NextAct {
  if (acts.includes('issue')) return 'sign';
  if (acts.includes('hand_in')) return 'go_on';
  return state === 'issued' ? 'download' : 'look';
}

/**
 * The report that is wanted next: of the Department that of the week whose reports are all due, until the week is closed;
 * of a commune that of the week it reports.
 */
export function wantedReport(periods: PeriodListDto | undefined, own: Whose): WantedReport | null {
  if (periods === undefined) return null;
  const code = own === 'province' ? periods.latestDue : (periods.current ?? periods.latestDue);
  const period = periods.items.find((item) => item.code === code);
  if (period === undefined) return null;
  return own === 'province'
    ? { kind: 'province_week', period: period.code, by: period.closesAt }
    : { kind: 'commune_week', period: period.code, by: period.dueAt };
}

/** Issued reports of one's own that a new one of the kind can take the place of. */
export const replaceable = (
  items: readonly IssuedReportDto[],
  kind: Kind,
  period: string,
): IssuedReportDto[] =>
  items.filter(
    (item) =>
      item.kind === kind && item.period === period && item.state === 'issued' && item.replacedBy === null,
  );
