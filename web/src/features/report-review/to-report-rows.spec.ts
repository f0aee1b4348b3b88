import { describe, expect, it } from '@jest/globals';
import type { DataElementDto } from '@contract/catalogue.js';
import { toReportRows } from './to-report-rows.js';

const element = (code: string, kind: DataElementDto['kind'] = 'count'): DataElementDto =>
  ({
    code,
    kind,
    accumulation: kind === 'decimal' ? 'flow' : 'stock',
    nameVi: `tên ${code}`,
    nameEn: `name ${code}`,
    unit: 'người',
    unitEn: 'persons',
  }) as DataElementDto;

const row = (
  value: number | string | null,
  previous: number | null,
  kind: DataElementDto['kind'] = 'count',
) =>
  toReportRows(
    { values: [{ dataElement: 'a', value, previous, limit: null }] },
    [element('a', kind)],
    'vi',
  )[0];

describe('a row of a report under review', () => {
  it('has a difference only where both weeks have a figure', () => {
    expect(row(1234, 1200)).toMatchObject({
      value: '1.234',
      before: '1.200',
      difference: '+34',
      fell: false,
    });
    expect(row(null, 1200)).toMatchObject({ value: null, before: '1.200', difference: null, fell: false });
    expect(row(5, null)).toMatchObject({ value: '5', before: null, difference: null });
  });
  it('shows a typed zero as 0, and a fall of a stock – not of a flow – as a fall', () => {
    expect(row(0, 3)).toMatchObject({ value: '0', difference: '−3', fell: true });
    expect(row(0, 3, 'decimal')).toMatchObject({ difference: '−3', fell: false });
  });
  it('says yes or no of a flag, and keeps text as it is', () => {
    expect(row(1, 0, 'flag')).toMatchObject({ value: 'có', before: 'không', difference: null });
    expect(row('Công văn 12', null, 'text')).toMatchObject({ value: 'Công văn 12', text: true });
  });
  it('of an element the catalogue does not know any more shows its code', () => {
    expect(
      toReportRows({ values: [{ dataElement: 'gone', value: 1, previous: null, limit: null }] }, [], 'vi')[0],
    ).toMatchObject({ name: 'gone', value: '1' });
  });
});
