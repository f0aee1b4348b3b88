import { describe, expect, it } from '@jest/globals';
import { faults, figures, match, own, REACHED } from '../../test/import-builders.js';
import { tableFile, tableSheet, type Written } from '../../test/table-builders.js';
import type { MatchedFile } from './import-scheme.js';
import { periodTold } from './period-words.js';

const ofWeek = (week: string, n: number): Written[][] => [
  ['Mã kỳ', week],
  ['Mục', 'Số liệu kỳ này'],
  ['adults_reached', n],
  ['app_users', n + 1],
];
const others = ({ others: found }: MatchedFile): string[] =>
  found.map(({ why, sheet, place, period, figures: count }) =>
    [why, sheet, place, period, count].map(String).join(' '),
  );

describe('a file with several weeks', () => {
  it('a sheet for each: the one of the week asked for is read, wherever it stands, the others are named', () => {
    const file = tableFile(
      tableSheet(ofWeek('2025-W39', 1), { name: 'T39' }),
      tableSheet(ofWeek('2025-W40', 3), { name: 'T40' }),
      tableSheet(ofWeek('2025-W41', 5), { name: 'T41' }),
    );
    const found = match(file, '24301');
    expect([found.sheet, found.stated.period]).toEqual(['T41', '2025-W41']);
    expect(figures(found)).toEqual(['24301 adults_reached 5', '24301 app_users 6']);
    expect(others(found)).toEqual(['other_period T39 null 2025-W39 2', 'other_period T40 null 2025-W40 2']);
  });
  it('whose sheets are told apart by their names only is read the same way', () => {
    const table = (n: number): Written[][] => [
      ['Mục', 'Số liệu'],
      ['adults_reached', n],
      ['app_users', n],
    ];
    const file = tableFile(
      tableSheet(table(1), { name: 'Tuần 40' }),
      tableSheet(table(2), { name: 'tuan 41 (2025)' }),
    );
    const found = match(file, '24301');
    expect(figures(found)).toEqual(['24301 adults_reached 2', '24301 app_users 2']);
    expect(others(found)).toEqual(['other_period Tuần 40 null 2025-W40 2']);
  });
  it('without a sheet of the week asked for says which it is of, so that nothing is taken for another week', () => {
    const found = match(
      tableFile(tableSheet(ofWeek('2025-W39', 1)), tableSheet(ofWeek('2025-W40', 3), { name: 'T40' })),
      '24301',
    );
    expect(found.stated.period).toBe('2025-W39');
  });
  it('a column for each: only that of the week asked for is read', () => {
    const found = own([
      ['Mục', 'ĐVT', 'Tuần 39', 'Tuần 40 (29/09–05/10/2025)', 'Tuần 41'],
      [REACHED, 'người', 10, 11, 12],
      ['app_users', 'người', 20, 21, null],
    ]);
    expect([figures(found), faults(found), found.blanks, found.ignored]).toEqual([
      ['24301 adults_reached 12'],
      [],
      1,
      [],
    ]);
    expect(others(found)).toEqual(['other_period Sheet1 C 2025-W39 2', 'other_period Sheet1 D 2025-W40 2']);
  });
  it('a column for each, but none of the week asked for: refused, with the weeks that are there', () => {
    const found = own([
      ['Mục', 'Tuần 39', 'Tuần 40'],
      [REACHED, 10, 11],
    ]);
    expect([figures(found), faults(found)]).toEqual([[], ['period_not_there null,null']]);
    expect(found.faults[0]?.vi).toContain('số liệu của Tuần 39, Tuần 40, không có của Tuần 41');
    const alone = own([
      ['Mục', '2025-W40'],
      [REACHED, 10],
    ]);
    expect([figures(alone), faults(alone)]).toEqual([[], ['period_not_there null,null']]);
  });
  it('the figures of a week under a heading merged over them', () => {
    const found = own(
      [
        ['Mã xã', 'Tuần 40', null, 'Tuần 41', null],
        [null, 'adults_reached', 'app_users', 'adults_reached', 'app_users'],
        ['24301', 1, 2, 3, 4],
      ],
      {
        merged: [
          { firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 3 },
          { firstRow: 1, lastRow: 1, firstColumn: 4, lastColumn: 5 },
        ],
      },
    );
    expect([figures(found), faults(found), found.ignored]).toEqual([
      ['24301 adults_reached 3', '24301 app_users 4'],
      [],
      [],
    ]);
    expect(others(found)).toEqual(['other_period Sheet1 B 2025-W40 1', 'other_period Sheet1 C 2025-W40 1']);
  });
  it('a row for each', () => {
    const rows = [
      ['Kỳ', 'adults_reached', 'app_users'],
      ['Tuần 40', 1, 2],
      ['Tuần 41', 3, 4],
    ];
    const found = own(rows);
    expect([figures(found), faults(found)]).toEqual([['24301 adults_reached 3', '24301 app_users 4'], []]);
    expect(others(found)).toEqual(['other_period Sheet1 2 2025-W40 2']);
    expect(faults(own(rows.slice(0, 2)))).toEqual(['period_not_there null,null']);
  });
});

describe('what else has figures', () => {
  it('is a hidden sheet: named, and neither read nor left unsaid; one without figures is not mentioned', () => {
    const found = match(
      tableFile(
        tableSheet(ofWeek('2025-W41', 5), { name: 'Số liệu' }),
        tableSheet(ofWeek('2025-W41', 9), { name: 'nháp', hidden: true }),
        tableSheet([['Có'], ['Không']], { name: 'danh mục', hidden: true }),
      ),
      '24301',
    );
    expect(figures(found)).toEqual(['24301 adults_reached 5', '24301 app_users 6']);
    expect(others(found)).toEqual(['hidden nháp null null 2']);
  });
  it('is a hidden sheet that is all there is', () => {
    const found = match(tableFile(tableSheet(ofWeek('2025-W41', 9), { name: 'ẩn', hidden: true })), '24301');
    expect([figures(found), faults(found), others(found)]).toEqual([
      [],
      ['no_table null,null'],
      ['hidden ẩn null null 2'],
    ]);
  });
  it('is a second table of the same week, and a sheet that says it is of another form', () => {
    const found = match(
      tableFile(
        tableSheet(ofWeek('2025-W41', 5), { name: 'Số liệu' }),
        tableSheet(
          [
            ['Mục', 'Số liệu'],
            ['sessions_held', 7],
          ],
          { name: 'bổ sung' },
        ),
        tableSheet(
          [
            ['Mã biểu', 'monthly', 'Mã kỳ', '2025-10'],
            ['traders_qr', 4],
          ],
          { name: 'Tháng' },
        ),
      ),
      '24301',
    );
    expect(others(found)).toEqual(['second bổ sung null null 1', 'other_form Tháng null 2025-10 1']);
    expect(found.others[1]?.dataSet).toBe('monthly');
  });
});

describe('the period that a heading tells', () => {
  it.each([
    ['Tuần 40', '2025-W41', '2025-W40'],
    ['TUAN 5', '2025-W41', '2025-W05'],
    ['Số liệu tuần 40', '2025-W41', '2025-W40'],
    ['Tuần 1 (29/12/2025–04/01/2026)', '2025-W52', '2026-W01'],
    ['W40', '2025-W41', '2025-W40'],
    ['2025-W40', '2025-W41', '2025-W40'],
    ['Tháng 9/2025', '2025-10', '2025-09'],
    ['T9', '2025-10', '2025-09'],
    ['Quý III/2025', '2025-Q4', '2025-Q3'],
  ])('%s, where %s is asked for, is %s', (text, asked, told) => {
    expect(periodTold(text, asked)).toBe(told);
  });
  it.each([
    'Tuần trước',
    'Tuần này',
    'Tuần 40 chưa họp',
    'Tuần 60',
    '2025-10',
    '2025-10-05',
    'Tháng 9',
    '',
    '40',
  ])('is none of a week in "%s"', (text) => {
    expect(periodTold(text, '2025-W41')).toBeNull();
  });
});
