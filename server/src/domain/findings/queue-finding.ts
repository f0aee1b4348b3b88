import { formatNumber, type Language } from '../format.js';

/** The reports that a reviewer looks at, as the list is narrowed. */
export interface ReportQueue {
  readonly reports: number;
  /** Of those, reports that raise a question: a warning, an error or a required element left blank. */
  readonly questioned: number;
  /** Full name of the commune whose report surprises most; null: none surprises more than another. */
  readonly first: string | null;
}

/** How many reports ask to be looked at, and where to begin: "7/91 báo cáo có dấu hiệu cần hỏi lại; bất ngờ nhất: Xã Ea Ly". */
export function queueFinding({ reports, questioned, first }: ReportQueue, language: Language): string {
  const vi = language === 'vi';
  if (reports === 0) return vi ? 'Không có báo cáo nào để xem' : 'No report to look at';
  const head = vi ? headVi(reports, questioned) : headEn(reports, questioned);
  if (first === null || reports === 1) return head;
  return vi ? `${head}; bất ngờ nhất: ${first}` : `${head}; most surprising: ${first}`;
}

function headVi(reports: number, questioned: number): string {
  const all = formatNumber(reports, 0, 'vi');
  if (questioned === 0) return `Không báo cáo nào trong ${all} báo cáo có dấu hiệu bất thường`;
  if (questioned === reports) return `Cả ${all} báo cáo có dấu hiệu cần hỏi lại`;
  return `${formatNumber(questioned, 0, 'vi')}/${all} báo cáo có dấu hiệu cần hỏi lại`;
}

function headEn(reports: number, questioned: number): string {
  if (reports === 1)
    return questioned === 0 ? 'The only report raises no question' : 'The only report raises a question';
  const all = formatNumber(reports, 0, 'en');
  if (questioned === 0) return `None of ${all} reports raises a question`;
  if (questioned === reports) return `All ${all} reports raise a question`;
  return `${formatNumber(questioned, 0, 'en')} of ${all} reports ${questioned === 1 ? 'raises' : 'raise'} a question`;
}
