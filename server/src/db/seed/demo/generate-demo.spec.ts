import { beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../revision-hash.js';
import { DEMO_START, MONTHS, SETTLED_WEEKS } from './demo-calendar.js';
import type { DemoRows, DemoSource, DemoSubmission } from './demo-rows.js';
import { shippedDemoSource } from './demo-source.js';
import { generateDemo } from './generate-demo.js';
import {
  APP_ABOVE_ALL,
  FELL_AFTER_REVIEW,
  HELPED_ZERO,
  HOUSEHOLDS_BLANK,
  NEVER_REPORTED,
  SESSIONS_BLANK,
} from './special-communes.js';

/** What a reviewer may still do when the period is closed. */
const REVIEW = ['approve', 'exclude', 'include'];

let source: DemoSource;
let rows: DemoRows;
let values: Map<string, number>;
let denominators: Map<string, number>;
let weekly: DemoSubmission[];

/** The newest counted value of a stock among the periods, or null. */
function carried(orgUnit: string, element: string, periods: readonly string[]): number | null {
  const found = periods.toReversed().map((period) => values.get(`${orgUnit}/${element}/${period}`));
  return found.find((value) => value !== undefined) ?? null;
}

const lastFiveWeeks = SETTLED_WEEKS.slice(-5);
const denominator = (orgUnit: string, element: string): number =>
  denominators.get(`${orgUnit}/${element}`) ?? Number.NaN;
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Communes with a figure, its numerator and denominator. */
function figures(
  element: string,
  below: string,
  periods: readonly string[],
): { code: string; part: number; whole: number }[] {
  return source.communes.flatMap(({ code }) => {
    const part = carried(code, element, periods);
    return part === null ? [] : [{ code, part, whole: denominator(code, below) }];
  });
}

function percent(element: string, below: string, periods: readonly string[]): number {
  const found = figures(element, below, periods);
  return (sum(found.map((f) => f.part)) / sum(found.map((f) => f.whole))) * 100;
}

beforeAll(() => {
  source = shippedDemoSource();
  rows = generateDemo(source);
  values = new Map(rows.dataValues.map((v) => [`${v.orgUnit}/${v.element}/${v.period}`, v.value]));
  denominators = new Map(rows.referenceFigures.map((f) => [`${f.orgUnit}/${f.element}`, f.value]));
  weekly = rows.submissions.filter((submission) => submission.dataSet === 'weekly');
});

describe('demo figures of 2025-W40', () => {
  it('reach 58.0% of the adults over the communes with a figure, with no person missing', () => {
    const found = figures('adults_reached', 'adults_18_plus', lastFiveWeeks);
    const part = sum(found.map((f) => f.part));
    const whole = sum(found.map((f) => f.whole));
    expect(found).toHaveLength(100);
    expect(part).toBeGreaterThanOrEqual(Math.ceil(whole * 0.58));
    expect(((part / whole) * 100).toFixed(1)).toBe('58.0');
  });

  it('leave about half of the communes below 58%, with many thousands of persons missing', () => {
    const below = figures('adults_reached', 'adults_18_plus', lastFiveWeeks).filter(
      (f) => f.part / f.whole < 0.58,
    );
    expect(below.length).toBeGreaterThanOrEqual(44);
    expect(below.length).toBeLessThanOrEqual(58);
    expect(sum(below.map((f) => Math.ceil(f.whole * 0.58) - f.part))).toBeGreaterThan(50_000);
  });

  it('count 18,328 team members, a team in every village, and all 102 committees', () => {
    const members = source.communes.map(({ code }) => carried(code, 'team_members', lastFiveWeeks) ?? 0);
    expect(sum(members)).toBe(18_328);
    for (const figure of figures('villages_with_team', 'villages', lastFiveWeeks))
      expect(figure.part).toBe(figure.whole);
    const committees = source.communes.map(({ code }) => values.get(`${code}/committee_established/once`));
    expect(committees).toEqual(source.communes.map(() => 1));
  });

  it('stand on both sides of the plans of the other goals', () => {
    const day = 81 / 103;
    const reached = [percent('officials_digital_signature', 'officials', MONTHS) / 60];
    const onTrack = [
      percent('officials_proficient', 'officials', MONTHS) / (100 * day),
      percent('adults_digital_services', 'adults_18_plus', lastFiveWeeks) / (70 * day),
      percent('app_users', 'smartphone_users', lastFiveWeeks) / (30 * day),
    ];
    const behind = [
      percent('students_equipped', 'students', MONTHS) / (100 * day),
      percent('adults_vneid_certified', 'adults_18_plus', lastFiveWeeks) / (40 * day),
    ];
    expect(Math.min(...reached, ...onTrack)).toBeGreaterThanOrEqual(1);
    expect(Math.min(...behind)).toBeGreaterThanOrEqual(0.8);
    expect(Math.max(...behind)).toBeLessThan(1);
    expect(percent('workers_skilled', 'workers', MONTHS) / (60 * day)).toBeLessThan(0.8);
  });

  it('let some, not all, communes reach 200 digital signatures', () => {
    const found = figures('residents_digital_signature', 'residents_15_plus', lastFiveWeeks);
    const share = found.filter((f) => f.part >= 200).length / found.length;
    expect(share).toBeGreaterThan(0.787);
    expect(share).toBeLessThan(0.95);
  });
});

describe('demo life', () => {
  it('leaves one commune without any week, its committee known', () => {
    const own = rows.submissions.filter(
      (submission) => submission.orgUnit === NEVER_REPORTED && submission.dataSet !== 'department',
    );
    expect(own.map((submission) => submission.dataSet)).toEqual(['once']);
    const reporting = new Set(weekly.map((submission) => submission.orgUnit));
    expect(source.communes.filter(({ code }) => !reporting.has(code)).map(({ code }) => code)).toEqual([
      NEVER_REPORTED,
    ]);
  });

  it('shows at least four patterns of missing weeks', () => {
    const patterns = source.communes.map(({ code }) =>
      SETTLED_WEEKS.map((week) => (values.has(`${code}/adults_reached/${week}`) ? '1' : '0')).join(''),
    );
    expect(new Set(patterns).size).toBeGreaterThanOrEqual(8);
    expect(patterns.filter((pattern) => !pattern.includes('0')).length).toBeGreaterThan(40);
  });

  it('has the two communes with accounts in every settled week, and nothing of Cuôr Đăng in the open one', () => {
    for (const code of ['24301', '24364']) {
      for (const week of SETTLED_WEEKS) expect(values.has(`${code}/adults_reached/${week}`)).toBe(true);
    }
    expect(weekly.filter(({ orgUnit, period }) => orgUnit === '24301' && period === '2025-W41')).toEqual([]);
    expect(weekly.find(({ orgUnit, period }) => orgUnit === '24364' && period === '2025-W41')?.state).toBe(
      'draft',
    );
  });

  it('has thirty reports of the open week, a few waiting and a few begun', () => {
    const open = weekly.filter(({ period }) => period === '2025-W41');
    const count = (state: string): number => open.filter((submission) => submission.state === state).length;
    expect([count('submitted'), count('awaiting_signature'), count('draft')]).toEqual([30, 4, 7]);
  });

  it('has late reports, and returned ones that still count', () => {
    const late = weekly.filter(
      (s) => s.firstSubmittedAt !== null && s.firstSubmittedAt > source.windowOf(s.period).dueAt,
    );
    const returned = weekly.filter((s) => s.state === 'returned');
    expect(late.length).toBeGreaterThan(60);
    expect(returned.length).toBeGreaterThanOrEqual(4);
    for (const submission of returned) expect(submission.countedVersion).not.toBeNull();
  });

  it('has a stock that fell, a share above 100%, a blank, and a zero that is not a blank', () => {
    const at = (code: string, element: string, week: string): number | undefined =>
      values.get(`${code}/${element}/${week}`);
    expect(at(FELL_AFTER_REVIEW, 'adults_reached', '2025-W37')).toBeLessThan(
      at(FELL_AFTER_REVIEW, 'adults_reached', '2025-W36') ?? 0,
    );
    expect(at(APP_ABOVE_ALL, 'app_users', '2025-W40')).toBeGreaterThan(
      denominator(APP_ABOVE_ALL, 'smartphone_users'),
    );
    expect(at(HOUSEHOLDS_BLANK, 'households_visited', '2025-W40')).toBeUndefined();
    expect(at(HOUSEHOLDS_BLANK, 'adults_reached', '2025-W40')).toBeGreaterThan(0);
    expect(at(HELPED_ZERO, 'people_helped', '2025-W40')).toBe(0);
    expect(at(SESSIONS_BLANK, 'sessions_held', '2025-W35')).toBeUndefined();
    expect(at(SESSIONS_BLANK, 'attendances', '2025-W35')).toBeGreaterThan(0);
  });
});

describe('demo rows', () => {
  it('keep every number whole, within its bound, and each part within its whole', () => {
    const bounds: Record<string, string> = {
      villages_with_team: 'villages',
      adults_reached: 'adults_18_plus',
      adults_digital_services: 'adults_18_plus',
      adults_vneid_certified: 'adults_18_plus',
      residents_digital_signature: 'residents_15_plus',
      households_visited: 'households',
      officials_proficient: 'officials',
      officials_digital_signature: 'officials',
      students_equipped: 'students',
      workers_skilled: 'workers',
      signal_gap_villages: 'villages',
    };
    const wrong = rows.dataValues.filter(({ orgUnit, period, element, value }) => {
      const bound = bounds[element];
      const whole = element.startsWith('adults_reached_')
        ? values.get(`${orgUnit}/adults_reached/${period}`)
        : Infinity;
      const most = bound === undefined ? Infinity : denominator(orgUnit, bound);
      return !Number.isInteger(value) || value < 0 || value > most || whole === undefined || value > whole;
    });
    expect(wrong).toEqual([]);
  });

  it('let a stock fall in one commune and one week only', () => {
    const fallen = source.communes.flatMap(({ code }) =>
      SETTLED_WEEKS.flatMap((week, index) => {
        const now = values.get(`${code}/adults_reached/${week}`);
        const before = carried(code, 'adults_reached', SETTLED_WEEKS.slice(0, index));
        return now !== undefined && before !== null && now < before ? [`${code}/${week}`] : [];
      }),
    );
    expect(fallen).toEqual([`${FELL_AFTER_REVIEW}/2025-W37`]);
  });

  it('record every command inside its window, in order, and before the demo begins', () => {
    const ends = new Map<string, Date>();
    const wrong = rows.revisions.filter(({ orgUnit, period, dataSet, act, recordedAt }) => {
      const key = `${orgUnit}/${period}/${dataSet}`;
      const before = ends.get(key);
      ends.set(key, recordedAt);
      const { opensAt, closesAt } = source.windowOf(period);
      const inTime =
        recordedAt >= opensAt && recordedAt < DEMO_START && (REVIEW.includes(act) || recordedAt <= closesAt);
      return !inTime || (before !== undefined && recordedAt <= before);
    });
    expect(wrong).toEqual([]);
  });

  it('give every signed report a receipt of its own', () => {
    const receipts = rows.submissions.flatMap(({ receipt }) => receipt ?? []);
    expect(new Set(receipts).size).toBe(receipts.length);
    expect(receipts).toHaveLength(rows.submissions.filter((s) => s.countedVersion !== null).length);
  });

  it('are the same every time', () => {
    const print = (demo: DemoRows): string =>
      createHash('sha256')
        .update(canonicalJson(JSON.parse(JSON.stringify(demo))))
        .digest('hex');
    expect(print(generateDemo(shippedDemoSource()))).toBe(print(rows));
  });
});
