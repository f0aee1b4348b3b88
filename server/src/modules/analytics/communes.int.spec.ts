import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  CommunesDto,
  GapsDto,
  MapDto,
  SubmissionStatusDto,
  TrendDto,
} from '../../contract/analytics.js';
import { startDemo, type DemoApp } from '../../test/demo-app.js';

const WEEK = '2025-W40';
const HEADLINE = 'adults_reached_rate';

let demo: DemoApp;
let communes: CommunesDto;

const read = async <T>(url: string): Promise<T> => {
  const { status, body } = await demo.viewer.get(url);
  expect([url, status]).toEqual([url, 200]);
  return body as T;
};

beforeAll(async () => {
  demo = await startDemo();
  communes = await read<CommunesDto>(`/api/communes?period=${WEEK}&indicator=${HEADLINE}`);
}, 120_000);
afterAll(() => demo.app.close());

describe('the communes over the weeks', () => {
  it('are those of the gap list, figure for figure', async () => {
    const gaps = await read<GapsDto>(`/api/gaps?period=${WEEK}&indicator=${HEADLINE}`);
    const known = new Map(communes.items.map((item) => [item.orgUnit, item]));
    expect(known.size).toBe(gaps.items.length);
    for (const item of gaps.items) expect(known.get(item.orgUnit)).toMatchObject(item);
    expect(communes.goal).toEqual(gaps.goal);
  });

  it('each point is that of the trend of the commune; what is carried there is a gap here marked as carried', async () => {
    for (const { orgUnit, points } of communes.items.slice(0, 8)) {
      const trend = await read<TrendDto>(
        `/api/trends?period=${WEEK}&indicator=${HEADLINE}&orgUnit=${orgUnit}`,
      );
      const own = trend.points.slice(-communes.weeks.length);
      expect(own.map(({ period }) => period)).toEqual(communes.weeks.map(({ period }) => period));
      expect(points.map(({ value, carried }) => (carried ? null : value))).toEqual(
        own.map(({ value }) => value),
      );
    }
  });

  it('only who has a figure of their own of the week has a place, and only who has two a move', () => {
    const { items, ranked } = communes;
    const placed = items.filter(({ rank }) => rank !== null);
    expect(placed).toHaveLength(ranked);
    expect(placed).toEqual(items.filter(({ value, carriedFrom }) => value !== null && carriedFrom === null));
    expect(placed.length).toBeLessThan(items.length);
    for (const { rankChange, rank, points } of items)
      if (rankChange !== null) expect([rank === null, points.at(-2)?.value === null]).toEqual([false, false]);
    const best = placed.find(({ rank }) => rank === 1);
    expect(best?.value).toBe(Math.max(...placed.map(({ value }) => value!)));
  });

  it('a move is the difference of the places among the communes of both weeks, counted anew', async () => {
    const own = async (period: string) => {
      const { items } = await read<GapsDto>(`/api/gaps?period=${period}&indicator=${HEADLINE}`);
      return new Map(
        items.flatMap((i) =>
          i.value !== null && i.carriedFrom === null ? [[i.orgUnit, i.numerator! / i.denominator!]] : [],
        ),
      );
    };
    const [now, then] = [await own(WEEK), await own('2025-W39')];
    const both = [...now.keys()].filter((code) => then.has(code));
    const place = (shares: Map<string, number>, code: string) =>
      1 + both.filter((other) => shares.get(other)! > shares.get(code)!).length;
    const expected = both.map((code) => [code, place(then, code) - place(now, code)]);
    const moves = communes.items.filter(({ rankChange }) => rankChange !== null);
    expect(moves.map(({ orgUnit, rankChange }) => [orgUnit, rankChange]).sort()).toEqual(expected.sort());
    expect(moves.some(({ rankChange }) => rankChange !== 0)).toBe(true);
  });

  it('the pace is in people a day between the last two figures of a commune itself', () => {
    const item = communes.items.find(({ points }) =>
      points.slice(-2).every(({ value, carried }) => value !== null && !carried),
    )!;
    expect(item.pacePerDay).not.toBeNull();
  });

  it('a goal of yes and no places nobody, and as many weeks come as were asked for', async () => {
    const status = await read<SubmissionStatusDto>(`/api/submission-status?period=${WEEK}&weeks=3`);
    const yesNo = await read<CommunesDto>(`/api/communes?period=${WEEK}&indicator=committee_rate&weeks=3`);
    expect(yesNo.weeks.map(({ period }) => period)).toEqual(status.weeks);
    expect([yesNo.ranked, yesNo.items.every(({ points }) => points.length === 3)]).toEqual([0, true]);
  });
});

describe('the tile map', () => {
  it('has one square for each commune of the week, the same ones as the list', async () => {
    const map = await read<MapDto>(`/api/map?period=${WEEK}`);
    const drawn = [...map.tiles, ...map.unplaced].map(({ orgUnit }) => orgUnit).sort();
    expect(drawn).toEqual(communes.items.map(({ orgUnit }) => orgUnit).sort());
    expect(new Set(map.tiles.map(({ col, row }) => row * map.cols + col)).size).toBe(map.tiles.length);
    expect(map.unplaced).toEqual([]);
  });
});
