import { changesFinding, type FindingChanges, type FindingEffect } from '../findings/changes-finding.js';
import { inSentence } from '../findings/phrases.js';
import { formatShort } from '../format.js';
import { periodName } from '../period.js';
import type { ReportCell, ReportLanguage, ReportTable } from './document.js';
import { column, countCell, textCell } from './report-cells.js';
import { REPORT_WORDS, type Worded } from './report.words.js';

/** A counted value that is another one now than in the report before. */
export interface CorrectedValue {
  readonly fullName: string;
  readonly period: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly unitEn: string;
  /** null: missing. */
  readonly before: number | null;
  readonly after: number | null;
  readonly kind: 'corrected' | 'late' | 'withdrawn';
}

/** What became of the figures of the report that was issued last. */
export interface ReportCorrections {
  readonly number: string;
  /** Local date. */
  readonly issuedOn: string;
  readonly period: string;
  /** Instant: what that report knew. */
  readonly since: string;
  readonly changes: FindingChanges;
  /** null: its week had no goal. */
  readonly headline: FindingEffect | null;
  readonly values: readonly CorrectedValue[];
}

const vi = {
  none: 'Chưa có báo cáo tuần nào được ban hành trước báo cáo này để đối chiếu.',
  against: (report: string, date: string, week: string, finding: string): string =>
    `So với Báo cáo số ${report} ngày ${date} (${week}): ${finding}.`,
  listed: 'Chi tiết tại Phụ lục V.',
  sheet: 'Số liệu sửa',
  element: 'Mục số liệu',
  period: 'Kỳ',
  before: 'Trước',
  after: 'Sau',
  kind: 'Thay đổi',
  corrected: 'sửa số liệu',
  withdrawn: 'không còn được tính',
};

const en: typeof vi = {
  none: 'No weekly report was issued before this one that it could be held against.',
  against: (report, date, week, finding) => `Against Report No. ${report} of ${date} (${week}): ${finding}.`,
  listed: 'Details are in Annex V.',
  sheet: 'Corrections',
  element: 'Data element',
  period: 'Period',
  before: 'Before',
  after: 'After',
  kind: 'Change',
  corrected: 'corrected',
  withdrawn: 'no longer counted',
};

export const CORRECTIONS_WORDS: Worded<typeof vi> = { vi, en };

/** Those that were in that report; what came in later is counted in the sentence. */
const shownOf = (corrections: ReportCorrections | null): CorrectedValue[] =>
  (corrections?.values ?? []).filter(({ kind }) => kind !== 'late');

/** How many communes corrected, and by how much; also that none did. Where the annex lists them, it is named. */
export function correctionsSentence(
  corrections: ReportCorrections | null,
  symbol: string,
  language: ReportLanguage,
): string {
  const words = CORRECTIONS_WORDS[language];
  if (corrections === null) return words.none;
  const { number, issuedOn, period, since, changes, headline } = corrections;
  const { date, week } = REPORT_WORDS[language];
  const said = inSentence(changesFinding(changes, headline, since, language));
  const sentence = words.against(`${number}/${symbol}`, date(issuedOn), week(period), said);
  return shownOf(corrections).length === 0 ? sentence : `${sentence} ${words.listed}`;
}

function value(n: number | null, language: ReportLanguage): ReportCell {
  if (n === null) return textCell(REPORT_WORDS[language].noData);
  const text = formatShort(n, MOST_DECIMALS, language);
  const decimals = formatShort(n, MOST_DECIMALS, 'en').split('.')[1]?.length ?? 0;
  return { kind: 'number', text, value: n, decimals, signed: false };
}
const MOST_DECIMALS = 4;

/** Values that were in that report and are other ones now. */
export function correctionsTable(
  corrections: ReportCorrections | null,
  language: ReportLanguage,
): ReportTable {
  const words = CORRECTIONS_WORDS[language];
  const { columns } = REPORT_WORDS[language];
  const vietnamese = language === 'vi';
  return {
    id: 'corrections',
    sheet: words.sheet,
    caption: '',
    size: 11,
    columns: [
      column('place', columns.place, 'center'),
      column('name', columns.commune, 'left', 2),
      column('element', words.element, 'left', 3),
      column('period', words.period, 'left'),
      column('before', words.before),
      column('after', words.after),
      column('kind', words.kind, 'left', 2),
    ],
    rows: shownOf(corrections).map((one, index): ReportCell[] => [
      countCell(index + 1, language),
      textCell(one.fullName),
      textCell(vietnamese ? `${one.nameVi} (${one.unit})` : `${one.nameEn} (${one.unitEn})`),
      textCell(periodName(one.period, language)),
      value(one.before, language),
      value(one.after, language),
      textCell(one.kind === 'corrected' ? words.corrected : words.withdrawn),
    ]),
    note: '',
  };
}
