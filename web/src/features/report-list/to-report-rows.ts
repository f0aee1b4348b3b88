import type { IssuedReportDto } from '@contract/report-issue.js';
import type { PeriodListDto } from '@contract/catalogue.js';
import type { WantedReport } from '@domain/report-issue/reports-finding.js';
import type { ReportsQuestion } from '../../lib/report-issue/report-queries.js';
import { type Filters, isPeriodCode } from '../../lib/selection/search-params.js';

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

/** What the reader's own reports are asked by: a commune sees no others. */
export const ownReports = (own: Whose): ReportsQuestion => (own === 'province' ? { whose: 'province' } : {});

/**
 * What the address narrows the list to, as the server is asked for it; what it cannot be read from is dropped. Communes are
 * told apart by their unit only where theirs are asked for.
 */
export function readQuestion({ kind, state, period, unit, page }: Filters, own: Whose): ReportsQuestion {
  const kinds: readonly Kind[] = own === 'commune' ? [] : [...PROVINCE_KINDS, 'commune_week'];
  const known = kinds.find((one) => one === kind);
  const standing = STATES.find((one) => one === state);
  const ofCommunes = known === 'commune_week';
  return {
    ...(known === undefined ? ownReports(own) : { kind: known }),
    ...(standing === undefined ? {} : { state: standing }),
    ...(isPeriodCode(period) ? { period } : {}),
    ...(ofCommunes && /^\d{5}$/u.test(unit ?? '') ? { unit } : {}),
    ...(/^[1-9]\d{0,4}$/u.test(page ?? '') && page !== '1' ? { page } : {}),
  };
}

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

/** Issued reports of one's own that a new one can take the place of. */
export const replaceable = (items: readonly IssuedReportDto[]): IssuedReportDto[] =>
  items.filter(({ replacedBy }) => replacedBy === null);
