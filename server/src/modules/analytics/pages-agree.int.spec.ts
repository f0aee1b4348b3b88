import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GapsDto, OverviewDto, SubmissionStatusDto, TrendDto } from '../../contract/analytics.js';
import { startDemo, type DemoApp, weeksOf2025 } from '../../test/demo-app.js';
import { sum } from '../../test/values-file.js';

const WEEKS = weeksOf2025(29, 40);

let demo: DemoApp;
let overview: OverviewDto;

const read = async <T>(url: string): Promise<T> => {
  const { status, body } = await demo.viewer.get(url);
  expect([url, status]).toEqual([url, 200]);
  return body as T;
};
const overviewOf = (period: string) => read<OverviewDto>(`/api/overview?period=${period}`);
const gapsOf = (indicator: string, period = '2025-W40') =>
  read<GapsDto>(`/api/gaps?period=${period}&indicator=${indicator}`);
const trendOf = (indicator: string) => read<TrendDto>(`/api/trends?period=2025-W40&indicator=${indicator}`);
const statusOf = (weeks: number, period = '2025-W40') =>
  read<SubmissionStatusDto>(`/api/submission-status?period=${period}&weeks=${String(weeks)}`);

beforeAll(async () => {
  demo = await startDemo();
  overview = await overviewOf('2025-W40');
}, 120_000);
afterAll(() => demo.app.close());

describe('overview and gap list', () => {
  it.each(['2025-W29', '2025-W36', '2025-W40', '2025-W41'])(
    'in %s every commune stands in exactly one status of each goal',
    async (period) => {
      const { goals } = await overviewOf(period);
      expect(goals.map(({ code }) => code)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
      for (const goal of goals) {
        const { communesReached, communesOnTrack, communesBehind, communesFarBehind, communesNoData } = goal;
        expect([
          goal.code,
          communesReached + communesOnTrack + communesBehind + communesFarBehind + communesNoData,
          goal.communesExpected,
          goal.communesExpected - communesNoData,
        ]).toEqual([goal.code, 102, 102, goal.communesWithFigure]);
      }
    },
  );

  it('the gap list of each goal adds up to the goal of the overview', async () => {
    for (const goal of overview.goals) {
      const gaps = await gapsOf(goal.indicator);
      expect(gaps.goal).toEqual(goal);
      expect(gaps.items).toHaveLength(102);
      const known = gaps.items.filter(({ value }) => value !== null);
      expect([goal.code, sum(known.map(({ gapCount }) => gapCount!))]).toEqual([goal.code, goal.shortfall]);
      expect(gaps.items.filter(({ status }) => status === 'reached')).toHaveLength(goal.communesReached);
      expect(gaps.items.filter(({ carriedFrom }) => carriedFrom !== null)).toHaveLength(goal.communesCarried);
      if (goal.targetKind === 'count') continue;
      expect(sum(known.map(({ numerator }) => numerator!))).toBe(goal.numerator);
      expect(sum(known.map(({ denominator }) => denominator!))).toBe(goal.denominator);
    }
  });

  it('the gap list begins with the largest gap and ends with the communes without a figure', async () => {
    const { items } = await gapsOf('adults_reached_rate');
    const gaps = items.map(({ gapCount }) => gapCount ?? -1);
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    expect(items.slice(-2).map(({ value, gapCount }) => [value, gapCount])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('a carried commune is judged by the plan at the cut-off it came from', async () => {
    const { items } = await gapsOf('adults_reached_rate');
    const carried = items.filter(({ carriedFrom }) => carriedFrom !== null);
    expect(carried.length).toBeGreaterThan(0);
    for (const item of carried) {
      const then = await overviewOf(item.carriedFrom!);
      expect([item.plan, item.cutOffAt, item.dataStatus, item.change]).toEqual([
        then.goals[0]!.plan,
        then.cutOffAt,
        'stale',
        null,
      ]);
    }
  });

  it('the file of gaps says the same as the page, missing as an empty cell, and that it is simulated', async () => {
    const { items } = await gapsOf('adults_reached_rate');
    const { text, headers } = await demo.viewer.get(
      '/api/gaps.csv?period=2025-W40&indicator=adults_reached_rate',
    );
    expect(headers['content-disposition']).toContain('so-lieu-mo-phong.csv');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const lines = text.slice(1).trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(102);
    lines.forEach((line, i) => {
      const item = items[i]!;
      const cells = line.split(',');
      const shown = (value: number | null) => (value === null ? '' : String(value));
      expect([cells[0], cells[2], cells[9], cells.at(-1)]).toEqual([
        item.orgUnit,
        shown(item.value),
        shown(item.gapCount),
        'số liệu mô phỏng',
      ]);
    });
  });

  it('a percentage above 100 is shown as it is, and is a target reached', async () => {
    const { items } = await gapsOf('app_users_rate');
    const above = items.filter(({ value }) => value !== null && value > 100);
    expect(above.length).toBeGreaterThan(0);
    for (const item of above) {
      expect(item.numerator!).toBeGreaterThan(item.denominator!);
      expect(item).toMatchObject({ status: 'reached', gapCount: 0, gapPoints: 0 });
      expect(item.surplus!).toBeGreaterThan(0);
    }
  });
});

describe('trend', () => {
  it('has one point per cut-off of the campaign, each as the overview of that week says', async () => {
    const { points } = await trendOf('adults_reached_rate');
    expect(points.map(({ period }) => period)).toEqual(WEEKS);
    for (const point of points) {
      const { goals, cutOffAt, campaign } = await overviewOf(point.period);
      const { value, plan, numerator, denominator, coverage, status } = goals[0]!;
      expect(point).toMatchObject({ value, plan, numerator, denominator, coverage, status, cutOffAt });
      expect(point.day).toBe(campaign!.day);
    }
  });

  it('ends for every goal on the value of the overview', async () => {
    for (const { indicator, value, plan } of overview.goals)
      expect([indicator, (await trendOf(indicator)).points.at(-1)]).toMatchObject([
        indicator,
        { period: '2025-W40', value, plan },
      ]);
  });

  it('of a commune has a gap where nothing was reported: a carried figure is no point', async () => {
    const { items } = await gapsOf('adults_reached_rate');
    const { orgUnit } = items.find(({ carriedFrom }) => carriedFrom !== null)!;
    const { points } = await read<TrendDto>(
      `/api/trends?period=2025-W40&indicator=adults_reached_rate&orgUnit=${orgUnit}`,
    );
    expect(points.map(({ period }) => period)).toEqual(WEEKS);
    expect(points.at(-1)).toMatchObject({ value: null, numerator: null, dataStatus: 'no_data' });
  });
});

describe('who has reported', () => {
  it('agrees week by week with the overview and with its own cells', async () => {
    const table = await statusOf(12);
    expect(table.weeks).toEqual(WEEKS);
    for (const [i, { period, reporting }] of table.reporting.entries()) {
      const cells = table.items.map((item) => item.cells[i]);
      const count = (cell: string) => cells.filter((one) => one === cell).length;
      expect([period, reporting]).toEqual([period, (await overviewOf(period)).reporting]);
      expect(reporting).toMatchObject({
        expected: 102,
        missing: count('missing'),
        returned: count('returned'),
        submitted: count('on_time') + count('late') + count('returned') + count('excluded'),
      });
      expect(reporting.onTime + reporting.late).toBe(reporting.submitted);
      expect(reporting.onTime).toBeGreaterThanOrEqual(count('on_time'));
    }
  });

  it('a commune that never reported lacks all twelve weeks and has no last time', async () => {
    const never = (await statusOf(12)).items.filter(({ lastSubmittedAt }) => lastSubmittedAt === null);
    expect(never.map(({ missing, cells }) => [missing, new Set(cells)])).toEqual([
      [12, new Set(['missing'])],
    ]);
  });

  it('in the open week nobody is missing yet: what has not come is awaited', async () => {
    const { items, reporting } = await statusOf(1, '2025-W41');
    const cells = items.flatMap((item) => item.cells);
    expect(new Set(cells)).toEqual(new Set(['on_time', 'awaiting']));
    expect(cells.filter((cell) => cell === 'on_time')).toHaveLength(reporting[0]!.reporting.submitted);
    expect(items.every(({ missing }) => missing === 0)).toBe(true);
  });
});
