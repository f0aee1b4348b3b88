import { describe, expect, it } from '@jest/globals';
import { headlineGoal, lateGoal, provinceWeek, weekCommune } from '../../test/province-week.js';
import { textOf } from '../../test/report-tables.js';
import type { ReportBlock, ReportDocument } from './document.js';
import { provinceWeekDocument } from './province-week.js';

const documentOf = (over: Parameters<typeof provinceWeek>[0] = {}): ReportDocument =>
  provinceWeekDocument(provinceWeek(over));
const told = (over: Parameters<typeof provinceWeek>[0] = {}): string => textOf(documentOf(over));
const blocks = (document: ReportDocument): ReportBlock[] => document.sections.flatMap((s) => [...s.blocks]);
const said = (document: ReportDocument, id: string): string | undefined =>
  blocks(document).find(
    (b): b is Extract<ReportBlock, { kind: 'paragraph' }> => b.kind === 'paragraph' && b.id === id,
  )?.text;
const NONE = {
  value: null,
  numerator: null,
  denominator: null,
  plan: null,
  planDifference: null,
  gapCount: null,
  shortfall: null,
  status: 'no_data',
  dataStatus: 'no_data',
} as const;
const late = { orgUnit: '1', fullName: 'Xã A', lastSubmittedAt: null, missing: 3 };

describe('the weekly report of the province', () => {
  it('has the five usual parts and five annexes, in order', () => {
    const { sections, annexes } = documentOf();
    const numbers = ['I', 'II', 'III', 'IV', 'V'];
    expect(sections.map(({ heading }) => heading.split('.')[0])).toEqual(numbers);
    expect(annexes.map(({ number }) => number)).toEqual(numbers.map((number) => `Phụ lục ${number}`));
  });

  it('names each paragraph once, and the same paragraphs whatever the figures say', () => {
    const ids = (document: ReportDocument): string[] =>
      [...document.opening, ...blocks(document)].flatMap((b) => (b.kind === 'paragraph' ? [b.id] : []));
    const all = ids(documentOf());
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining(ids(documentOf({ goals: [headlineGoal(NONE)] }))));
  });

  it('has as many cells as columns in every row', () => {
    const document = documentOf({ notReported: [late] });
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
    const { annexes } = documentOf({ communes: [weekCommune({ ...NONE, gapPoints: null })] });
    expect(annexes[1]!.table!.rows[0]!.map((cell) => cell.text)).toEqual([
      '1',
      'Xã Cuôr Đăng',
      '',
      '',
      'chưa có số liệu',
      '',
      '',
      'Chưa có số liệu',
      '',
    ]);
  });

  it('names the agency of its letterhead wherever it speaks of itself, and whom it is written to', () => {
    const { letterhead } = provinceWeek();
    const own = { ...letterhead, agencyInText: 'Sở Thử', addressees: ['Bộ Thử'] };
    const document = documentOf({ letterhead: own });
    expect(document.opening[0]!.text).toContain(', Sở Thử báo cáo kết quả tuần 40');
    expect(said(document, 'closing')).toBe(
      'Trên đây là báo cáo kết quả tuần 40; Sở Thử kính báo cáo Bộ Thử xem xét, chỉ đạo.',
    );
    expect(document.annexes[0]!.reference).toContain('của Sở Thử');
  });

  it('has no drawing of a course that is not there or comes after the week, and numbers the others from 1', () => {
    const captions = (over: Parameters<typeof provinceWeek>[0] = {}): string[] =>
      blocks(documentOf(over)).flatMap((b) => (b.kind === 'chart' ? [b.caption.slice(0, 6)] : []));
    const { course } = provinceWeek();
    const points = [{ period: '2025-W41', cutOffAt: '2025-10-10T05:00:00.000Z', value: 60 }];
    expect(captions()).toEqual(['Hình 1', 'Hình 2']);
    expect(captions({ course: null })).toEqual(['Hình 1']);
    expect(captions({ course: { ...course!, goal: { ...course!.goal, points } } })).toEqual(['Hình 1']);
  });
});

describe('what the weekly report tells of results', () => {
  it('a province that reached its target still names the shortfall of its communes', () => {
    expect(said(documentOf(), 'headline')).toBe(
      'Toàn tỉnh đạt 58,0% người trưởng thành được tiếp cận, đạt mục tiêu 58%; còn 52 xã, phường chưa đạt, 1 xã, phường chưa có số liệu. Kết quả này là 580.000/1.000.000 người, tăng 1,2 điểm so với tuần trước; kế hoạch đến thời điểm chốt là 45,6%. Tính riêng từng xã, phường theo mục tiêu của mình, các nơi chưa đạt còn thiếu tổng cộng 41.234 người.',
    );
  });

  it('a province short of its target says how many are missing', () => {
    const goals = [headlineGoal({ value: 57.9, gapCount: 1_000, status: 'on_track' })];
    expect(told({ goals })).toContain('Tính chung toàn tỉnh còn thiếu 1.000 người.');
  });

  it('says that a returned report still counts, only where there is one', () => {
    const { reporting } = provinceWeek();
    expect(said(documentOf(), 'reporting')).toBe(
      '97/102 xã, phường đã nộp, 90 đúng hạn; còn 5 chưa nộp; 2 báo cáo bị trả lại. Số liệu đã ký của báo cáo bị trả lại vẫn được tính trong thời gian rà soát.',
    );
    expect(told({ reporting: { ...reporting, returned: 0 } })).not.toContain('trả lại');
  });

  it('tells which models communes keep up, and nothing where none was entered', () => {
    const models = [
      { fullName: 'Xã B', count: 3 },
      { fullName: 'Xã A', count: 1 },
    ];
    expect(said(documentOf({ models }), 'models')).toBe(
      '2 xã, phường báo cáo đang duy trì tổng cộng 4 mô hình, cách làm. Nhiều nhất: Xã B (3); Xã A (1).',
    );
    const many = [{ fullName: 'Xã B', count: 3 }, ...Array<(typeof models)[0]>(6).fill(models[1]!)];
    expect(said(documentOf({ models: many }), 'models')).toMatch(/Nhiều nhất: Xã B \(3\)\.$/u);
    expect(said(documentOf(), 'models')).toBe('');
  });

  it('writes what people entered as they wrote it, each line with its unit, and nothing where nobody did', () => {
    const proposals = [{ unitName: 'Xã Cuôr Đăng', text: ' Hỗ trợ\n máy tính ' }];
    const document = documentOf({ texts: { direction: [], difficulties: [], proposals } });
    expect(said(document, 'proposals')).toBe(
      'Kiến nghị, đề xuất của các xã, phường:\n- Xã Cuôr Đăng: Hỗ trợ máy tính',
    );
    expect(said(document, 'direction')).toBe('');
    expect(said(documentOf({ committees: null }), 'committees')).toBeUndefined();
  });
});

describe('what the weekly report tells of shortcomings', () => {
  it('goals behind plan are named with what they lack, the farthest first; those on plan are not', () => {
    expect(said(documentOf(), 'shortcomings')).toBe(
      [
        'Chỉ tiêu chậm so với kế hoạch:',
        '- Chỉ tiêu 6 (10,0%): rất chậm, kém kế hoạch 21,5 điểm; còn thiếu 200 người để đạt mục tiêu.',
        '- Chỉ tiêu 5 (50,0%): chậm 5,0 điểm so với kế hoạch; còn thiếu 100 người để đạt mục tiêu.',
      ].join('\n'),
    );
    expect(told({ goals: [headlineGoal()] })).toContain('Không có chỉ tiêu nào chậm so với kế hoạch.');
  });

  it('what has no figure is not called on plan', () => {
    const blank = [headlineGoal(NONE), lateGoal('5', NONE)];
    expect(said(documentOf({ goals: blank }), 'shortcomings')).toBe(
      'Chưa có số liệu để đánh giá chỉ tiêu nào.',
    );
    expect(said(documentOf({ goals: [headlineGoal(), blank[1]!] }), 'shortcomings')).toContain(
      'Chỉ tiêu chưa có số liệu: Chỉ tiêu 5.',
    );
    expect(told({ goals: [], communes: [], course: null })).not.toContain('Không có chỉ tiêu nào chậm');
  });

  it('names the lowest communes of the week and those that lack most, with their raw figures', () => {
    const low = weekCommune({
      fullName: 'Xã Thấp',
      value: 20,
      numerator: 20,
      denominator: 100,
      gapCount: 38,
    });
    const carried = weekCommune({ fullName: 'Xã Cũ', value: 10, carriedFrom: '2025-W39', gapCount: 900 });
    const text = said(documentOf({ communes: [low, weekCommune(), carried] }), 'communes')!;
    expect(text).toContain('Thấp nhất: Xã Thấp 20,0% (20/100); Xã Cuôr Đăng 50,0% (5.000/10.000).');
    expect(text).toContain(
      'Còn thiếu nhiều nhất: Xã Cũ thiếu 900 người (5.000/10.000); Xã Cuôr Đăng thiếu 800 người',
    );
  });

  it('names who did not report, who did late, and whose figure is of another week', () => {
    const communes = [weekCommune({ fullName: 'Xã Cũ', carriedFrom: '2025-W38' })];
    const text = said(documentOf({ communes, notReported: [late], late: ['Xã B'] }), 'not-reported')!;
    expect(text.split('\n')).toEqual([
      'Còn 1 xã, phường chưa nộp báo cáo tuần (danh sách tại Phụ lục IV).',
      '7 xã, phường nộp muộn: Xã B và 6 nơi khác.',
      '1 xã, phường chưa có số liệu tuần này, đang tính theo số lũy kế của kỳ gần nhất: Xã Cũ (tuần 38).',
    ]);
  });

  it('says of an unusual figure which it is, and whether it was explained', () => {
    const one = {
      orgUnit: '1',
      fullName: 'Xã A',
      element: 'Lượt',
      finding: '295 cao khác thường',
      reason: null,
    };
    const text = said(documentOf({ surprising: [one, { ...one, reason: 'Ngày hội.' }] }), 'surprising')!;
    expect(text.split('\n').slice(1)).toEqual([
      '- Xã A, mục “Lượt”: 295 cao khác thường; chưa có giải trình.',
      '- Xã A, mục “Lượt”: 295 cao khác thường; giải trình: Ngày hội.',
    ]);
    expect(said(documentOf(), 'surprising')).toBeUndefined();
  });

  it('drafts the next week from who has not reported and what is behind, and from nothing else', () => {
    const drafted = said(documentOf({ notReported: [late] }), 'next-week')!;
    expect(drafted.split('\n')).toEqual([
      '- Đôn đốc 1 xã, phường chưa nộp báo cáo tuần.',
      '- Rà soát 2 báo cáo đang được trả lại.',
      '- Tập trung thực hiện các chỉ tiêu chậm so với kế hoạch: Chỉ tiêu 6 (còn thiếu 200 người); Chỉ tiêu 5 (còn thiếu 100 người).',
      '- Tập trung hỗ trợ các xã, phường còn thiếu nhiều: Xã Cuôr Đăng (800 người); Xã Phú Xuân (200 người).',
    ]);
    const { reporting } = provinceWeek();
    const met = documentOf({
      goals: [headlineGoal()],
      communes: [],
      reporting: { ...reporting, returned: 0 },
    });
    expect(said(met, 'next-week')).toBe('');
  });
});

/** What stays Vietnamese: names of places and of the movement. */
const NAMES = /Bình dân học vụ số|Đắk Lắk|ĐẮK LẮK|Xã [\p{Lu}][\p{L}]*(?: [\p{Lu}][\p{L}]*)*/gu;
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;

function stringsOf(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return data === null || typeof data !== 'object' ? [] : Object.values(data).flatMap(stringsOf);
}

/** Figures without the marks of a language: 1.234,5 and 1,234.5 are one. Dates are read by their digits. */
const numbersOf = (text: string): string[] =>
  (text.match(/\d+(?:[.,]\d+)*/gu) ?? []).map((n) => n.replaceAll(/[.,]/gu, '|').replace(/^0+(?=\d)/u, ''));

describe('the weekly report in English', () => {
  const full = (language: 'vi' | 'en'): ReportDocument =>
    documentOf({
      language,
      letterhead: documentOf().letterhead,
      notReported: [late],
      late: ['Xã B'],
      communes: [weekCommune(), weekCommune({ fullName: 'Xã Cũ', carriedFrom: '2025-W38' })],
      surprising: [{ orgUnit: '1', fullName: 'Xã A', element: 'x', finding: '295', reason: null }],
      models: [{ fullName: 'Xã B', count: 3 }],
    });

  it('has the same figures in every paragraph as in Vietnamese, each in its own writing', () => {
    const paragraphs = (document: ReportDocument): Map<string, string[]> =>
      new Map(
        blocks(document).flatMap((b) =>
          b.kind === 'paragraph' ? [[b.id, numbersOf(b.text).sort()] as const] : [],
        ),
      );
    expect(paragraphs(full('en'))).toEqual(paragraphs(full('vi')));
    expect(textOf(full('en'))).toContain('580,000/1,000,000 persons');
  });

  it('leaves no Vietnamese word but names', () => {
    const { letterhead, ...document } = full('en');
    expect(letterhead.agency).toBe('SỞ KHOA HỌC VÀ CÔNG NGHỆ');
    const agency = /Sở Khoa học và Công nghệ|Ủy ban nhân dân tỉnh|Giám đốc Sở \(để báo cáo\)|Lưu: VT, CĐS/gu;
    const left = stringsOf(document)
      .map((text) => text.replaceAll(agency, '').replaceAll(NAMES, '').replaceAll('người', ''))
      .filter((text) => VIETNAMESE.test(text));
    expect(left).toEqual([]);
  });
});
