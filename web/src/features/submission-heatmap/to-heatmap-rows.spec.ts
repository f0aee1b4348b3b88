import { describe, expect, it } from '@jest/globals';
import type { SubmissionStatusDto } from '@contract/analytics.js';
import { toHeatmapRows } from './to-heatmap-rows.js';

const item = (orgUnit: string, missing: number, cells: SubmissionStatusDto['items'][number]['cells']) => ({
  orgUnit,
  name: orgUnit,
  fullName: `Xã ${orgUnit}`,
  cells,
  missing,
  lastSubmittedAt: null,
});

const status = (items: SubmissionStatusDto['items']): SubmissionStatusDto => ({
  asOf: null,
  simulated: true,
  weeks: ['2025-W39', '2025-W40'],
  items,
  reporting: [],
});

describe('the rows of the submission heatmap', () => {
  it('put the communes with the most missing weeks first', () => {
    const rows = toHeatmapRows(
      status([item('A', 0, ['on_time', 'late']), item('B', 2, ['missing', 'missing'])]),
    );
    expect(rows.rows.map((row) => row.code)).toEqual(['B', 'A']);
  });

  it('give one cell for each week, and a week the answer lacks is not due rather than missing', () => {
    const rows = toHeatmapRows(status([item('A', 0, ['on_time'])]));
    expect(rows.rows[0]?.cells).toEqual([
      { period: '2025-W39', cell: 'on_time' },
      { period: '2025-W40', cell: 'not_due' },
    ]);
    expect(rows.weeks).toEqual([
      { code: '2025-W39', number: 39 },
      { code: '2025-W40', number: 40 },
    ]);
  });

  it('show the fourteen worst and count long silences apart from single missing weeks', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      item(String(index), index < 2 ? 3 : index < 5 ? 1 : 0, ['on_time', 'on_time']),
    );
    const rows = toHeatmapRows(status(many));
    expect(rows.worst).toHaveLength(14);
    expect(rows.rows).toHaveLength(20);
    expect(rows.longMissing).toBe(2);
    expect(rows.anyMissing).toBe(5);
  });

  it('explain “không tính” only where a report is kept out of the totals', () => {
    const { used } = toHeatmapRows(status([item('A', 0, ['on_time', 'excluded'])]));
    expect(used).toEqual(['on_time', 'excluded']);
  });

  it('hold with no commune at all', () => {
    expect(toHeatmapRows(status([])).rows).toEqual([]);
  });
});
