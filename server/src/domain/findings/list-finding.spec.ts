import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparedFinding, listFinding } from './list-finding.js';

const unit = { countUnit: 'người', countUnitEn: 'persons' };
const place = (fullName: string, gapCount: number | null) => ({ fullName, gapCount });

describe('who of a list is short of the target', () => {
  it.each([
    [
      [place('Xã A', 20), place('Xã B', 4478), place('Xã C', 0), place('Xã D', null)],
      '2/3 xã, phường có số liệu còn thiếu; nhiều nhất: Xã B, 4.478 người',
      '2 of 3 communes with data are short of their target; furthest: Xã B, 4,478 persons',
    ],
    [
      [place('Xã A', 1), place('Xã B', 0)],
      '1/2 xã, phường có số liệu còn thiếu: Xã A, 1 người',
      '1 of 2 communes with data is short of its target: Xã A, 1 person',
    ],
    [
      [place('Xã A', 1), place('Xã B', 1)],
      '2/2 xã, phường có số liệu còn thiếu',
      '2 of 2 communes with data are short of their target',
    ],
    [
      [place('Xã A', 0)],
      'Không nơi nào còn thiếu trong 1 xã, phường có số liệu',
      'None of 1 commune with data is short of its target',
    ],
    [[place('Xã A', null)], 'Chưa nơi nào có số liệu', 'None of them has data yet'],
  ])('%j', (items, vi, en) => {
    expect([listFinding(items, unit, 'vi'), listFinding(items, unit, 'en')]).toEqual([vi, en]);
  });

  it('whoever is named is short more than all others, and a missing figure is short of nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(50)), { maxLength: 12 }), (gaps) => {
        const items = gaps.map((gap, at) => place(`Xã ${String.fromCodePoint(65 + at)}`, gap));
        const vi = listFinding(items, unit, 'vi');
        const most = Math.max(0, ...gaps.map((gap) => gap ?? 0));
        const furthest = items.filter(({ gapCount }) => gapCount === most);
        for (const { fullName } of items)
          expect(vi.includes(fullName)).toBe(
            most > 0 && furthest.length === 1 && furthest[0]?.fullName === fullName,
          );
        expect(vi.startsWith('Không nơi nào')).toBe(most === 0 && gaps.some((gap) => gap !== null));
      }),
    );
  });
});

const beside = (fullName: string, value: number | null) => ({
  fullName,
  value,
  valueText: value === null ? null : `${String(value)}%`,
});

describe('who of those side by side is highest', () => {
  it.each([
    [
      [beside('Xã A', 53), beside('Xã B', 60), beside('Xã C', null)],
      'Cao nhất: Xã B, 60%; thấp nhất: Xã A, 53%',
      'Highest: Xã B, 60%; lowest: Xã A, 53%',
    ],
    [[beside('Xã A', 53), beside('Xã B', 53)], '2 xã, phường bằng nhau: 53%', '2 communes are level: 53%'],
    [
      [beside('Xã A', 53), beside('Xã B', null)],
      'Chỉ một nơi có số liệu: Xã A, 53%',
      'Data of one only: Xã A, 53%',
    ],
    [[beside('Xã A', 53)], 'Xã A, 53%', 'Xã A, 53%'],
    [[beside('Xã A', null)], 'Chưa có số liệu để so sánh', 'No data to compare yet'],
  ])('%j', (items, vi, en) => {
    expect([comparedFinding(items, 'vi'), comparedFinding(items, 'en')]).toEqual([vi, en]);
  });

  it('what is shown alike is not told apart', () => {
    const items = [
      { fullName: 'Xã A', value: 53.01, valueText: '53,0%' },
      { fullName: 'Xã B', value: 52.99, valueText: '53,0%' },
    ];
    expect(comparedFinding(items, 'vi')).toBe('2 xã, phường bằng nhau: 53,0%');
  });
});
