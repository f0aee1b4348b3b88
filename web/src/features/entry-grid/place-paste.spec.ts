import { describe, expect, it } from '@jest/globals';
import { readTsv } from '../../lib/sheet/tsv.js';
import { placePaste } from './place-paste.js';

const rows = [
  { code: 'villages_with_team', names: ['Thôn, buôn có tổ', 'Villages with a team'] },
  { code: 'adults_reached', names: ['Người trưởng thành được tiếp cận', 'Adults reached'] },
  { code: 'sessions_held', names: ['Buổi hướng dẫn', 'Sessions held'] },
];
const periods = ['2025-W39', '2025-W40', '2025-W41'];
const open = new Set(['2025-W40', '2025-W41']);
const place = (text: string, period = '2025-W40', code = 'villages_with_team') =>
  placePaste(readTsv(text), rows, periods, open, { period, code });
const told = ({ cells }: ReturnType<typeof place>) =>
  cells.map(({ period, code, text }) => `${period} ${code} ${text}`);

describe('a block pasted into the table', () => {
  it('goes down and right from where it was pasted', () => {
    expect(told(place('24\t25\r\n6.912\t7.000\r\n'))).toEqual([
      '2025-W40 villages_with_team 24',
      '2025-W41 villages_with_team 25',
      '2025-W40 adults_reached 6.912',
      '2025-W41 adults_reached 7.000',
    ]);
  });
  it('leaves what a blank cell falls on as it is, and keeps what cannot be read as it was', () => {
    expect(told(place('\tkhoảng 30\n0\t'))).toEqual([
      '2025-W41 villages_with_team khoảng 30',
      '2025-W40 adults_reached 0',
    ]);
  });
  it('says how much did not fit, and how much fell on a closed week; blanks are not counted', () => {
    const placed = place('1\t2\t3\t4\n\t\t\t\n5\t6\t7\t8\n9\t\t\t', '2025-W39');
    expect(told(placed)).toEqual([
      '2025-W40 villages_with_team 2',
      '2025-W41 villages_with_team 3',
      '2025-W40 sessions_held 6',
      '2025-W41 sessions_held 7',
    ]);
    expect([placed.outside, placed.closed]).toEqual([3, 2]);
  });
  it('finds its rows by the name or code in front, whatever the marks and the order', () => {
    const placed = place('buoi huong dan\t12\nadults_reached\t7000', '2025-W41', 'sessions_held');
    expect(told(placed)).toEqual(['2025-W41 sessions_held 12', '2025-W41 adults_reached 7000']);
    expect(placed.byName).toBe(true);
  });
  it('of which one line names no row goes by place: nothing is guessed', () => {
    expect(place('Buổi hướng dẫn\t12\nTổng\t12').byName).toBe(false);
  });
});
