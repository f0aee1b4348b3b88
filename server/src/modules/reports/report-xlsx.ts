import type { Row, SheetData } from 'write-excel-file/node';
import { planStatusWord } from '../../domain/findings/status-words.js';
import { formatDateTime } from '../../domain/format.js';
import { goalDecimals, targetDecimals } from '../../domain/report/goal-figures.js';
import type { ReportGoal, WeeklyReport } from '../../domain/report/report-model.js';
import { weekWords } from '../../domain/report/decree-date.js';

const noData = 'chưa có số liệu';
/** Thousands apart, and as many digits behind the comma. */
const digits = (decimals: number): string => (decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`);
const whole = digits(0);

const style = { fontFamily: 'Times New Roman', fontSize: 11, alignVertical: 'center' as const };
const thin = { borderStyle: 'thin' as const, borderColor: '#9aa5ad' };

/** A text makes a text cell, never a formula, whatever it begins with: a formula would need its own type. */
const text = (value: string, extra: object = {}) => ({
  ...style,
  ...thin,
  value,
  wrap: true,
  ...extra,
});
const head = (value: string) =>
  text(value, { fontWeight: 'bold', align: 'center', backgroundColor: '#e6edf3' });
const line = (value: string, extra: object = {}) => ({ ...style, value, ...extra });

/** A number stays a number; missing is an empty cell or the words, never 0. */
function number(value: number | null, format: string, whenMissing = ''): object {
  return value === null
    ? text(whenMissing, { align: 'right', textColor: '#6b7680' })
    : { ...style, ...thin, value, format, align: 'right' };
}

function titleRows(report: WeeklyReport, title: string): SheetData {
  return [
    [line(title, { fontWeight: 'bold', fontSize: 14 })],
    [line(report.subject)],
    [line(report.basis, { fontStyle: 'italic' })],
    [
      report.simulatedNote === null
        ? null
        : line(report.simulatedNote, { fontWeight: 'bold', textColor: '#9b1136' }),
    ],
    [],
  ];
}

function goalRow(goal: ReportGoal): Row {
  const format = digits(goalDecimals(goal));
  return [
    text(goal.code, { align: 'center' }),
    text(goal.nameVi),
    text(goal.targetKind === 'count' ? '% xã, phường đạt' : goal.unit),
    number(goal.target, goal.target === null ? whole : digits(targetDecimals(goal.target))),
    number(goal.value, format, noData),
    number(goal.numerator, whole),
    number(goal.denominator, whole),
    number(goal.change, format),
    number(goal.plan, format),
    number(goal.gapCount, whole),
    number(goal.shortfall, whole),
    number(goal.communesReached, whole),
    number(goal.communesWithFigure, whole),
    text(planStatusWord(goal.status, 'vi')),
    text(goal.communesCarried > 0 ? `${goal.communesCarried} xã, phường lấy số tuần trước` : ''),
  ];
}

const goalHeads = [
  'TT',
  'Chỉ tiêu',
  'Đơn vị',
  'Mục tiêu',
  'Kết quả',
  'Số đạt',
  'Tổng số',
  'Tăng, giảm so với tuần trước (điểm)',
  'Kế hoạch tại thời điểm chốt',
  'Toàn tỉnh còn thiếu',
  'Tổng số còn thiếu của các xã',
  'Số xã đạt',
  'Số xã có số liệu',
  'Đánh giá',
  'Ghi chú',
];

function goalsSheet(report: WeeklyReport): SheetData {
  return [
    ...titleRows(report, 'Chỉ tiêu của tỉnh'),
    goalHeads.map(head),
    ...report.goals.map(goalRow),
    [],
    [
      line(
        'Chỉ tiêu: mặc định – chưa phải văn bản của tỉnh. Ô trống: chưa có số liệu hoặc không áp dụng, không phải số 0.',
        { fontStyle: 'italic' },
      ),
    ],
  ];
}

function communesSheet(report: WeeklyReport): SheetData {
  const heads = [
    'Mã',
    'Xã, phường',
    'Người trưởng thành được tiếp cận',
    'Người trưởng thành',
    'Tỷ lệ (%)',
    'Kế hoạch (%)',
    'Còn thiếu (người)',
    'Đánh giá',
    'Ghi chú',
  ];
  const [headline] = report.goals;
  const share = headline === undefined ? whole : digits(goalDecimals(headline));
  const goalColumns = report.goals.slice(1).map((g) => `${g.code}. ${g.nameVi} (${g.unit})`);
  return [
    ...titleRows(report, `Kết quả của ${report.communes.length} xã, phường`),
    [...heads, ...goalColumns].map(head),
    ...report.communes.map((c) => [
      text(c.orgUnit, { align: 'center' }),
      text(c.fullName),
      number(c.numerator, whole, noData),
      number(c.denominator, whole),
      number(c.value, share, noData),
      number(c.plan, share),
      number(c.gapCount, whole),
      text(planStatusWord(c.status, 'vi')),
      text(c.carriedFrom === null ? '' : `số liệu ${weekWords(c.carriedFrom)}`),
      ...c.goalValues
        .slice(1)
        .map((value, i) => number(value, digits(report.goals[i + 1]?.decimals ?? 1), noData)),
    ]),
  ];
}

function notReportedSheet(report: WeeklyReport): SheetData {
  const rows: SheetData =
    report.notReported.length === 0
      ? [[line('Tất cả xã, phường đã nộp báo cáo.')]]
      : report.notReported.map((n) => [
          text(n.orgUnit, { align: 'center' }),
          text(n.fullName),
          number(n.missing, whole),
          text(n.lastSubmittedAt === null ? 'chưa nộp lần nào' : formatDateTime(n.lastSubmittedAt)),
        ]);
  return [
    ...titleRows(report, 'Xã, phường chưa nộp báo cáo tuần'),
    ['Mã', 'Xã, phường', 'Số tuần chưa nộp', 'Lần nộp gần nhất'].map(head),
    ...rows,
  ];
}

const widths = (...w: number[]) => w.map((width) => ({ width }));

/** What the worker writes: three sheets, goals, communes, not reported, as plain data. */
export function xlsxTask(report: WeeklyReport): object {
  const frozen = { stickyRowsCount: 6, orientation: 'landscape' as const };
  const sheets = [
    {
      sheet: 'Chỉ tiêu',
      data: goalsSheet(report),
      columns: widths(6, 52, 16, 11, 11, 12, 12, 15, 14, 12, 15, 10, 12, 15, 30),
      ...frozen,
    },
    {
      sheet: 'Xã, phường',
      data: communesSheet(report),
      columns: widths(9, 26, 15, 14, 10, 11, 12, 15, 20, ...report.goals.slice(1).map(() => 16)),
      ...frozen,
      stickyColumnsCount: 2,
    },
    { sheet: 'Chưa nộp', data: notReportedSheet(report), columns: widths(9, 30, 16, 24), ...frozen },
  ];
  return { kind: 'sheets', sheets };
}
