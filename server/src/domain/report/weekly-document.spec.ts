import { describe, expect, it } from '@jest/globals';
import { commune, goal, input } from '../../test/weekly-input.js';
import type { BurnUpChart, ReportBlock, ReportDocument } from './document.js';
import { USUAL_LETTERHEAD, weeklyDocument, type WeeklyDocumentInput } from './weekly-document.js';
import { weeklyReport } from './weekly-report.js';

const course: BurnUpChart = {
  type: 'burn_up',
  startsOn: '2025-07-15',
  endsOn: '2025-10-25',
  points: [
    { on: '2025-09-26', value: 56.8, text: '56,8%' },
    { on: '2025-10-03', value: 58, text: '58,0%' },
  ],
  plan: [
    { on: '2025-07-15', value: 0 },
    { on: '2025-10-25', value: 58 },
  ],
  target: { value: 58, text: '58%' },
  unit: '%',
};

const documentOf = (
  week: Parameters<typeof input>[0] = {},
  over: Partial<WeeklyDocumentInput> = {},
): ReportDocument =>
  weeklyDocument({
    report: weeklyReport(input(week)),
    period: '2025-W40',
    campaign: null,
    letterhead: USUAL_LETTERHEAD,
    course,
    texts: { direction: [], difficulties: [], proposals: [] },
    corrections: null,
    definitions: [],
    ...over,
  });

const blocks = (document: ReportDocument): ReportBlock[] => document.sections.flatMap((s) => [...s.blocks]);
const textOf = (document: ReportDocument, id: string): string | undefined =>
  blocks(document).find(
    (b): b is Extract<ReportBlock, { kind: 'paragraph' }> => b.kind === 'paragraph' && b.id === id,
  )?.text;

describe('the weekly report as a document', () => {
  it('has the five usual parts, in order', () => {
    expect(documentOf().sections.map(({ heading }) => heading.split('.')[0])).toEqual([
      'I',
      'II',
      'III',
      'IV',
      'V',
    ]);
  });

  it('names each paragraph once, and the same paragraphs whatever the figures say', () => {
    const ids = (document: ReportDocument): string[] =>
      [...document.opening, ...blocks(document)].flatMap((b) => (b.kind === 'paragraph' ? [b.id] : []));
    const all = ids(documentOf());
    expect(new Set(all).size).toBe(all.length);
    const other = ids(documentOf({ goals: [goal({ value: null, numerator: null, status: 'no_data' })] }));
    expect(all).toEqual(expect.arrayContaining(other));
  });

  it('has as many cells as columns in every row', () => {
    const document = documentOf({
      notReported: [{ orgUnit: '1', fullName: 'Xã A', lastSubmittedAt: null, missing: 3 }],
    });
    const tables = [
      ...blocks(document).flatMap((b) => (b.kind === 'table' ? [b.table] : [])),
      ...document.annexes.flatMap(({ table }) => (table === null ? [] : [table])),
    ];
    expect(tables.map(({ id }) => id)).toEqual([
      'goals',
      'goal-details',
      'communes',
      'commune-goals',
      'not-reported',
    ]);
    for (const { rows, columns } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('leaves missing figures as words or empty, never 0', () => {
    const missing = { value: null, numerator: null, denominator: null, plan: null, gapCount: null } as const;
    const { annexes } = documentOf({ communes: [commune({ ...missing, status: 'no_data' })] });
    expect(annexes[1]!.table!.rows[0]!.map((cell) => cell.text)).toEqual([
      '1',
      'Xã Cuôr Đăng',
      'chưa có số liệu',
      '',
      'chưa có số liệu',
      '',
      '',
      'Chưa có số liệu',
      '',
    ]);
  });

  it('writes what people entered as they wrote it, each line with its unit, and nothing where nobody did', () => {
    const proposals = [{ unitName: 'Xã Cuôr Đăng', text: ' Hỗ trợ\n máy tính ' }];
    const document = documentOf({}, { texts: { direction: [], difficulties: [], proposals } });
    expect(textOf(document, 'proposals')).toBe('- Xã Cuôr Đăng: Hỗ trợ máy tính');
    expect(textOf(document, 'direction')).toBe('');
  });

  it('drafts the next week from who has not reported and which goals are behind', () => {
    const notReported = [{ orgUnit: '1', fullName: 'Xã A', lastSubmittedAt: null, missing: 3 }];
    const drafted = textOf(documentOf({ notReported }), 'next-week')!;
    expect(drafted.split('\n')[0]).toBe('- Đôn đốc 1 xã, phường chưa nộp báo cáo tuần.');
    expect(drafted).toContain('Chỉ tiêu 6');
    const met = documentOf({ goals: [goal()], notReported: [] });
    expect(textOf(met, 'next-week')).toBe('');
  });

  it('has no drawing of a course that is not there, and numbers the others from 1', () => {
    const captions = (document: ReportDocument): string[] =>
      blocks(document).flatMap((b) => (b.kind === 'chart' ? [b.caption.slice(0, 6)] : []));
    expect(captions(documentOf())).toEqual(['Hình 1', 'Hình 2']);
    expect(captions(documentOf({}, { course: null }))).toEqual(['Hình 1']);
  });
});
