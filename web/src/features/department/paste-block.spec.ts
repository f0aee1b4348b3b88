import { describe, expect, it } from '@jest/globals';
import { placeBlock, readBlock } from './paste-block.js';

const units = [
  { orgUnit: '24301', name: 'Cuôr Đăng', fullName: 'Xã Cuôr Đăng' },
  { orgUnit: '24364', name: 'Phú Xuân', fullName: 'Xã Phú Xuân' },
  { orgUnit: '24133', name: 'Tân An', fullName: 'Phường Tân An' },
];
const elements = ['population_4g', 'population_5g'];
const place = (text: string, at = { orgUnit: '24301', element: 'population_4g' }) =>
  placeBlock(readBlock(text) ?? [], units, elements, at);

describe('a block pasted from a spreadsheet', () => {
  it('goes down and right from the cell it was pasted into', () => {
    const { cells, outside, byName } = place('5.000\t12\r\n700\t\r\n');
    expect([outside, byName]).toEqual([0, false]);
    expect(cells.map(({ orgUnit, element, text }) => `${orgUnit} ${element} ${text}`)).toEqual([
      '24301 population_4g 5.000',
      '24301 population_5g 12',
      '24364 population_4g 700',
      '24364 population_5g ',
    ]);
  });
  it('says how many cells fell outside instead of wrapping them', () => {
    const { cells, outside } = place('1\t2\n3\t4', { orgUnit: '24133', element: 'population_5g' });
    expect(cells).toEqual([{ orgUnit: '24133', element: 'population_5g', text: '1' }]);
    expect(outside).toBe(3);
  });
  it('finds the communes by the name or code in front, in whatever order they stand', () => {
    const { cells, byName } = place('phu xuan\t700\nXã Cuôr Đăng\t5000\n24133\t9');
    expect(byName).toBe(true);
    expect(cells.map(({ orgUnit, text }) => [orgUnit, text])).toEqual([
      ['24364', '700'],
      ['24301', '5000'],
      ['24133', '9'],
    ]);
  });
  it('of which one line names no commune goes by place: nothing is guessed', () => {
    const { byName, cells } = place('24364\t700\nTổng\t5700');
    expect(byName).toBe(false);
    expect(cells[0]).toEqual({ orgUnit: '24301', element: 'population_4g', text: '24364' });
  });
  it('of one cell is no block', () => {
    expect([readBlock('5.000'), readBlock('5.000\r\n')]).toEqual([null, null]);
  });
});
