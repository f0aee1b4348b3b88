import type { ProvinceWeekInput, WeekCommune } from '../domain/report/province-week-input.js';
import { USUAL_LETTERHEAD } from '../domain/report/usual-letterhead.js';
import { communeRow, provinceGoal, reportWeek } from './province-goals.js';

/* A week of the province as its weekly report is made of, for specs. */

/** The headline goal, reached, while some of its communes are short. */
export const headlineGoal = (over: Parameters<typeof provinceGoal>[0] = {}) =>
  provinceGoal({
    value: 58,
    plan: 45.6,
    planDifference: 12.4,
    status: 'reached',
    numerator: 580_000,
    denominator: 1_000_000,
    gapPoints: 0,
    gapCount: 0,
    shortfall: 41_234,
    communesReached: 49,
    ...over,
  });

/** A goal that is behind or far behind, by its number. */
export const lateGoal = (code: string, over: Parameters<typeof provinceGoal>[0] = {}) =>
  provinceGoal({ code, nameVi: `Chỉ tiêu ${code}`, nameEn: `Goal ${code}`, ...over });

export const weekCommune = (over: Partial<WeekCommune> = {}): WeekCommune => ({
  ...communeRow(),
  goalValues: [50],
  ...over,
});

/** Week 40, closed, with one goal behind and one far behind. */
export const provinceWeek = (over: Partial<ProvinceWeekInput> = {}): ProvinceWeekInput => ({
  language: 'vi',
  week: { ...reportWeek({ simulated: true }), dueAt: '2025-10-03T10:00:00.000Z' },
  campaign: null,
  letterhead: USUAL_LETTERHEAD,
  goals: [
    headlineGoal(),
    lateGoal('5', { value: 50, plan: 55, planDifference: -5, gapCount: 100 }),
    lateGoal('6', { value: 10, plan: 31.5, planDifference: -21.5, gapCount: 200, status: 'far_behind' }),
  ],
  course: { goal: provinceGoal(), axis: { startsOn: '2025-07-15', endsOn: '2025-10-25' } },
  reporting: { expected: 102, submitted: 97, onTime: 90, late: 7, returned: 2, missing: 5 },
  communes: [weekCommune(), weekCommune({ orgUnit: '24364', fullName: 'Xã Phú Xuân', gapCount: 200 })],
  notReported: [],
  late: [],
  surprising: [],
  committees: { established: 101, known: 102 },
  texts: { direction: [], difficulties: [], proposals: [] },
  models: [],
  corrections: null,
  definitions: [],
  ...over,
});
