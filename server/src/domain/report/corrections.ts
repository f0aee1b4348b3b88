import { changesFinding, type FindingChanges, type FindingEffect } from '../findings/changes-finding.js';
import { formatShort } from '../format.js';
import { decreeDate, weekWords } from './decree-date.js';
import type { ReportCell, ReportTable } from './document.js';
import { column, textCell } from './report-cells.js';
import { REPORT_WORDS } from './report.words.js';

/** A counted value that is another one now than in the report before. */
export interface CorrectedValue {
  readonly fullName: string;
  readonly period: string;
  readonly nameVi: string;
  readonly unit: string;
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

/** One sentence: how many communes corrected, and by how much; also that none did. */
export function correctionsSentence(corrections: ReportCorrections | null, symbol: string): string {
  if (corrections === null) return 'Chưa có báo cáo tuần nào được ban hành trước báo cáo này để đối chiếu.';
  const { number, issuedOn, period, since, changes, headline } = corrections;
  const said = changesFinding(changes, headline, since, 'vi');
  return `So với Báo cáo số ${number}/${symbol} ngày ${decreeDate(issuedOn)} (${weekWords(period)}): ${said}.`;
}

const value = (n: number | null): ReportCell => {
  if (n === null) return textCell(REPORT_WORDS.vi.noData);
  const text = formatShort(n, MOST_DECIMALS, 'vi');
  return { kind: 'number', text, value: n, decimals: text.split(',')[1]?.length ?? 0, signed: false };
};
const MOST_DECIMALS = 4;

/** Values that were in that report and are other ones now; what came in later is counted in the sentence. */
export function correctionsTable(corrections: ReportCorrections | null): ReportTable {
  const shown = (corrections?.values ?? []).filter(({ kind }) => kind !== 'late');
  return {
    id: 'corrections',
    sheet: 'Số liệu sửa',
    caption: '',
    size: 11,
    columns: [
      column('place', 'TT', 'center', null),
      column('name', 'Xã, phường', 'left', 2),
      column('element', 'Mục số liệu', 'left', 3),
      column('period', 'Kỳ', 'left', null),
      column('before', 'Trước', 'right', null),
      column('after', 'Sau', 'right', null),
      column('kind', 'Thay đổi', 'left', 2),
    ],
    rows: shown.map((one, index): ReportCell[] => [
      { kind: 'number', text: String(index + 1), value: index + 1, decimals: 0, signed: false },
      textCell(one.fullName),
      textCell(`${one.nameVi} (${one.unit})`),
      textCell(one.period),
      value(one.before),
      value(one.after),
      textCell(one.kind === 'corrected' ? 'sửa số liệu' : 'không còn được tính'),
    ]),
    note: '',
  };
}
