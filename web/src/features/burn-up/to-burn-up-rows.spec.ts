import { describe, expect, it } from '@jest/globals';
import type { TrendDto } from '@contract/analytics.js';
import { toBurnUpRows } from './to-burn-up-rows.js';

const point = (
  week: number,
  value: number | null,
  more: Partial<TrendDto['points'][number]> = {},
): TrendDto['points'][number] => ({
  period: `2025-W${String(week)}`,
  day: 4 + 7 * (week - 29),
  cutOffAt: '2025-10-03T12:00:00+07:00',
  value,
  dataStatus: value === null ? 'no_data' : 'ok',
  status: value === null ? 'no_data' : 'on_track',
  plan: value === null ? null : 45.6,
  planDifference: null,
  numerator: null,
  denominator: null,
  beforeOpening: false,
  coverage: 98.9,
  ...more,
});

const trend = (more: Partial<TrendDto> = {}): TrendDto => ({
  indicator: 'adults_reached_rate',
  nameVi: 'Người trưởng thành được tiếp cận',
  nameEn: 'Adults reached',
  unit: '%',
  unitEn: '%',
  countUnit: 'người',
  countUnitEn: 'people',
  decimals: 1,
  orgUnit: '66',
  units: 'as_reported',
  asOf: null,
  simulated: true,
  campaign: null,
  startOn: '2025-07-15',
  endOn: '2025-10-25',
  targetKind: 'ratio',
  target: 58,
  plan: [
    { day: 0, on: '2025-07-14', value: 0 },
    { day: 103, on: '2025-10-25', value: 58 },
  ],
  points: [point(38, 50), point(39, null), point(40, 58)],
  published: [
    { on: '2025-10-08', day: 86, value: 58, noteVi: 'Công bố', noteEn: 'Published', source: 'Báo Đắk Lắk' },
  ],
  ...more,
});

describe('the rows of the burn-up', () => {
  it('keep one point per cut-off, and a missing week stays a gap', () => {
    const rows = toBurnUpRows(trend(), 'vi');
    expect(rows.points.map((each) => each.value)).toEqual([50, null, 58]);
    expect(rows.points[1]?.valueText).toBeNull();
    expect(rows.missingWeeks).toEqual([39]);
  });

  it('name the last week that has a figure, not the last week', () => {
    const rows = toBurnUpRows(trend({ points: [point(39, 52.3), point(40, null)] }), 'vi');
    expect(rows.latest).toMatchObject({ week: 39, valueText: '52,3%' });
    expect(toBurnUpRows(trend({ points: [point(40, null)] }), 'vi').latest).toBeNull();
  });

  it('run the axis over all days of the campaign and leave no tick beside the last', () => {
    const rows = toBurnUpRows(trend(), 'vi');
    expect(rows.days).toBe(103);
    expect(rows.dayTicks).toEqual([1, 20, 40, 60, 80, 103]);
  });

  it('have few ticks in a campaign of a year, and none of them needs a point', () => {
    const rows = toBurnUpRows(
      trend({ startOn: '2026-01-01', endOn: '2026-12-31', plan: [], points: [], published: [] }),
      'vi',
    );
    expect(rows).toMatchObject({ days: 365, dayTicks: [1, 100, 200, 300, 365], latest: null });
  });

  it('leave room above the largest figure, and never cap a percentage', () => {
    expect(toBurnUpRows(trend(), 'vi').top).toBe(80);
    expect(toBurnUpRows(trend({ points: [point(40, 103.4)] }), 'vi').top).toBeGreaterThan(103.4);
    expect(toBurnUpRows(trend({ target: null, plan: [], points: [], published: [] }), 'vi').top).toBe(1);
  });

  it('draw the plan from its corner points and put its word on the free side of the line', () => {
    const ahead = toBurnUpRows(trend(), 'vi');
    expect(ahead.planSegments).toEqual([
      [
        { x: 0, y: 0 },
        { x: 103, y: 58 },
      ],
    ]);
    expect(ahead.planLabel?.below).toBe(true);
    const behind = toBurnUpRows(trend({ points: [point(37, 12)] }), 'vi');
    expect(behind.planLabel?.below).toBe(false);
    expect(toBurnUpRows(trend({ plan: [] }), 'vi').planLabel).toBeNull();
  });

  it('write the newest figure clear of the target line', () => {
    expect(toBurnUpRows(trend({ points: [point(40, 53)] }), 'vi').latestWordAt).toBe(58);
    expect(toBurnUpRows(trend({ points: [point(40, 30)] }), 'vi').latestWordAt).toBe(30);
    expect(toBurnUpRows(trend({ points: [point(40, 61)] }), 'vi').latestWordAt).toBe(61);
    expect(toBurnUpRows(trend({ points: [] }), 'vi').latestWordAt).toBeNull();
  });

  it('keep a published figure as a mark apart from the points', () => {
    const rows = toBurnUpRows(trend(), 'en');
    expect(rows.published).toEqual([
      {
        tier: 1,
        day: 86,
        value: 58,
        valueText: '58%',
        dateText: '08/10/2025',
        note: 'Published',
        source: 'Báo Đắk Lắk',
      },
    ]);
    expect(rows.points).toHaveLength(3);
  });

  it('write a published figure right at its mark, and above its neighbours where their words would meet', () => {
    const mark = trend().published[0];
    const marks = [50, 86].map((day) => ({ ...mark, day, value: day })) as ReturnType<
      typeof trend
    >['published'];
    const tiers = (week: number): (number | null)[] =>
      toBurnUpRows(trend({ published: marks, points: [point(week, 50)] }), 'vi').published.map(
        (each) => each.tier,
      );
    expect(tiers(40)).toEqual([1, 1]);
    expect(tiers(36)).toEqual([1, 0]);
    expect(tiers(30)).toEqual([0, 0]);
  });

  it('say once what published figures at one height have in common', () => {
    const [mark] = trend().published;
    const marks = [20, 50, 86].map((day) => ({ ...mark, day })) as ReturnType<typeof trend>['published'];
    const rows = toBurnUpRows(trend({ published: marks }), 'vi');
    expect(rows.published.map(({ tier }) => tier)).toEqual([0, null, null]);
  });

  it('mark a carried figure', () => {
    const rows = toBurnUpRows(trend({ points: [point(40, 58, { dataStatus: 'stale' })] }), 'vi');
    expect(rows.points[0]?.carried).toBe(true);
  });

  it('speak of a count as a share for the province and as a count in a commune', () => {
    const count = {
      targetKind: 'count',
      unit: 'người',
      unitEn: 'people',
      decimals: 0,
      target: 200,
      points: [point(40, 130)],
    } as const;
    expect(toBurnUpRows(trend({ ...count, points: [...count.points] }), 'vi').latest?.valueText).toBe(
      '130,0%',
    );
    expect(
      toBurnUpRows(trend({ ...count, points: [...count.points], orgUnit: '24301' }), 'vi').latest?.valueText,
    ).toMatch(/^130\sngười$/u);
  });
});
