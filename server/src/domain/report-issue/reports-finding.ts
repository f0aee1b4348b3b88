import { formatDate, formatDateTime, type Language } from '../format.js';
import type { ReportKind } from '../report/document.js';
import type { IssueState } from './issue-state.js';
import { reportName } from './report-phrases.js';

/** A report as a list of them knows it. */
export interface ListedReport {
  readonly kind: ReportKind;
  readonly period: string;
  readonly state: IssueState;
  /** Instant of its last act. */
  readonly changedAt: string;
  /** Without the symbol; null: not issued. */
  readonly number: string | null;
  /** Local date; null: not issued. */
  readonly issuedOn: string | null;
}

/** The report that is wanted next. */
export interface WantedReport {
  readonly kind: ReportKind;
  readonly period: string;
  /** Instant until when it is wanted. */
  readonly by: string;
}

const WORDS = {
  vi: {
    waits: (name: string, since: string) => `${name} chờ ký từ ${since}`,
    wait: (n: number, since: string) => `${String(n)} báo cáo chờ ký, lâu nhất từ ${since}`,
    absent: (name: string, by: string) => `Chưa có ${name}, hạn ${by}`,
    drafted: (name: string) => `${name} đang soạn`,
    issued: (name: string, number: string, on: string) => `${name} đã ban hành, số ${number} ngày ${on}`,
    withdrawn: (name: string) => `${name} đã bỏ, không ban hành`,
    none: 'Chưa có báo cáo nào',
  },
  en: {
    waits: (name: string, since: string) => `${name} has waited for signature since ${since}`,
    wait: (n: number, since: string) => `${String(n)} reports wait for signature, the oldest since ${since}`,
    absent: (name: string, by: string) => `There is no ${name} yet, due ${by}`,
    drafted: (name: string) => `${name} is being drafted`,
    issued: (name: string, number: string, on: string) => `${name} is issued, number ${number} of ${on}`,
    withdrawn: (name: string) => `${name} was given up and not issued`,
    none: 'There are no reports yet',
  },
} as const;

/**
 * What a list of reports says first: what waits for a signature, then how the report that is wanted next stands.
 * @param reports in any order; what was given up says nothing
 * @param wanted null: none is
 * @returns a sentence without a full stop
 */
export function reportsFinding(
  reports: readonly ListedReport[],
  wanted: WantedReport | null,
  language: Language,
): string {
  const waiting = waitingPart(reports, language);
  const next = wanted === null ? null : wantedPart(reports, wanted, language);
  const parts = [waiting, next].filter((part) => part !== null);
  if (parts.length > 0) return parts.map((part, at) => (at === 0 ? part : lowered(part))).join('; ');
  return lastIssued(reports, language) ?? WORDS[language].none;
}

/** How one report stands; a sentence without a full stop. */
export function reportFinding(report: ListedReport, language: Language): string {
  const words = WORDS[language];
  const name = reportName(report.kind, report.period, language);
  if (report.state === 'issued') return issuedWords(report, language);
  if (report.state === 'awaiting_signature') return words.waits(name, formatDate(report.changedAt));
  return report.state === 'draft' ? words.drafted(name) : words.withdrawn(name);
}

function waitingPart(reports: readonly ListedReport[], language: Language): string | null {
  const waiting = reports
    .filter(({ state }) => state === 'awaiting_signature')
    .sort((one, other) => one.changedAt.localeCompare(other.changedAt));
  const [oldest] = waiting;
  if (oldest === undefined) return null;
  if (waiting.length === 1) return reportFinding(oldest, language);
  return WORDS[language].wait(waiting.length, formatDate(oldest.changedAt));
}

/** null: it waits for a signature, which is said already. */
function wantedPart(
  reports: readonly ListedReport[],
  { kind, period, by }: WantedReport,
  language: Language,
): string | null {
  const words = WORDS[language];
  const name = reportName(kind, period, language);
  const own = reports.filter((one) => one.kind === kind && one.period === period);
  if (own.some(({ state }) => state === 'awaiting_signature')) return null;
  if (own.some(({ state }) => state === 'draft')) return words.drafted(name);
  const issued = own.find(({ state }) => state === 'issued');
  return issued === undefined
    ? words.absent(lowered(name), formatDateTime(by))
    : issuedWords(issued, language);
}

function lastIssued(reports: readonly ListedReport[], language: Language): string | null {
  const [last] = reports
    .filter(({ state }) => state === 'issued')
    .sort((one, other) => other.changedAt.localeCompare(one.changedAt));
  return last === undefined ? null : issuedWords(last, language);
}

const issuedWords = ({ kind, period, number, issuedOn }: ListedReport, language: Language): string =>
  WORDS[language].issued(
    reportName(kind, period, language),
    number ?? '',
    issuedOn === null ? '' : formatDate(issuedOn),
  );

const lowered = (text: string): string => `${text.slice(0, 1).toLocaleLowerCase('vi')}${text.slice(1)}`;
