import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommuneProfileDto, GapsDto, SubmissionStatusDto } from '../../contract/analytics.js';
import { startDemo, type DemoApp, weeksOf2025 } from '../../test/demo-app.js';
import { ofElement, sum, type ValueLine, valueLines } from '../../test/values-file.js';

const WEEKS = weeksOf2025(29, 40);
const CUOR_DANG = '24301';

let demo: DemoApp;
let files: ValueLine[][];
let status: SubmissionStatusDto;

const profileOf = async (orgUnit: string): Promise<CommuneProfileDto> =>
  (await demo.viewer.get(`/api/org-units/${orgUnit}/profile?period=2025-W40`)).body;
const activity = (profile: CommuneProfileDto, indicator: string) =>
  profile.activities.find((one) => one.indicator === indicator)!;
/** What a commune reported of a flow, week by week; undefined where it did not. */
const reported = (orgUnit: string, element: string): (number | undefined)[] =>
  files.map((lines) => ofElement(lines, element).get(orgUnit));

beforeAll(async () => {
  demo = await startDemo();
  files = await Promise.all(WEEKS.map((week) => valueLines(demo.viewer, week)));
  status = (await demo.viewer.get('/api/submission-status?period=2025-W40&weeks=12')).body;
}, 120_000);
afterAll(() => demo.app.close());

describe('profile of a commune', () => {
  it('shows each goal as its row in the gap list', async () => {
    const profile = await profileOf(CUOR_DANG);
    expect(profile.goals).toHaveLength(11);
    for (const goal of profile.goals) {
      const gaps = (await demo.viewer.get(`/api/gaps?period=2025-W40&indicator=${goal.indicator}`))
        .body as GapsDto;
      const { orgUnit, name, fullName, kind, perWeekNeeded, ...row } = gaps.items.find(
        (item) => item.orgUnit === CUOR_DANG,
      )!;
      expect([orgUnit, name, fullName, kind]).toEqual([
        profile.orgUnit,
        profile.name,
        profile.fullName,
        profile.kind,
      ]);
      expect(perWeekNeeded).toBe(goal.gapCount === null ? null : Math.ceil((goal.gapCount * 7) / 22));
      expect(goal).toMatchObject(row);
      expect([goal.code, goal.province]).toEqual([
        goal.code,
        goal.targetKind === 'count' ? null : gaps.goal.value,
      ]);
    }
  });

  it('shows the weekly figures as counted, beside those of the week before', async () => {
    const [before = [], now = []] = files.slice(-2);
    const { values } = await profileOf(CUOR_DANG);
    expect(values).toHaveLength(13);
    for (const { dataElement, value, previous } of values) {
      expect([dataElement, value, previous]).toEqual([
        dataElement,
        ofElement(now, dataElement).get(CUOR_DANG) ?? null,
        ofElement(before, dataElement).get(CUOR_DANG) ?? null,
      ]);
    }
  });

  it('shows its reports as the table of all communes does', async () => {
    const { submissions } = await profileOf(CUOR_DANG);
    const { cells } = status.items.find(({ orgUnit }) => orgUnit === CUOR_DANG)!;
    expect(submissions.map(({ period, cell }) => [period, cell])).toEqual(
      WEEKS.map((week, i) => [week, cells[i]]),
    );
    for (const { submittedAt, receipt } of submissions)
      expect([submittedAt !== null, receipt !== null]).toEqual([true, true]);
  });

  it('a box left blank is missing, a typed zero is zero', async () => {
    const last = files.at(-1)!;
    const visited = ofElement(last, 'households_visited');
    const blank = [...ofElement(last, 'adults_reached').keys()].find((unit) => !visited.has(unit))!;
    const [zero] = [...ofElement(last, 'people_helped')].find(([, value]) => value === 0)!;
    const valueOf = async (orgUnit: string, element: string) =>
      (await profileOf(orgUnit)).values.find(({ dataElement }) => dataElement === element)!.value;
    expect(await valueOf(blank, 'households_visited')).toBeNull();
    expect(await valueOf(zero, 'people_helped')).toBe(0);
  });

  it('is 404 for a commune or a week that does not exist', async () => {
    for (const [unit, period] of [
      ['99999', '2025-W40'],
      ['66', '2025-W40'],
      [CUOR_DANG, '2025-W60'],
    ])
      expect((await demo.viewer.get(`/api/org-units/${unit!}/profile?period=${period!}`)).status).toBe(404);
  });
});

describe('what a commune did since the campaign began', () => {
  it('is the sum of all weeks where none is missing', async () => {
    const whole = await profileOf(CUOR_DANG);
    const weekly = reported(CUOR_DANG, 'sessions_held');
    expect(weekly.every((value) => value !== undefined)).toBe(true);
    expect(activity(whole, 'sessions_count')).toMatchObject({
      value: sum(weekly.map((value) => value!)),
      dataStatus: 'ok',
      missingPeriods: 0,
    });
  });

  it('is partial with the number of missing weeks, which add nothing', async () => {
    const { orgUnit, missing } = status.items.find((item) => item.missing > 0 && item.missing < 12)!;
    const profile = await profileOf(orgUnit);
    for (const [indicator, element] of [
      ['sessions_count', 'sessions_held'],
      ['attendances_count', 'attendances'],
      ['people_helped_count', 'people_helped'],
    ] as const) {
      const known = reported(orgUnit, element).filter((value) => value !== undefined);
      expect(12 - known.length).toBeGreaterThanOrEqual(missing);
      expect(activity(profile, indicator)).toMatchObject({
        value: sum(known),
        dataStatus: 'partial',
        missingPeriods: 12 - known.length,
      });
    }
  });

  it('lacks a week that was reported without this figure, and only for this figure', async () => {
    const without = (unit: string) =>
      reported(unit, 'sessions_held').filter((value) => value === undefined).length;
    const { orgUnit } = status.items.find((item) => item.missing === 0 && without(item.orgUnit) > 0)!;
    const profile = await profileOf(orgUnit);
    expect(activity(profile, 'sessions_count')).toMatchObject({
      dataStatus: 'partial',
      missingPeriods: without(orgUnit),
    });
    expect(activity(profile, 'attendances_count')).toMatchObject({ dataStatus: 'ok', missingPeriods: 0 });
  });

  it('is unknown, never zero, where nothing was ever reported', async () => {
    const { orgUnit } = status.items.find(({ lastSubmittedAt }) => lastSubmittedAt === null)!;
    const profile = await profileOf(orgUnit);
    expect(activity(profile, 'sessions_count')).toMatchObject({ value: null, dataStatus: 'no_data' });
    expect(profile.values.every(({ value }) => value === null)).toBe(true);
    expect(profile.goals[0]).toMatchObject({ value: null, status: 'no_data', gapCount: null });
  });
});
