import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ReportGoal, WeeklyReport } from '../../domain/report/report-model.js';
import { formatDateTime, formatNumber, formatSigned } from '../../domain/format.js';
import { weekWords } from '../../domain/report/decree-date.js';
import { planStatusWord } from '../../domain/findings/status-words.js';
import { weeklyReportTemplate } from './weekly-report.typst.js';

interface PdfTable {
  readonly caption: string;
  /** Points. */
  readonly size: number;
  /** Shares of the width. */
  readonly widths: readonly number[];
  readonly textColumns: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const noData = 'chưa có số liệu';
const number = (n: number | null, decimals = 0): string =>
  n === null ? '' : formatNumber(n, decimals, 'vi');
const share = (n: number | null, unit: string): string => (n === null ? noData : `${number(n, 1)}${unit}`);

function goalCells(goal: ReportGoal): string[] {
  const unit = goal.unit === '%' || goal.targetKind === 'count' ? '%' : '';
  return [
    goal.code === '0' ? '' : goal.code,
    goal.targetKind === 'count' ? `${goal.nameVi} (% xã, phường đạt)` : goal.nameVi,
    goal.target === null ? '' : `${number(goal.target)}${unit}`,
    share(goal.value, unit),
    goal.numerator === null
      ? ''
      : `${number(goal.numerator)}${goal.denominator === null ? '' : `/\u200b${number(goal.denominator)}`}`,
    goal.change === null ? '' : formatSigned(goal.change, 1, 'vi'),
    goal.plan === null ? '' : `${number(goal.plan, 1)}${unit}`,
    goal.gapCount === null ? '' : number(goal.gapCount),
    planStatusWord(goal.status, 'vi'),
  ];
}

function goalTable(report: WeeklyReport): PdfTable {
  return {
    caption: 'Bảng 1. Kết quả thực hiện các chỉ tiêu của tỉnh (mặc định – chưa phải văn bản của tỉnh)',
    size: 10.5,
    widths: [0.6, 4.1, 1.15, 1.25, 1.75, 1.15, 1.2, 1.4, 2.2],
    textColumns: [1, 8],
    head: [
      'TT',
      'Chỉ tiêu',
      'Mục tiêu',
      'Kết quả',
      'Số đạt/tổng số',
      'Tăng, giảm so kỳ trước (điểm)',
      'Kế hoạch',
      'Còn thiếu',
      'Đánh giá',
    ],
    rows: report.goals.map(goalCells),
  };
}

function communeTable(report: WeeklyReport): PdfTable {
  return {
    caption: '',
    size: 10.5,
    widths: [0.6, 3.2, 1.45, 1.45, 1.2, 1.2, 1.35, 2.1, 2.3],
    textColumns: [1, 7, 8],
    head: [
      'TT',
      'Xã, phường',
      'Người được tiếp cận',
      'Người trưởng thành',
      'Tỷ lệ',
      'Kế hoạch',
      'Còn thiếu (người)',
      'Đánh giá',
      'Ghi chú',
    ],
    rows: report.communes.map((c, i) => [
      String(i + 1),
      c.fullName,
      number(c.numerator),
      number(c.denominator),
      c.value === null ? '' : `${number(c.value, 1)}%`,
      c.plan === null ? '' : `${number(c.plan, 1)}%`,
      number(c.gapCount),
      planStatusWord(c.status, 'vi'),
      c.carriedFrom === null ? '' : `số liệu ${weekWords(c.carriedFrom)}`,
    ]),
  };
}

function notReportedTable(report: WeeklyReport): PdfTable {
  return {
    caption: '',
    size: 11,
    widths: [0.6, 4, 2, 3.4],
    textColumns: [1, 3],
    head: ['TT', 'Xã, phường', 'Số tuần chưa nộp', 'Lần nộp gần nhất'],
    rows: report.notReported.map((n, i) => [
      String(i + 1),
      n.fullName,
      String(n.missing),
      n.lastSubmittedAt === null ? 'chưa nộp lần nào' : formatDateTime(n.lastSubmittedAt),
    ]),
  };
}

function annexes(report: WeeklyReport): object[] {
  const reference = '(Kèm theo Báo cáo của Sở Khoa học và Công nghệ)';
  return [
    {
      number: 'Phụ lục I',
      title: 'NGƯỜI TRƯỞNG THÀNH ĐƯỢC TIẾP CẬN THEO XÃ, PHƯỜNG',
      reference,
      paragraphs: [],
      table: communeTable(report),
    },
    {
      number: 'Phụ lục II',
      title: 'XÃ, PHƯỜNG CHƯA NỘP BÁO CÁO TUẦN',
      reference,
      paragraphs: report.notReported.length === 0 ? ['Tất cả xã, phường đã nộp báo cáo.'] : [],
      table: report.notReported.length === 0 ? null : notReportedTable(report),
    },
  ];
}

const fontFiles = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
];
let compiler: Promise<NodeCompiler> | null = null;

/** One compiler for the process: reading the fonts is half of the first document's time. */
function typst(): Promise<NodeCompiler> {
  compiler ??= (async () => {
    const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    const folder = path.dirname(
      createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'),
    );
    const fontBlobs = await Promise.all(fontFiles.map((file) => readFile(path.join(folder, file))));
    return Compiler.create({ fontArgs: [{ fontBlobs }] });
  })();
  return compiler;
}

/** The report as PDF, A4. Bytes depend on the model alone: no clock, no machine. */
export async function reportPdf(report: WeeklyReport): Promise<Buffer> {
  const data = {
    ...report,
    sections: report.sections.map((s) => ({
      heading: s.heading,
      paragraphs: s.paragraphs,
      table: s.goalTable ? goalTable(report) : null,
    })),
    annexes: annexes(report),
  };
  const engine = await typst();
  const compiled = engine.compile({
    mainFileContent: weeklyReportTemplate,
    inputs: { data: JSON.stringify(data) },
  });
  if (compiled.result === null)
    throw new Error(`typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? [])}`);
  const pdf = engine.pdf(compiled.result);
  engine.evictCache(10);
  return pdf;
}
