import { correctionsSentence, correctionsTable, type ReportCorrections } from './corrections.js';
import type { Letterhead, ReportAnnex, ReportTable } from './document.js';
import { openReference } from './letterhead-lines.js';
import type { WeeklyReport } from './report-model.js';
import { communeGoalsTable, communesTable, goalDetailsTable, notReportedTable } from './weekly-tables.js';

interface AnnexInput {
  readonly report: WeeklyReport;
  readonly letterhead: Letterhead;
  /** null: no report was issued before. */
  readonly corrections: ReportCorrections | null;
}

/** What the body points to: goals in detail, communes, who has not reported, what was corrected. */
export function weeklyAnnexes({ report, letterhead, corrections }: AnnexInput): ReportAnnex[] {
  const { goals, communes, notReported } = report;
  const reference = openReference(letterhead);
  const annex = (
    id: string,
    title: string,
    table: ReportTable,
    instead: string,
    landscape = false,
  ): Omit<ReportAnnex, 'number'> => {
    const empty = table.rows.length === 0;
    return {
      id,
      title,
      reference,
      paragraphs: empty ? [instead] : [],
      table: empty ? null : table,
      landscape,
    };
  };
  const none = 'Tuần báo cáo chưa có chỉ tiêu.';
  return [
    annex('goals', 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CỦA TỈNH', goalDetailsTable(goals), none, true),
    annex(
      'communes',
      'NGƯỜI TRƯỞNG THÀNH ĐƯỢC TIẾP CẬN THEO XÃ, PHƯỜNG',
      communesTable(communes, goals[0]),
      none,
    ),
    annex('commune-goals', 'CÁC CHỈ TIÊU THEO XÃ, PHƯỜNG', communeGoalsTable(communes, goals), none, true),
    annex(
      'not-reported',
      'XÃ, PHƯỜNG CHƯA NỘP BÁO CÁO TUẦN',
      notReportedTable(notReported),
      'Tất cả xã, phường đã nộp báo cáo.',
    ),
    annex(
      'corrections',
      'SỐ LIỆU ĐÃ SỬA SAU BÁO CÁO TRƯỚC',
      correctionsTable(corrections),
      correctionsSentence(corrections, letterhead.symbol),
    ),
  ].map((one, index) => ({ ...one, number: `Phụ lục ${ROMAN[index] ?? ''}` }));
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V'];
