import { describe, expect, it } from '@jest/globals';
import { changes } from '../../test/changes.js';
import { toGoalRows, toLateGroups, toSentence, toValueRows } from './to-changes-rows.js';

describe('rows of what changed', () => {
  it('begin with one sentence: who corrected, by how much, and what else moved the figures', () => {
    expect(toSentence(changes(), 'vi')).toBe(
      '1 xã, phường sửa số liệu sau khi báo cáo phát hành: +214 người; số liệu nền đổi ở 1 xã, phường: −10,2 điểm; 1 mục tiêu, định nghĩa, đơn vị hoặc cài đặt thay đổi',
    );
    expect(toSentence(changes({ from: '2025-10-05T03:00:00.000Z' }), 'vi')).toContain('từ 10:00 05/10/2025');
  });

  it('tell corrections from denominators, step by step, and a new target apart from the value', () => {
    expect(toGoalRows(changes(), 'vi')[0]).toMatchObject({
      before: '40,0%',
      after: '51,2%',
      effects: ['+21,4', '', '−10,2', ''],
      correctedBy: { text: '+214 người', communes: 1 },
      target: { before: '58%', after: '60%' },
    });
  });

  it('claim no effect on a value that was missing', () => {
    expect(toGoalRows(changes(), 'vi')[1]).toMatchObject({
      before: null,
      after: null,
      effects: [null, null, null, null],
      correctedBy: null,
      target: null,
    });
  });

  it('show a value old and new; a missing one has no difference', () => {
    const [value] = changes().values;
    const rows = toValueRows(
      changes({ values: [value!, { ...value!, after: null, kind: 'withdrawn' }] }),
      'vi',
    );
    expect(rows[0]).toMatchObject({ before: '400', after: '614', difference: '+214' });
    expect(rows[1]).toMatchObject({ before: '400', after: null, difference: null, kind: 'withdrawn' });
  });

  it('keep late reports apart from corrections, one row for each report', () => {
    const [value] = changes().values;
    const late = { ...value!, orgUnit: '24364', before: null, kind: 'late' as const };
    const both = changes({ values: [value!, late, { ...late, dataElement: 'app_users' }] });
    expect(toValueRows(both, 'vi')).toHaveLength(1);
    expect(toLateGroups(both)).toMatchObject([
      { period: value!.period, rows: [{ orgUnit: '24364', values: 2 }] },
    ]);
  });

  it('put the reports of the week looked at before those of other periods', () => {
    const [value] = changes().values;
    const late = { ...value!, before: null, kind: 'late' as const };
    const groups = toLateGroups(
      changes({
        values: [
          { ...late, period: '2025-09' },
          { ...late, period: '2025-W40' },
          { ...late, period: '2025-W39' },
        ],
      }),
    );
    expect(groups.map(({ period, own }) => [period, own])).toEqual([
      ['2025-W40', true],
      ['2025-W39', false],
      ['2025-09', false],
    ]);
  });
});
