import type { CampaignState } from '../campaign.js';
import { localDateOf } from '../local-time.js';
import type { WindowState } from '../window.js';
import type {
  Letterhead,
  ReportAnnex,
  ReportBlock,
  ReportDefinition,
  ReportDocument,
  ReportKind,
  ReportLanguage,
  ReportParagraph,
  ReportTable,
} from './document.js';
import { letterheadLines } from './letterhead-lines.js';
import { LETTERHEAD_WORDS } from './letterhead.words.js';
import { REPORT_WORDS } from './report.words.js';

/** The period of a report, as the pages head it. */
export interface ReportWeek {
  /** ISO week, 2025-W40. */
  readonly period: string;
  /** Local dates. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** Instants. */
  readonly cutOffAt: string;
  readonly closesAt: string;
  readonly state: WindowState;
  /** Moment up to which recorded figures are in the report. */
  readonly computedAt: string;
  readonly simulated: boolean;
  readonly campaign: ReportCampaign | null;
}

export interface ReportCampaign {
  readonly nameVi: string;
  readonly nameEn: string;
  readonly startOn: string;
  readonly endOn: string;
  /** Day at the cut-off; null: not begun or over. */
  readonly day: number | null;
  readonly days: number;
  readonly state: CampaignState;
}

/**
 * What the figures are: cut-off, day of the campaign, moment of the computation, and whether the period can still change.
 * A cut-off that has not come is told as coming: nothing was counted at it yet.
 * @param own the figures are of the unit itself, not gathered from others
 */
export function reportBasis(week: ReportWeek, language: ReportLanguage, own = false): string {
  const { basis } = REPORT_WORDS[language];
  const counted = own ? basis.own(week.computedAt) : basis.counted(week.computedAt);
  const day = week.campaign?.day == null ? '' : basis.day(week.campaign.day);
  const coming = Date.parse(week.cutOffAt) > Date.parse(week.computedAt);
  const told = (coming ? basis.coming : basis.cutOff)(week.cutOffAt, day, counted);
  return week.state === 'closed' ? told : `${told}${basis.open(week.closesAt)}`;
}

/** Outside its days a campaign says so; empty: it runs, or there is none. */
export function campaignStanding({ campaign }: ReportWeek, language: ReportLanguage): string[] {
  const words = REPORT_WORDS[language];
  if (campaign?.state === 'not_started') return [words.notStarted(campaign.startOn)];
  return campaign?.state === 'ended' ? [words.ended(campaign.endOn)] : [];
}

/** "đợt cao điểm 100 ngày (từ ngày … đến ngày …)"; without a campaign the movement. */
export function campaignWords({ campaign }: ReportWeek, language: ReportLanguage): string {
  const words = REPORT_WORDS[language];
  if (campaign === null) return words.movement;
  const name = language === 'vi' ? campaign.nameVi : campaign.nameEn;
  return `${name} (${words.span(campaign.startOn, campaign.endOn)})`;
}

export const paragraph = (id: string, text: string): ReportParagraph => ({ kind: 'paragraph', id, text });
export const subheading = (text: string): ReportBlock => ({ kind: 'subheading', text });
export const tableBlock = (table: ReportTable): ReportBlock => ({ kind: 'table', table });

/** The usual last sentence: whose report it is, and to whom it goes. */
export const closing = (
  { agencyInText, addressees: [to = ''] }: Letterhead,
  language: ReportLanguage,
): ReportParagraph => paragraph('closing', REPORT_WORDS[language].closing(agencyInText, to));

/** Words of people on one line each: they are never joined into a sentence of ours. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

export interface FramedReport {
  readonly kind: ReportKind;
  readonly language: ReportLanguage;
  readonly week: ReportWeek;
  /** Whose figures they are: of the unit itself, or gathered. */
  readonly own: boolean;
  readonly letterhead: Letterhead;
  readonly title: string;
  /** ASCII, without language and the mark of simulated figures. */
  readonly fileStem: string;
  readonly subject: string;
  readonly opening: readonly string[];
  readonly sections: ReportDocument['sections'];
  /** Numbered here, in their order. */
  readonly annexes: readonly Omit<ReportAnnex, 'number' | 'reference'>[];
  readonly definitions: readonly ReportDefinition[];
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'] as const;

/** A report of any kind as it is drafted: without edits, number and date of issue. */
export function framedReport(report: FramedReport): ReportDocument {
  const { language, week, letterhead, annexes } = report;
  const words = REPORT_WORDS[language];
  const basis = reportBasis(week, language, report.own);
  const opening = [...report.opening, basis, ...campaignStanding(week, language)];
  return {
    format: 1,
    kind: report.kind,
    language,
    documentTitle: report.title,
    fileStem: `${report.fileStem}${language === 'vi' ? '' : `-${language}`}${week.simulated ? '-so-lieu-mo-phong' : ''}`,
    ...letterheadLines(letterhead, language),
    issue: null,
    placeDate: LETTERHEAD_WORDS[language].placeDate(letterhead.place, localDateOf(new Date(week.computedAt))),
    typeName: words.typeName,
    subject: report.subject,
    simulatedNote: week.simulated ? words.simulated : null,
    basis,
    opening: opening.map((text, index) => paragraph(`opening-${String(index + 1)}`, text)),
    sections: report.sections,
    annexes: annexes.map((annex, index) => ({
      ...annex,
      number: annexes.length === 1 ? words.annex : `${words.annex} ${ROMAN[index] ?? String(index + 1)}`,
      reference: LETTERHEAD_WORDS[language].reference(null, letterhead.symbol, letterhead.agencyInText),
    })),
    definitions: report.definitions,
  };
}
