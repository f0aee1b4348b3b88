import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { forecastAt } from '../forecast.js';
import { outlookOf } from '../outlook.js';
import { COUNT_GOAL, judgedGoals, LANGUAGES, sampleGoal } from '../../test/finding-builders.js';
import {
  courseFinding,
  coursesFinding,
  type FindingCourse,
  ifKeptFinding,
  paceFinding,
} from './course-finding.js';

const course = (more: Partial<FindingCourse> = {}): FindingCourse => ({
  ...sampleGoal(),
  code: '0',
  dueOn: '2025-10-25',
  daysLeft: 22,
  observations: 12,
  forecast: { value: 57.2, low: 54, high: 60.1, outlook: 'may_reach' },
  ...more,
});

describe('the sentence of a course', () => {
  it.each([
    [
      'may be met',
      course(),
      'Có thể đạt mục tiêu 58%: giữ tốc độ này thì ngày 25/10 đạt 57,2% (54,0–60,1%)',
      'May meet the target of 58%: at this pace 57.2% (54.0–60.1%) on 25/10',
    ],
    [
      'will be missed',
      course({ forecast: { value: 51.2, low: 49, high: 53, outlook: 'will_miss' } }),
      'Khó đạt mục tiêu 58%: giữ tốc độ này thì ngày 25/10 đạt 51,2% (49,0–53,0%), thiếu 6,8 điểm',
      'Set to miss the target of 58%: at this pace 51.2% (49.0–53.0%) on 25/10, 6.8 points short',
    ],
    [
      'will be met, and the interval is one number',
      course({ forecast: { value: 61, low: 61, high: 61, outlook: 'will_reach' } }),
      'Sẽ đạt mục tiêu 58%: giữ tốc độ này thì ngày 25/10 đạt 61,0%',
      'Set to meet the target of 58%: at this pace 61.0% on 25/10',
    ],
    [
      'is met',
      course({ status: 'reached', value: 58.3 }),
      'Vượt mục tiêu 58%: 58,3%',
      'Above the target of 58%: 58.3%',
    ],
    [
      'is overdue',
      course({ daysLeft: 0, forecast: null }),
      'Đã đến hạn, chưa đạt mục tiêu 58%: 48,2%',
      'Due, the target of 58% not met: 48.2%',
    ],
    [
      'is young',
      course({ observations: 3, forecast: null }),
      '48,2%, chậm 1,7 điểm so với kế hoạch; mới có 3/4 lần chốt để dự báo',
      '48.2%, 1.7 points behind plan; 3 of the 4 cut-offs that a forecast needs',
    ],
    [
      'has no figure',
      course({ value: null, status: 'no_data', forecast: null }),
      'Chưa có số liệu',
      'No data yet',
    ],
  ])('that %s', (_, goal, vi, en) => {
    expect(courseFinding(goal, 'vi')).toBe(vi);
    expect(courseFinding(goal, 'en')).toBe(en);
  });

  it('never promises a target that the forecast does not reach, nor denies one that it does', () => {
    const series = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 4, maxLength: 10 });
    fc.assert(
      fc.property(judgedGoals, series, (goal, values) => {
        const points = values.map((value, index) => ({ day: 7 * index, value }));
        const end = forecastAt(points, 7 * values.length + 20);
        const target = goal.target;
        if (end === null || target === null || goal.value === null || goal.status === 'reached') return;
        const { value, low, high } = end;
        const forecast = { value, low, high, outlook: outlookOf(end, target, 'up') };
        const said = courseFinding(course({ ...goal, forecast }), 'vi');
        if (goal.status === 'no_data') return;
        expect(said.startsWith('Sẽ đạt')).toBe(low >= target);
        expect(said.startsWith('Khó đạt')).toBe(high < target);
        expect(said.includes('thiếu')).toBe(high < target);
      }),
    );
  });

  it('is one line without gaps in either language', () => {
    fc.assert(
      fc.property(judgedGoals, fc.constantFrom(...LANGUAGES), (goal, language) => {
        expect(courseFinding(course(goal), language)).toMatch(/^\S(?:.*\S)?$/u);
        expect(courseFinding(course(goal), language)).not.toMatch(/ {2}|undefined|NaN|null/u);
      }),
    );
  });
});

describe('the heading of the page of goals', () => {
  it('counts the ten, names those that will not be met, and leaves the headline out', () => {
    const goals = [
      course({ code: '0', status: 'reached' }),
      course({ code: '1', status: 'reached' }),
      course({ code: '2', forecast: { value: 60, low: 59, high: 61, outlook: 'will_reach' } }),
      course({ code: '3', forecast: { value: 40, low: 39, high: 41, outlook: 'will_miss' } }),
      course({ code: '5', forecast: { value: 41, low: 39, high: 42, outlook: 'will_miss' } }),
      course({ code: '6', forecast: null, observations: 2 }),
    ];
    expect(coursesFinding(goals, 'vi')).toBe(
      '1/5 chỉ tiêu đã đạt mục tiêu; giữ tốc độ này sẽ đạt thêm: số 2; khó đạt: số 3, 5; chưa dự báo được: số 6',
    );
    expect(coursesFinding(goals, 'en')).toBe(
      '1 of 5 goals have met their target; at this pace set to meet theirs: goal 2; set to miss: goals 3, 5; no forecast: goal 6',
    );
  });

  it('of no goals says so, and of all met only that', () => {
    expect(coursesFinding([], 'vi')).toBe('Đợt này chưa có chỉ tiêu nào');
    expect(coursesFinding([course({ code: '1', status: 'reached' })], 'vi')).toBe(
      '1/1 chỉ tiêu đã đạt mục tiêu',
    );
  });
});

describe('need against pace', () => {
  const pace = (perDay: number) => ({ one: { perDay, days: 7 } });
  it.each([
    [
      { perDayNeeded: 1027, daysLeft: 22, missingCount: 22594, pace: pace(845) },
      'Cần 1.027 người/ngày trong 22 ngày còn lại; 7 ngày qua +845 người/ngày',
      '1,027 persons a day needed over 22 days; +845 persons a day over the last 7 days',
    ],
    [
      { perDayNeeded: 1, daysLeft: 1, missingCount: 1, pace: { one: null } },
      'Cần 1 người/ngày trong 1 ngày còn lại; chưa biết tốc độ hiện nay',
      '1 person a day needed over 1 day; the current pace is not known',
    ],
    [
      { perDayNeeded: 0, daysLeft: 22, missingCount: 0, pace: pace(0) },
      'Không còn thiếu; 7 ngày qua 0 người/ngày',
      'No shortfall; 0 persons a day over the last 7 days',
    ],
    [
      { perDayNeeded: null, daysLeft: -3, missingCount: 12, pace: pace(-2) },
      'Còn thiếu 12 người, đã hết hạn; 7 ngày qua −2 người/ngày',
      '12 persons short, and no day left; −2 persons a day over the last 7 days',
    ],
  ])('%#', (given, vi, en) => {
    expect(paceFinding({ ...sampleGoal(), ...given }, 'vi')).toBe(vi);
    expect(paceFinding({ ...sampleGoal(), ...given }, 'en')).toBe(en);
  });

  it('tells the need of the communes below a number wanted of each from the pace of all', () => {
    const goal = {
      ...sampleGoal(COUNT_GOAL),
      perDayNeeded: 53,
      daysLeft: 22,
      missingCount: 1166,
      pace: { one: { perDay: 466, days: 7 } },
    };
    expect(paceFinding(goal, 'vi')).toMatch(
      /^Cần 53 \S+\/ngày ở những nơi chưa đạt trong 22 ngày còn lại; 7 ngày qua cả tỉnh \+466 /u,
    );
    expect(paceFinding(goal, 'en')).toMatch(
      /^53 \S+ a day needed in the communes below target over 22 days; \+466 \S+ a day in all communes over/u,
    );
  });
});

describe('what becomes of the communes', () => {
  it('is counted out of all, those not known apart', () => {
    const goal = { ...sampleGoal(), ifKept: { reach: 71, miss: 29, unknown: 2 }, communeTarget: 58 };
    expect(ifKeptFinding(goal, 'vi')).toBe(
      'Nếu mỗi nơi giữ tốc độ này, 71/102 xã, phường đạt 58% (chưa biết 2 xã, phường)',
    );
    const own = {
      ...sampleGoal(COUNT_GOAL),
      ifKept: { reach: 1, miss: 101, unknown: 0 },
      communeTarget: null,
    };
    expect(ifKeptFinding(own, 'en')).toBe('If each keeps its pace, 1 of 102 communes reach their own target');
    expect(ifKeptFinding({ ...own, ifKept: null }, 'vi')).toBe('');
  });
});
