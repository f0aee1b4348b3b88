import { describe, expect, it } from '@jest/globals';
import {
  type BaseRow,
  type CellEdit,
  columnGroups,
  type SheetColumn,
  toSheetRow,
  toSummary,
} from './to-sheet.js';

const columns: readonly SheetColumn[] = [
  { code: 'population_4g', name: 'Phủ 4G', unit: 'người', kind: 'count', section: null },
  { code: 'population_5g', name: 'Phủ 5G', unit: 'người', kind: 'count', section: null },
];
const base = (value: number | null, previous: number | null): BaseRow => ({
  orgUnit: '24301',
  name: 'Cuôr Đăng',
  fullName: 'Xã Cuôr Đăng',
  state: 'submitted',
  version: 2,
  values: [
    { dataElement: 'population_4g', value, previous, limit: 28_804 },
    { dataElement: 'population_5g', value: null, previous: null, limit: 28_804 },
  ],
  updatedAt: null,
  updatedBy: null,
});
const typed = (text: string, from: number | null = null): CellEdit => ({ text, from, pasted: false });
const cell = (row: BaseRow, edit?: CellEdit, told = {}) =>
  toSheetRow(row, edit === undefined ? {} : { population_4g: edit }, told, columns, 'vi').cells[0];

describe('a cell of the sheet', () => {
  it('that nobody touched shows what is stored, with the period before and the signed difference', () => {
    expect(cell(base(5100, 5000))).toMatchObject({
      text: '5.100',
      value: 5100,
      previous: '5.000',
      difference: '+100',
      changed: false,
    });
    expect(cell(base(null, 5000))).toMatchObject({ text: '', value: null, difference: null });
  });
  it('that is emptied is missing, and a typed 0 is zero', () => {
    expect(cell(base(5100, 5000), typed('', 5100))).toMatchObject({
      value: null,
      changed: true,
      difference: null,
    });
    expect(cell(base(null, 5000), typed('0'))).toMatchObject({
      value: 0,
      changed: true,
      difference: '−5.000',
    });
  });
  it('keeps a text that cannot be read, and says why', () => {
    expect(cell(base(null, null), typed('năm nghìn'))).toMatchObject({
      text: 'năm nghìn',
      value: null,
      problem: 'not_a_number',
      changed: true,
    });
    expect(cell(base(null, null), typed('5,100'))).toMatchObject({ problem: 'ambiguous' });
  });
  it('typed back to what is stored has not changed', () => {
    expect(cell(base(5100, null), typed('5 100', 5100))).toMatchObject({ changed: false });
  });
  it('over which somebody stored another value waits for a choice', () => {
    expect(cell(base(5100, null), typed('5200', 5000))).toMatchObject({ conflict: true });
    expect(cell(base(5200, null), typed('5200', 5000))).toMatchObject({ conflict: false, changed: false });
  });
  it('shows what the server said of this very text, and forgets it with the next one', () => {
    const told = { population_4g: { text: '90000', message: 'Lớn hơn dân số.', warning: false } };
    expect(cell(base(null, null), typed('90000'), told)?.told?.message).toBe('Lớn hơn dân số.');
    expect(cell(base(null, null), typed('9000'), told)?.told).toBeNull();
  });
});

it('the sheet counts changed communes and figures, and finds the first that stands in the way', () => {
  const row = (orgUnit: string, edits: Readonly<Record<string, CellEdit>>) =>
    toSheetRow({ ...base(5100, 5000), orgUnit }, edits, {}, columns, 'vi');
  const summary = toSummary([
    row('1', {}),
    row('2', { population_4g: typed('6000', 5100), population_5g: typed('1') }),
    row('3', { population_5g: typed('x') }),
  ]);
  expect(summary).toEqual({
    rows: 2,
    cells: 3,
    wrong: 1,
    conflicts: 0,
    first: { orgUnit: '3', element: 'population_5g' },
    filled: 3,
  });
});

describe('the headings over the columns', () => {
  it('take neighbours of one section together, in the order of the sheet', () => {
    const of = (...sections: SheetColumn['section'][]) =>
      columnGroups(sections.map((section) => ({ section })));
    expect(of('people', 'people', null, 'services')).toEqual([
      { section: 'people', columns: 2 },
      { section: null, columns: 1 },
      { section: 'services', columns: 1 },
    ]);
    expect(of()).toEqual([]);
  });
});
