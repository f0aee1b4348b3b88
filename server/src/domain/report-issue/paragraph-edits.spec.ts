import { describe, expect, it } from '@jest/globals';
import { smallDocument } from '../../test/report-document.js';
import { issueChecklist } from './issue-checklist.js';
import { markIssued } from './issue-mark.js';
import { applyEdits, type ParagraphEdit, paragraphsOf, staleEdits } from './paragraph-edits.js';
import { unknownFigures } from './unknown-figures.js';

const drafted = smallDocument();
const DRAFTED_RESULTS = 'Đạt 58,0% (1.372.909/2.366.720 người).';
const edit = (id: string, text: string | null, against = DRAFTED_RESULTS): ParagraphEdit => ({
  id,
  text,
  drafted: against,
});

describe('edited paragraphs', () => {
  it('take the place of the drafted ones, and nothing else of the document changes', () => {
    const edited = applyEdits(drafted, [
      edit('results', 'Đạt kết quả tốt.'),
      edit('opening', 'Kính báo cáo:'),
    ]);
    expect(paragraphsOf(edited).map(({ text }) => text)).toEqual([
      'Kính báo cáo:',
      'Đạt kết quả tốt.',
      'Vận động người dân.',
      ' ',
    ]);
    expect({ ...edited, opening: drafted.opening, sections: drafted.sections }).toEqual(drafted);
    expect(edited.sections[0]?.blocks[1]).toEqual(drafted.sections[0]?.blocks[1]);
  });

  it('are given up by null, and change nothing where their paragraph is gone', () => {
    expect(applyEdits(drafted, [edit('results', null), edit('gone', 'x')])).toEqual(drafted);
  });

  it('are stale when the drafted text is another than the one they were written against, or is gone', () => {
    const edits = [edit('results', 'Tốt.'), edit('next', 'Khác.', 'Việc cũ.'), edit('gone', 'x')];
    expect(staleEdits(drafted, edits).map(({ id }) => id)).toEqual(['next', 'gone']);
    expect(staleEdits(drafted, [edit('next', null, 'Việc cũ.')])).toEqual([]);
  });
});

describe('figures in an edited paragraph', () => {
  it('are known when they stand in a paragraph, a table or the basis, however many zeros they have', () => {
    expect(unknownFigures('58% và 74,50%, 12/102 xã, 102 xã, ngày 05/10/2025', drafted)).toEqual([]);
  });

  it('are told once each when they stand nowhere, a figure with one digit wrong among them', () => {
    expect(unknownFigures('1.372.908 người, 58,1%, lại 58,1%', drafted)).toEqual(['1.372.908', '58,1']);
  });

  it('are written in the language of the report', () => {
    const english = smallDocument({
      language: 'en',
      sections: [],
      opening: [{ kind: 'paragraph', id: 'opening', text: '58.0% of 2,366,720 persons' }],
    });
    expect(unknownFigures('58% of 2,366,720, not 58,0 or 2.366.720', english)).toEqual(['58,0', '2.366.720']);
  });

  it('are not proved by a text without any', () => {
    expect(unknownFigures('Tốt.', drafted)).toEqual([]);
  });
});

describe('the mark of an issue', () => {
  it('writes a number below ten with a leading zero, and the date as the decree does', () => {
    const issued = markIssued(drafted, { number: '5', on: '2025-10-08' });
    expect(issued.numberLine).toBe('Số: 05/BC-SKHCN');
    expect(issued.placeDate).toBe('Đắk Lắk, ngày 08 tháng 10 năm 2025');
    expect(issued.issue).toEqual({ number: '05', on: '2025-10-08' });
    expect(issued.annexes[0]?.reference).toBe(
      '(Kèm theo Báo cáo số 05/BC-SKHCN ngày 08 tháng 10 năm 2025 của Sở Khoa học và Công nghệ)',
    );
  });

  it('leaves a longer number and one with letters as the records office gave them', () => {
    for (const number of ['57', '05', '57a', '112'])
      expect(markIssued(drafted, { number, on: '2025-06-01' }).numberLine).toBe(`Số: ${number}/BC-SKHCN`);
  });

  it('changes no sentence and no figure', () => {
    const issued = markIssued(drafted, { number: '57', on: '2025-10-08' });
    expect(issued.sections).toEqual(drafted.sections);
    expect(issued.letterhead).toEqual(drafted.letterhead);
  });
});

describe('the checklist before an issue', () => {
  const facts = { communesNotReported: 3, openReturns: 0, qualityWarnings: null };

  it('says what is open: communes, returns, warnings, stale edits, unknown figures, empty sections', () => {
    const edits = [edit('results', 'Đạt 59,9%.', 'cũ')];
    expect(issueChecklist(drafted, edits, facts)).toEqual([
      { code: 'communes_not_reported', clear: false, count: 3, about: [] },
      { code: 'open_returns', clear: true, count: 0, about: [] },
      { code: 'quality_warnings', clear: false, count: null, about: [] },
      { code: 'stale_edits', clear: false, count: 1, about: ['results'] },
      { code: 'unknown_figures', clear: false, count: 1, about: ['59,9'] },
      { code: 'empty_sections', clear: false, count: 1, about: ['V. KIẾN NGHỊ'] },
    ]);
  });

  it('names a subheading under which nobody wrote anything', () => {
    const blocks = [
      { kind: 'subheading', text: '3. Mô hình, cách làm hay' },
      { kind: 'paragraph', id: 'models', text: '' },
    ] as const;
    const [results, ...others] = drafted.sections;
    const document = smallDocument({
      sections: [{ ...results!, blocks: [...results!.blocks, ...blocks] }, ...others],
    });
    expect(issueChecklist(document, [], facts).at(-1)?.about[0]).toBe('3. Mô hình, cách làm hay');
    expect(issueChecklist(document, [edit('models', 'Chợ 4.0.', '')], facts).at(-1)?.about).toEqual([
      'V. KIẾN NGHỊ',
    ]);
  });

  it('finds a section filled by an edit, and one emptied by an edit', () => {
    const about = (edits: readonly ParagraphEdit[]): readonly string[] =>
      issueChecklist(drafted, edits, facts).at(-1)?.about ?? [];
    expect(about([edit('proposals', 'Đề nghị cấp kinh phí.', ' ')])).toEqual([]);
    expect(about([edit('next', '', 'Vận động người dân.')])).toEqual([
      'IV. NHIỆM VỤ TUẦN TỚI',
      'V. KIẾN NGHỊ',
    ]);
  });
});
