import { csvText } from '../csv.js';

export interface ListedReport {
  readonly orgUnit: string;
  readonly fullName: string;
  /** false: the commune has not handed in the week, and the archive holds no report of it. */
  readonly submitted: boolean;
}

const WORDS = {
  vi: { name: 'danh-sach.csv', head: ['Mã', 'Đơn vị', 'Báo cáo', 'Tệp'], yes: 'có', no: 'chưa có báo cáo' },
  en: { name: 'list.csv', head: ['Code', 'Unit', 'Report', 'File'], yes: 'yes', no: 'no report' },
} as const;

/** The list in an archive: every commune with its file, and those without a report by name. */
export function archiveList<Report extends ListedReport>(
  reports: readonly Report[],
  nameOf: (report: Report) => string,
  language: 'vi' | 'en',
): { readonly name: string; readonly text: string } {
  const words = WORDS[language];
  const rows = reports.map((report) => [
    report.orgUnit,
    report.fullName,
    report.submitted ? words.yes : words.no,
    report.submitted ? nameOf(report) : '',
  ]);
  return { name: words.name, text: `\uFEFF${csvText(words.head, rows)}` };
}

/** ASCII name of the archive of a week; it also says where figures are simulated. */
export const archiveName = (period: string, language: 'vi' | 'en', simulated: boolean): string =>
  language === 'vi'
    ? `bao-cao-cac-xa-${period}${simulated ? '-so-lieu-mo-phong' : ''}.zip`
    : `commune-reports-${period}${simulated ? '-simulated' : ''}.zip`;
