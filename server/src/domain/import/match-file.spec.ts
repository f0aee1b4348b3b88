import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faults, figures, match, REACHED, SESSIONS, sheet } from '../../test/import-builders.js';
import { tableFile, tableSheet, type Written } from '../../test/table-builders.js';
import { statedIn } from './stated.js';

describe('a file', () => {
  it('of which a commune sees its own row only: foreign rows with figures are refused, blank ones left alone', () => {
    const rows = [
      ['Mã', 'adults_reached'],
      ['24301', 1],
      ['24364', 2],
      ['24133', null],
    ];
    const found = match(tableFile(tableSheet(rows)), '24301');
    expect(figures(found)).toEqual(['24301 adults_reached 1']);
    expect(faults(found)).toEqual(['foreign_commune 3,null']);
  });
  it('says at the place of a cell what is wrong with it', () => {
    const found = sheet([
      ['Mã', 'adults_reached', 'app_users'],
      ['24301', -5, { kind: 'error', text: '#REF!' }],
    ]);
    expect(faults(found)).toEqual(['negative 2,2', 'spreadsheet_error 2,3']);
    expect(found.faults[0]).toMatchObject({ sheet: 'Sheet1', orgUnit: '24301', element: 'adults_reached' });
  });
  it('is read from the sheet with most of the elements, and not from hidden ones', () => {
    const table = (n: number) => [
      ['Mã', 'adults_reached', 'app_users'],
      ['24301', n, n],
    ];
    const file = tableFile(
      tableSheet([['adults_reached là gì?']], { name: 'Hướng dẫn' }),
      tableSheet(table(9), { name: 'ẩn', hidden: true }),
      tableSheet(table(1), { name: 'Số liệu' }),
    );
    expect(match(file).sheet).toBe('Số liệu');
    expect(figures(match(file))).toEqual(['24301 adults_reached 1', '24301 app_users 1']);
  });
  it('without any of the elements is refused as a whole', () => {
    expect(
      faults(
        sheet([
          ['Tên', 'Điểm'],
          ['An', 9],
        ]),
      ),
    ).toEqual(['no_table null,null']);
    expect(faults(match(tableFile()))).toEqual(['no_table null,null']);
  });
  it('says of itself which form, week and commune it is, also in a hidden sheet', () => {
    const file = tableFile(
      tableSheet([['Số liệu']]),
      tableSheet(
        [
          ['Mã biểu', 'weekly'],
          ['Mã kỳ', '2025-W41'],
          ['Mã xã', '24301'],
        ],
        { hidden: true },
      ),
    );
    expect(statedIn(file, ['weekly'])).toMatchObject({
      dataSet: 'weekly',
      period: '2025-W41',
      orgUnit: '24301',
    });
    expect(
      statedIn(
        tableFile(
          tableSheet([
            ['Mã kỳ', 'tuần này'],
            ['Mã xã', 'Tên xã'],
          ]),
        ),
        ['weekly'],
      ),
    ).toMatchObject({
      dataSet: null,
      period: null,
      orgUnit: null,
    });
  });
  it('gives the same figures whatever the order of its columns and rows', () => {
    const order = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    fc.assert(
      fc.property(order([0, 1, 2, 3]), order(['24301', '24364', '24133']), (columns, units) => {
        const head = ['Mã', REACHED, 'app_users', SESSIONS];
        const body = units.map((code) => [code, Number(code) + 1, Number(code) + 2, Number(code) + 3]);
        const arranged = [head, ...body].map((row) => columns.map((column) => row[column] ?? null));
        expect(figures(sheet(arranged)).sort()).toEqual(
          ['24133', '24301', '24364'].flatMap((code) => [
            `${code} adults_reached ${String(Number(code) + 1)}`,
            `${code} app_users ${String(Number(code) + 2)}`,
            `${code} sessions_held ${String(Number(code) + 3)}`,
          ]),
        );
      }),
      { numRuns: 50 },
    );
  });
  it('whatever is in it, gives figures or tells what is wrong, and never breaks', () => {
    const written = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        REACHED,
        'app_users',
        '24301',
        'Tân An',
        'Mã xã',
        'Tuần trước',
        'Số liệu kỳ này',
        'Tổng',
      ),
      fc.integer(),
      fc.constant(null),
      fc.constantFrom<Written>(
        { kind: 'error', text: '#N/A' },
        { kind: 'date', iso: '2025-10-01', number: '45931' },
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(written, { maxLength: 6 }), { maxLength: 10 }),
        fc.constantFrom(null, '24301'),
        (rows, by) => {
          const found = match(tableFile(tableSheet(rows)), by);
          for (const { value, orgUnit } of found.figures) {
            expect(value === null || (Number.isSafeInteger(value) && Number(value) >= 0)).toBe(true);
            if (by !== null) expect(orgUnit).toBe(by);
          }
          if (found.sheet === null) expect(found.faults.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
