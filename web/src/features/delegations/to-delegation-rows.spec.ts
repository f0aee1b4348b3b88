import { describe, expect, it } from '@jest/globals';
import type { DelegationDto } from '@contract/deadlines.js';
import { toDelegationRows } from './to-delegation-rows.js';

const TODAY = '2025-10-08';
const given = (
  id: number,
  startsOn: string,
  endsOn: string,
  revokedAt: string | null = null,
): DelegationDto => ({
  id,
  from: 'Lãnh đạo xã',
  to: 'Cán bộ xã',
  startsOn,
  endsOn,
  reason: 'Đi công tác',
  active: revokedAt === null && startsOn <= TODAY && TODAY <= endsOn,
  revokedAt,
  revokedBy: revokedAt === null ? null : 'Lãnh đạo xã',
});

describe('the delegations of a commune', () => {
  it('are those of now, of days to come and of the past, both ends of a span counted', () => {
    const rows = toDelegationRows(
      [
        given(1, '2025-10-08', '2025-10-08'),
        given(2, '2025-10-09', '2025-10-10'),
        given(3, '2025-10-01', '2025-10-07'),
      ],
      TODAY,
    );
    expect(
      [rows.now, rows.ahead, rows.past].map((group) => group.map(({ delegation }) => delegation.id)),
    ).toEqual([[1], [2], [3]]);
  });
  it('that were taken back are past, whatever their days', () => {
    const back = '2025-10-08T03:00:00Z';
    const { now, ahead, past } = toDelegationRows(
      [given(1, '2025-10-08', '2025-10-12', back), given(2, '2025-11-01', '2025-11-03', back)],
      TODAY,
    );
    expect([now, ahead]).toEqual([[], []]);
    expect(past.map(({ delegation, standing }) => [delegation.id, standing])).toEqual([
      [2, 'taken_back'],
      [1, 'taken_back'],
    ]);
  });
  it('stand in the order in which one asks: the first to end, the first to begin, the last that ended', () => {
    const rows = toDelegationRows(
      [
        given(1, '2025-10-01', '2025-10-20'),
        given(2, '2025-10-01', '2025-10-09'),
        given(3, '2025-12-01', '2025-12-02'),
        given(4, '2025-11-01', '2025-11-02'),
        given(5, '2025-08-01', '2025-08-02'),
        given(6, '2025-09-01', '2025-09-02'),
      ],
      TODAY,
    );
    expect(
      [rows.now, rows.ahead, rows.past].map((group) => group.map(({ delegation }) => delegation.id)),
    ).toEqual([
      [2, 1],
      [4, 3],
      [6, 5],
    ]);
  });
});
