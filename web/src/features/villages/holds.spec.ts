import { expect, test } from '@jest/globals';
import { readClosing, readHolds } from './holds.js';

const TODAY = '2025-10-08';
const holds = (from: string) => readHolds({ from, correction: false }, TODAY);
const said = ({ faults }: ReturnType<typeof readHolds>) => faults.map(({ path, vi }) => `${path}: ${vi}`);

test('a change holds from a day written day, month, year, today at the latest', () => {
  expect(holds('5/8/2025')).toEqual({ day: '2025-08-05', faults: [] });
  for (const text of ['31/02/2025', '5/8/25', ''])
    expect(said(holds(text))).toEqual([expect.stringMatching(/^effectiveOn: Đây không phải là một ngày/u)]);
  expect(said(holds('09/10/2025'))).toEqual(['effectiveOn: Ngày áp dụng không sau hôm nay.']);
});

test('a correction asks for no day, whatever stands in its box', () => {
  expect(readHolds({ from: 'x', correction: true }, TODAY)).toEqual({ day: null, faults: [] });
});

test('a village closes on a day that exists, after it opened, a year ahead at most', () => {
  expect(readClosing('01/11/2025', '2025-07-01', TODAY)).toEqual({ day: '2025-11-01', faults: [] });
  expect(said(readClosing('8/10/25', null, TODAY))).toEqual([
    expect.stringMatching(/^closedOn: .*bốn chữ số/u),
  ]);
  expect(said(readClosing('30/06/2025', '2025-07-01', TODAY))).toEqual([
    'closedOn: Ngày thôi hoạt động trước ngày lập thôn.',
  ]);
  expect(said(readClosing('08/10/2027', null, TODAY))).toEqual([
    'closedOn: Ngày thôi hoạt động cách hôm nay quá một năm.',
  ]);
});
