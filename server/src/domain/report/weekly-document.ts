import { formatNumber } from '../format.js';
import type {
  BarsChart,
  BurnUpChart,
  Letterhead,
  ReportBlock,
  ReportDefinition,
  ReportDocument,
  ReportSection,
} from './document.js';
import { correctionsSentence, type ReportCorrections } from './corrections.js';
import { weekWords } from './decree-date.js';
import { goalFigure } from './goal-figures.js';
import { letterheadLines } from './letterhead-lines.js';
import { shownPlan } from './report-cells.js';
import { paragraph } from './report-frame.js';
import type { ReportGoal, WeeklyReport } from './report-model.js';
import { worstGoals } from './selection.js';
import { weeklyAnnexes } from './weekly-annexes.js';
import { goalsTable } from './weekly-tables.js';

/** What the document has beside the figures of the week. */
export interface WeeklyDocumentInput {
  readonly report: WeeklyReport;
  /** ISO week, 2025-W40. */
  readonly period: string;
  /** Code of the campaign that was chosen; null: the one the week belongs to. */
  readonly campaign: string | null;
  readonly letterhead: Letterhead;
  /** Course of the headline goal; null: no campaign, or nothing counted yet. */
  readonly course: BurnUpChart | null;
  readonly texts: WeekTexts;
  /** null: no report was issued before. */
  readonly corrections: ReportCorrections | null;
  readonly definitions: readonly ReportDefinition[];
}

export interface EnteredText {
  readonly unitName: string;
  readonly text: string;
}

/** What was entered as text that week, each with its unit. */
export interface WeekTexts {
  readonly direction: readonly EnteredText[];
  readonly difficulties: readonly EnteredText[];
  readonly proposals: readonly EnteredText[];
}

/** The Department's letterhead until it keeps one of its own. */
export const USUAL_LETTERHEAD: Letterhead = {
  agencyAbove: 'UBND TỈNH ĐẮK LẮK',
  agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
  agencyInText: 'Sở Khoa học và Công nghệ',
  symbol: 'BC-SKHCN',
  place: 'Đắk Lắk',
  addressees: ['Ủy ban nhân dân tỉnh Đắk Lắk'],
  recipients: ['Giám đốc Sở (để báo cáo)', 'Lưu: VT, CĐS'],
  signer: { authority: 'GIÁM ĐỐC', post: '', name: '' },
};

/** One line a unit, as it was entered: words of people are never joined into a sentence of ours. */
const quoted = (texts: readonly EnteredText[]): string =>
  texts.map(({ unitName, text }) => `- ${unitName}: ${text.replaceAll(/\s+/gu, ' ').trim()}`).join('\n');

/** Bars of the goals that are shares, in the order of the campaign. */
function goalBars(goals: readonly ReportGoal[]): BarsChart {
  const shares = goals.flatMap(({ value, plan }) => [value ?? 0, plan ?? 0]);
  return {
    type: 'bars',
    most: Math.max(100, ...shares),
    rows: goals.map((goal) => ({
      name: `${goal.code}. ${goal.nameVi}`,
      value: goal.value,
      text: goal.value === null ? 'chưa có số liệu' : goalFigure(goal.value, goal),
      plan: shownPlan(goal),
      status: goal.status,
    })),
  };
}

function results({ report, course, corrections, letterhead }: WeeklyDocumentInput): ReportBlock[] {
  const [reporting, figures] = report.sections;
  const [headline, ...rest] = figures?.paragraphs ?? [];
  const ten = report.goals.slice(1).filter((goal) => goal.unit === '%' || goal.targetKind === 'count');
  const blocks: ReportBlock[] = [
    { kind: 'subheading', text: '1. Tình hình báo cáo' },
    paragraph('reporting', (reporting?.paragraphs ?? []).join('\n')),
    paragraph(
      'corrections',
      `${correctionsSentence(corrections, letterhead.symbol)} Chi tiết tại Phụ lục V.`,
    ),
    { kind: 'subheading', text: '2. Kết quả thực hiện các chỉ tiêu' },
    paragraph('headline', headline ?? ''),
  ];
  if (course !== null)
    blocks.push({
      kind: 'chart',
      id: 'course',
      chart: course,
      caption: 'Hình 1. Diễn biến so với kế hoạch của đợt',
      alt: courseWords(course),
    });
  if (rest.length > 0) blocks.push(paragraph('goals', rest.join('\n')));
  if (report.goals.length > 0) blocks.push({ kind: 'table', table: goalsTable(report.goals) });
  if (ten.length > 0)
    blocks.push({
      kind: 'chart',
      id: 'goal-bars',
      chart: goalBars(ten),
      caption: `Hình ${course === null ? '1' : '2'}. Kết quả và kế hoạch của từng chỉ tiêu`,
      alt: ten
        .map(
          (goal) => `${goal.code}: ${goal.value === null ? 'chưa có số liệu' : goalFigure(goal.value, goal)}`,
        )
        .join('; '),
    });
  return [...blocks, { kind: 'subheading', text: '3. Mô hình, cách làm hay' }, paragraph('models', '')];
}

function courseWords({ points, target }: BurnUpChart): string {
  const [first, last] = [points.at(0), points.at(-1)];
  if (first === undefined || last === undefined) return 'Chưa có số liệu';
  const wanted = target === null ? '' : `; mục tiêu ${target.text}`;
  return `Từ ${first.text} đến ${last.text} qua ${String(points.length)} lần chốt số liệu${wanted}`;
}

/** Drafted from what the figures leave to do: who has to report, and which goals have to catch up. */
function nextWeek({ goals, notReported }: WeeklyReport): string {
  const behind = worstGoals(goals).slice(0, 3);
  return [
    ...(notReported.length > 0
      ? [`- Đôn đốc ${formatNumber(notReported.length, 0, 'vi')} xã, phường chưa nộp báo cáo tuần.`]
      : []),
    ...behind.map(
      (goal) =>
        `- Tập trung thực hiện chỉ tiêu chậm so với kế hoạch: ${goal.nameVi}${
          goal.gapCount === null || goal.gapCount <= 0
            ? ''
            : ` (còn thiếu ${formatNumber(goal.gapCount, 0, 'vi')} ${goal.countUnit})`
        }.`,
    ),
  ].join('\n');
}

/** The usual last sentence, with whom it is written to where there is somebody. */
function closingWords({ period, letterhead: { agencyInText, addressees } }: WeeklyDocumentInput): string {
  const [first] = addressees;
  const to = first === undefined ? '' : ` kính báo cáo ${first} xem xét, chỉ đạo`;
  const what = `Trên đây là báo cáo kết quả ${weekWords(period)}`;
  return to === '' ? `${what} của ${agencyInText}.` : `${what}; ${agencyInText}${to}.`;
}

function sections(input: WeeklyDocumentInput): ReportSection[] {
  const { report, texts } = input;
  const shortcomings = report.sections[2]?.paragraphs ?? [];
  return [
    {
      id: 'direction',
      heading: 'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
      blocks: [paragraph('direction', quoted(texts.direction))],
    },
    { id: 'results', heading: 'II. KẾT QUẢ THỰC HIỆN', blocks: results(input) },
    {
      id: 'shortcomings',
      heading: 'III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN',
      blocks: [
        paragraph('shortcomings', shortcomings.join('\n')),
        ...(texts.difficulties.length > 0 ? [paragraph('difficulties', quoted(texts.difficulties))] : []),
      ],
    },
    {
      id: 'next-week',
      heading: 'IV. NHIỆM VỤ TUẦN TỚI',
      blocks: [paragraph('next-week', nextWeek(report))],
    },
    {
      id: 'proposals',
      heading: 'V. KIẾN NGHỊ, ĐỀ XUẤT',
      blocks: [paragraph('proposals', quoted(texts.proposals)), paragraph('closing', closingWords(input))],
    },
  ];
}

/** A report in a campaign that was chosen says so: the same week has another one beside it. */
function fileStem({ report, period, campaign }: WeeklyDocumentInput): string {
  const chosen = campaign === null ? '' : `-${campaign}`;
  return `bao-cao-tuan-${period}${chosen}${report.simulatedNote === null ? '' : '-so-lieu-mo-phong'}`;
}

/** The weekly report of the province in the usual five parts, as it is drafted: without edits, number and date of issue. */
export function weeklyDocument(input: WeeklyDocumentInput): ReportDocument {
  const { report, period, letterhead } = input;
  return {
    format: 1,
    kind: 'province_week',
    language: 'vi',
    documentTitle: `Báo cáo ${weekWords(period)} – Bình dân học vụ số tỉnh Đắk Lắk`,
    fileStem: fileStem(input),
    ...letterheadLines(letterhead),
    issue: null,
    placeDate: report.placeDate,
    typeName: 'BÁO CÁO',
    subject: report.subject,
    simulatedNote: report.simulatedNote,
    basis: report.basis,
    opening: report.intro.map((text, index) => paragraph(`opening-${String(index + 1)}`, text)),
    sections: sections(input),
    annexes: weeklyAnnexes(input),
    definitions: input.definitions,
  };
}
