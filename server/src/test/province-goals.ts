import type { CommuneRow } from '../domain/report/commune-rows.js';
import type { ProvinceCourse } from '../domain/report/province-course.js';
import type { ReportWeek } from '../domain/report/report-frame.js';
import { sampleGoal } from './finding-builders.js';

/* A week of the province, its goals and communes as reports of other kinds are made of, for specs. */

/** Week 40, closed, on day 81 of 103. */
export const reportWeek = (over: Partial<ReportWeek> = {}): ReportWeek => ({
  period: '2025-W40',
  startsOn: '2025-09-29',
  endsOn: '2025-10-05',
  cutOffAt: '2025-10-03T05:00:00.000Z',
  closesAt: '2025-10-07T10:00:00.000Z',
  state: 'closed',
  computedAt: '2025-10-08T07:00:00.000Z',
  simulated: false,
  campaign: {
    nameVi: 'đợt cao điểm 100 ngày',
    nameEn: 'the 100-day campaign',
    startOn: '2025-07-15',
    endOn: '2025-10-25',
    day: 81,
    days: 103,
    state: 'running',
  },
  ...over,
});

/** The headline goal, behind its plan. */
export const provinceGoal = (over: Partial<ProvinceCourse> = {}): ProvinceCourse => ({
  ...sampleGoal(),
  code: '0',
  numerator: 482_000,
  denominator: 1_000_000,
  gapPoints: 9.8,
  gapCount: 98_000,
  surplus: 0,
  change: 1.2,
  communesWithFigure: 101,
  communesCarried: 3,
  planLine: [
    { on: '2025-07-15', value: 0 },
    { on: '2025-10-25', value: 58 },
  ],
  points: [
    { period: '2025-W39', cutOffAt: '2025-09-26T05:00:00.000Z', value: null },
    { period: '2025-W40', cutOffAt: '2025-10-03T05:00:00.000Z', value: 48.2 },
  ],
  ...over,
});

/** A commune on track with 800 missing. */
export const communeRow = (over: Partial<CommuneRow> = {}): CommuneRow => ({
  orgUnit: '24301',
  fullName: 'Xã Cuôr Đăng',
  value: 50,
  numerator: 5_000,
  denominator: 10_000,
  target: 58,
  plan: 45.6,
  gapCount: 800,
  gapPoints: 8,
  status: 'on_track',
  carriedFrom: null,
  perWeekNeeded: 255,
  ...over,
});
