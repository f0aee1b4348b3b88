import type { ExplainActDto, ExplainReportDto } from '@contract/explain.js';
import { submissionStateWord } from '@domain/findings/status-words.js';
import { formatDate, formatDateTime, formatWeek } from '@domain/format.js';
import type { Lang, Translate } from '../../lib/i18n/translate.js';
import type { Key } from '../../lib/i18n/vi/index.js';
import { enteredText, type ValueUnit as Unit } from './to-figure-rows.js';

type Words = Extract<Key, `explain.${'act' | 'from'}.${string}`>;

const ACTS: Readonly<Record<string, Words>> = {
  save: 'explain.act.save',
  hand_over: 'explain.act.hand_over',
  give_back: 'explain.act.give_back',
  submit: 'explain.act.submit',
  approve: 'explain.act.approve',
  return: 'explain.act.return',
  reopen: 'explain.act.reopen',
  exclude: 'explain.act.exclude',
  include: 'explain.act.include',
};

const SOURCES: Readonly<Record<string, Words>> = {
  form: 'explain.from.form',
  paste: 'explain.from.paste',
  file: 'explain.from.file',
  offline: 'explain.from.offline',
  api: 'explain.from.api',
  simulated: 'explain.from.simulated',
};

/** One link of the chain: who, when, how, why. */
export interface ChainLink {
  readonly name: string;
  /** Who; null: not to be seen, or there is nobody to name. */
  readonly by: string | null;
  /** When, how, and what more there is to say, each a part of its own. */
  readonly parts: readonly string[];
  readonly reason: string | null;
}

export interface ActRow {
  readonly version: number;
  readonly act: string;
  readonly at: string;
  readonly by: string | null;
  readonly how: string | null;
  readonly reason: string | null;
  /** "từ 900 người thành 1.000 người"; null: unchanged. */
  readonly change: string | null;
  readonly counts: boolean;
}

export interface ReportRows {
  /** "Báo cáo tuần · Tuần 40, bản thứ 3 · Đã duyệt". */
  readonly report: string;
  readonly chain: readonly ChainLink[];
  readonly acts: readonly ActRow[];
  /** What stands with the value: number and date of a decision. */
  readonly beside: readonly { readonly name: string; readonly value: string }[];
  /** What else must be said: nothing counts, left blank, kept out of totals. */
  readonly warnings: readonly string[];
  /** Names and drafts are not for this reader. */
  readonly hidden: boolean;
}

/** A value in its report: the chain of people behind it, and every act on it. */
export function toReportRows(report: ExplainReportDto, unit: Unit, lang: Lang, t: Translate): ReportRows {
  return {
    report: reportLine(report, lang, t),
    chain: chainOf(report, unit, lang, t),
    acts: report.acts.map((act) => actRow(act, unit, lang, t)),
    beside: report.beside.map(({ nameVi, nameEn, kind, value }) => ({
      name: lang === 'vi' ? nameVi : nameEn,
      value: kind === 'date' ? formatDate(value) : value,
    })),
    warnings: warningsOf(report, t),
    hidden: report.seen === 'counted',
  };
}

function reportLine(report: ExplainReportDto, lang: Lang, t: Translate): string {
  const name = lang === 'vi' ? report.dataSetNameVi : report.dataSetNameEn;
  const full = report.period === 'once' ? name : `${name}, ${formatWeek(report.period, lang).toLowerCase()}`;
  const state = submissionStateWord(report.state, lang).toLowerCase();
  const version = report.countedVersion ?? report.acts[0]?.version ?? 0;
  const line = t('explain.reportLine', { report: full, version, state });
  return report.receipt === null || report.countedVersion === null
    ? line
    : `${line} · ${t('explain.receipt', { receipt: report.receipt })}`;
}

function chainOf(report: ExplainReportDto, unit: Unit, lang: Lang, t: Translate): ChainLink[] {
  const { entered, signed, approved, replaced } = report;
  if (report.countedVersion === null) return [];
  const links: ChainLink[] = [];
  if (entered !== null) links.push(link(t('explain.entered'), entered, t));
  if (signed !== null) links.push(link(t('explain.signed'), signed, t));
  links.push(
    approved === null
      ? { name: t('explain.approved'), by: null, parts: [t('explain.notApproved')], reason: null }
      : link(t('explain.approved'), approved, t),
  );
  const was =
    replaced === null
      ? t('explain.firstValue')
      : t('explain.replacedValue', {
          value: enteredText(replaced.after, unit, lang) ?? t('explain.blank'),
          at: formatDateTime(replaced.at),
        });
  links.push({ name: t('explain.replaced'), by: null, parts: [was], reason: null });
  return links;
}

function link(name: string, act: ExplainActDto, t: Translate): ChainLink {
  const how = howOf(act, t);
  return {
    name,
    by: act.by,
    parts: [
      ...(act.onBehalfOf === null ? [] : [t('explain.onBehalfOf', { leader: act.onBehalfOf })]),
      formatDateTime(act.at),
      ...(how === null ? [] : [how]),
    ],
    reason: act.reason,
  };
}

/** Only typing has a way; a signature and an approval are made in one place. */
function howOf(act: ExplainActDto, t: Translate): string | null {
  const known = act.source === null ? undefined : SOURCES[act.source];
  const how = known === undefined || (act.act !== 'save' && act.source !== 'offline') ? null : t(known);
  const queued = act.queuedAt === null ? null : t('explain.queued', { at: formatDateTime(act.queuedAt) });
  const said = [how, queued].filter((part) => part !== null);
  return said.length === 0 ? null : said.join(', ');
}

function actRow(act: ExplainActDto, unit: Unit, lang: Lang, t: Translate): ActRow {
  const known = ACTS[act.act];
  const shown = (value: ExplainActDto['after']): string =>
    enteredText(value, unit, lang) ?? t('explain.blank');
  return {
    version: act.version,
    act: known === undefined ? act.act : t(known),
    at: formatDateTime(act.at),
    by: act.by,
    how: howOf(act, t),
    reason: act.reason,
    change: act.changed ? t('explain.changed', { before: shown(act.before), after: shown(act.after) }) : null,
    counts: act.counts,
  };
}

function warningsOf(report: ExplainReportDto, t: Translate): string[] {
  const { excluded, countedVersion, value } = report;
  if (excluded) return [exclusionInWords(report, t)];
  if (countedVersion === null) return [t('explain.nothingCounts')];
  return value === null ? [t('explain.blankInReport')] : [];
}

/** Who keeps the report out of the totals, since when and why, as far as this reader may know. */
function exclusionInWords({ acts }: ExplainReportDto, t: Translate): string {
  const act = acts.find((one) => one.act === 'exclude');
  if (act === undefined) return t('explain.excludedReport');
  const who = [act.by, formatDateTime(act.at)].filter((part) => part !== null).join(', ');
  const said = act.reason === null ? '' : ` ${t('explain.reason', { reason: act.reason })}`;
  return `${t('explain.excludedReport')} (${who})${said}`;
}
