import { describe, expect, it } from '@jest/globals';
import { APP, faults, figures, own, REACHED, SESSIONS, sheet } from '../../test/import-builders.js';
import type { Written } from '../../test/table-builders.js';

describe('a table with a row for each commune', () => {
  it('is found beneath titles, by names, in any order, beside other columns', () => {
    const found = sheet([
      ['UBND tỉnh Đắk Lắk'],
      ['Tổng hợp tuần 41', null, 'Sở KH&CN'],
      [],
      ['TT', SESSIONS, 'Ghi chú', 'Xã, phường', 'Số điện thoại', REACHED],
      [1, 3, 'tốt', 'Xã Phú Xuân', '0905', 700],
      [2, null, null, 'Cuôr Đăng', '0906', 6912],
      ['', '', '', 'Tổng cộng', '', 7612],
    ]);
    expect(found.rowsAre).toBe('communes');
    expect(figures(found)).toEqual([
      '24364 sessions_held 3',
      '24364 adults_reached 700',
      '24301 adults_reached 6912',
    ]);
    expect([faults(found), found.blanks]).toEqual([[], 1]);
    expect(found.ignored).toEqual([
      { what: 'row', at: 7, heading: 'Tổng cộng' },
      { what: 'column', at: 5, heading: 'Số điện thoại' },
    ]);
  });
  it('takes codes before names, and headings without marks, in NFD, with numbers, units and blanks', () => {
    const found = sheet([
      [
        'Mã xã',
        'Tên',
        `1. ${REACHED.normalize('NFD')} (người)  `,
        'nguoi dung ung dung "Dak Lak So"',
        'cột C',
      ],
      ['', '', '', '', 'sessions_held'],
      ['24301', 'Cuor Dang', 1, 2, 3],
    ]);
    expect(figures(found)).toEqual(['24301 adults_reached 1', '24301 app_users 2', '24301 sessions_held 3']);
  });
  it('reads a heading merged over this week and last week as this week only', () => {
    const found = sheet(
      [
        ['Xã', REACHED, null],
        [null, 'Tuần này', 'Tuần trước'],
        ['Xã Cuôr Đăng', 20, 10],
      ],
      { merged: [{ firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 3 }] },
    );
    expect([figures(found), faults(found)]).toEqual([['24301 adults_reached 20'], []]);
  });
  it('asks where one name is that of two communes, and takes the kind or the code as the answer', () => {
    const rows = [
      ['Xã, phường', 'adults_reached'],
      ['Tân An', 5],
    ];
    expect(faults(sheet(rows))).toEqual(['several_communes 2,1']);
    expect(
      figures(
        sheet([
          ['Xã', 'adults_reached'],
          ['Phường Tân An', 5],
          ['22255', 6],
        ]),
      ),
    ).toEqual(['24133 adults_reached 5', '22255 adults_reached 6']);
  });
  it('tells at both rows when a commune is there twice, and at both columns when an element is', () => {
    const rows = sheet([
      ['Mã', 'adults_reached'],
      ['24301', 1],
      ['24364', 2],
      ['Xã Cuôr Đăng', 3],
    ]);
    expect(faults(rows)).toEqual(['commune_twice 2,null', 'commune_twice 4,null']);
    expect(rows.faults[0]?.vi).toContain('2, 4');
    const columns = sheet([
      ['Mã', 'adults_reached', REACHED],
      ['24301', 1, 2],
    ]);
    expect(faults(columns)).toEqual(['element_twice 1,2', 'element_twice 1,3']);
    expect(columns.faults[0]?.vi).toContain('B, C');
  });
  it('refuses a code and a name that do not fit together, and a row of nobody with figures', () => {
    const found = sheet([
      ['Mã', 'Tên', 'adults_reached'],
      ['24301', 'Phú Xuân', 1],
      ['24364', '', 1],
      ['99999', '', 4],
      ['', '', 5],
    ]);
    expect(faults(found)).toEqual(['code_and_name_differ 2,1', 'unknown_commune 4,1', 'unknown_commune 5,1']);
  });
  it('leaves rows without figures alone, such as signatures', () => {
    const found = sheet([
      ['Mã', 'adults_reached'],
      ['24301', 1],
      ['Người lập biểu', null],
    ]);
    expect([faults(found), found.ignored]).toEqual([[], [{ what: 'row', at: 3, heading: 'Người lập biểu' }]]);
  });
});

describe('a table with a row for each element', () => {
  const rows: Written[][] = [
    ['Mã xã', '24301'],
    ['STT', 'Mục số liệu', 'Đơn vị tính', 'Tuần trước', 'Số liệu kỳ này'],
    [1, REACHED, 'người', 10, 20],
    [2, APP, 'người', 5, ''],
    [null, 'Hoạt động'],
    [3, SESSIONS, 'buổi', 1, 'xóa'],
    [4, 'Số bánh mì', 'cái', 1, 9],
  ];
  it('takes the column of this period, never the one of last week', () => {
    const found = own(rows);
    expect(found.rowsAre).toBe('elements');
    expect([figures(found), found.blanks, faults(found)]).toEqual([
      ['24301 adults_reached 20', '24301 sessions_held null'],
      1,
      [],
    ]);
    expect(found.ignored).toEqual([{ what: 'row', at: 7, heading: 'Số bánh mì' }]);
  });
  it('without headings takes the only column of numbers, and does not choose between two', () => {
    expect(
      figures(
        own([
          [REACHED, 20],
          [APP, 7],
        ]),
      ),
    ).toEqual(['24301 adults_reached 20', '24301 app_users 7']);
    expect(
      own([
        ['Mục', 'a', 'b'],
        [REACHED, 20, 30],
        [APP, 7, 8],
      ]).faults[0],
    ).toMatchObject({
      code: 'value_column',
      vi: expect.stringContaining('B, C'),
    });
  });
  it('of a foreign commune is refused for a commune, and needs a commune for the Department', () => {
    expect(faults(own([['Mã xã', '24364'], ...rows.slice(1)]))).toEqual(['foreign_commune null,null']);
    expect(faults(sheet(rows.slice(1)))).toEqual(['commune_not_named null,null']);
    expect(figures(sheet(rows))).toContain('24301 adults_reached 20');
  });
  it('may have a column for each commune', () => {
    const found = sheet([
      ['Mục', 'Xã Cuôr Đăng', '24364'],
      [REACHED, 1, 2],
      [APP, 3, 4],
    ]);
    expect(figures(found)).toEqual([
      '24301 adults_reached 1',
      '24301 app_users 3',
      '24364 adults_reached 2',
      '24364 app_users 4',
    ]);
  });
});
