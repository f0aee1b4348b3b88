import type { ReportCommune, ReportGoal, WeeklyReportInput } from '../domain/report/report-model.js';

/* A week of the province as its report is made of, for specs. */

/** The headline goal, reached. */
export const goal = (over: Partial<ReportGoal> = {}): ReportGoal => ({
  code: '0',
  nameVi: 'Người trưởng thành được tiếp cận nâng cao năng lực số',
  unit: '%',
  countUnit: 'người',
  decimals: 1,
  targetKind: 'ratio',
  value: 58,
  target: 58,
  plan: 45.6,
  planDifference: 12.4,
  change: 1.2,
  status: 'reached',
  numerator: 580_000,
  denominator: 1_000_000,
  gapCount: 0,
  shortfall: 41_234,
  communesReached: 49,
  communesWithFigure: 101,
  communesExpected: 102,
  communesCarried: 3,
  total: null,
  totalTarget: null,
  ...over,
});

/** A commune on track. */
export const commune = (over: Partial<ReportCommune> = {}): ReportCommune => ({
  orgUnit: '24301',
  fullName: 'Xã Cuôr Đăng',
  value: 50,
  numerator: 5_000,
  denominator: 10_000,
  plan: 45.6,
  gapCount: 800,
  status: 'on_track',
  carriedFrom: null,
  goalValues: [50],
  ...over,
});

/** Week 40, closed, with one goal behind and one far behind. */
export const input = (over: Partial<WeeklyReportInput> = {}): WeeklyReportInput => ({
  period: '2025-W40',
  startsOn: '2025-09-29',
  endsOn: '2025-10-05',
  cutOffAt: '2025-10-03T05:00:00.000Z',
  closesAt: '2025-10-07T10:00:00.000Z',
  state: 'closed',
  computedAt: '2025-10-08T07:00:00.000Z',
  simulated: true,
  campaign: {
    nameVi: 'đợt cao điểm 100 ngày',
    startOn: '2025-07-15',
    endOn: '2025-10-25',
    day: 81,
    days: 103,
    state: 'running',
  },
  goals: [
    goal(),
    goal({ code: '5', nameVi: 'Chỉ tiêu 5', status: 'behind', value: 50, plan: 55 }),
    goal({ code: '6', nameVi: 'Chỉ tiêu 6', status: 'far_behind', value: 10, plan: 31.5 }),
  ],
  reporting: { expected: 102, submitted: 97, onTime: 90, late: 7, returned: 2, missing: 5 },
  communes: [commune(), commune({ orgUnit: '24364', fullName: 'Xã Phú Xuân', gapCount: 200 })],
  notReported: [],
  surprising: [],
  ...over,
});
