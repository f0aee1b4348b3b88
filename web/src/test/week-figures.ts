import type {
  GapItemDto,
  GapsDto,
  GoalFigureDto,
  OverviewDto,
  SubmissionStatusDto,
  TrendDto,
} from '@contract/analytics.js';

export const cutOffAt = '2025-10-03T12:00:00+07:00';
export const dueAt = '2025-10-03T17:00:00+07:00';
export const closesAt = '2025-10-07T17:00:00+07:00';

export const words = {
  indicator: 'adults_reached_rate',
  nameVi: 'Người trưởng thành được tiếp cận',
  nameEn: 'Adults reached',
  unit: '%',
  unitEn: '%',
  countUnit: 'người',
  countUnitEn: 'people',
  decimals: 1,
} as const;

/** Week 40: the province has reached its target while communes have not. */
export function goal(more: Partial<GoalFigureDto> = {}): GoalFigureDto {
  return {
    code: '0',
    ...words,
    targetKind: 'ratio',
    label: 'mặc định – chưa phải văn bản của tỉnh',
    value: 58,
    status: 'reached',
    dataStatus: 'ok',
    numerator: 1_300_000,
    denominator: 2_241_379,
    target: 58,
    plan: 45.6,
    planDifference: 12.4,
    gapPoints: 0,
    gapCount: 0,
    surplus: 0,
    cutOffAt,
    coverage: 98.9,
    communesWithFigure: 101,
    communesExpected: 102,
    communesCarried: 2,
    shortfall: 106_980,
    communesReached: 50,
    communesOnTrack: 29,
    communesBehind: 20,
    communesFarBehind: 2,
    communesNoData: 1,
    total: null,
    totalTarget: null,
    change: 3.1,
    ...more,
  };
}

export const laterGoal = (
  code: string,
  status: GoalFigureDto['status'],
  more: Partial<GoalFigureDto> = {},
): GoalFigureDto =>
  goal({
    code,
    indicator: `indicator_${code}`,
    nameVi: `Chỉ tiêu số ${code}`,
    nameEn: `Goal number ${code}`,
    status,
    target: 100,
    plan: 78.6,
    value: 70,
    planDifference: -8.6,
    gapCount: 10,
    shortfall: 12,
    ...more,
  });

export function overview(more: Partial<OverviewDto> = {}): OverviewDto {
  return {
    period: '2025-W40',
    startsOn: '2025-09-29',
    endsOn: '2025-10-05',
    cutOffAt,
    dueAt,
    closesAt,
    state: 'closed',
    now: '2025-10-08T14:00:00+07:00',
    computedAt: '2025-10-08T13:59:00+07:00',
    asOf: null,
    simulated: true,
    campaign: {
      code: 'peak-2025',
      nameVi: 'Đợt cao điểm 100 ngày',
      nameEn: '100-day campaign',
      startOn: '2025-07-15',
      endOn: '2025-10-25',
      days: 103,
      day: 81,
      today: 86,
      state: 'running',
    },
    goals: [
      goal(),
      laterGoal('1', 'reached', { value: 100 }),
      laterGoal('2', 'behind'),
      laterGoal('3', 'far_behind', { value: 40 }),
      laterGoal('4', 'no_data', { value: null, plan: null }),
      laterGoal('5', 'on_track', { value: 80 }),
    ],
    reporting: {
      expected: 102,
      submitted: 91,
      onTime: 79,
      late: 12,
      returned: 1,
      missing: 11,
      completeness: 89.2,
      timeliness: 77.5,
    },
    ...more,
  };
}

export function gapItem(
  orgUnit: string,
  gapCount: number | null,
  more: Partial<GapItemDto> = {},
): GapItemDto {
  const missing = gapCount === null;
  return {
    orgUnit,
    name: `Xã ${orgUnit}`,
    fullName: `Xã số ${orgUnit}`,
    kind: 'xã',
    value: missing ? null : gapCount === 0 ? 61.2 : 41.3,
    status: missing ? 'no_data' : gapCount === 0 ? 'reached' : 'behind',
    dataStatus: missing ? 'no_data' : 'ok',
    numerator: missing ? null : 4130,
    denominator: missing ? null : 10_000,
    target: 58,
    plan: missing ? null : 45.6,
    planDifference: missing ? null : -4.3,
    gapPoints: missing ? null : gapCount === 0 ? 0 : 16.7,
    gapCount,
    surplus: missing ? null : 0,
    cutOffAt: missing ? null : cutOffAt,
    carriedFrom: null,
    change: missing ? null : 2.9,
    perWeekNeeded: missing ? null : 557,
    ...more,
  };
}

export function gaps(items: readonly GapItemDto[], more: Partial<GapsDto> = {}): GapsDto {
  return {
    period: '2025-W40',
    cutOffAt,
    state: 'closed',
    units: 'as_reported',
    asOf: null,
    simulated: true,
    campaign: overview().campaign,
    goal: goal(),
    dueOn: '2025-10-25',
    items: [...items],
    ...more,
  };
}

export function trend(more: Partial<TrendDto> = {}): TrendDto {
  const point = (period: string, day: number, value: number | null): TrendDto['points'][number] => ({
    period,
    day,
    cutOffAt,
    beforeOpening: false,
    value,
    dataStatus: value === null ? 'no_data' : 'ok',
    status: value === null ? 'no_data' : 'on_track',
    plan: value === null ? null : 45.6,
    planDifference: value === null ? null : 4.4,
    numerator: null,
    denominator: null,
    coverage: 98.9,
  });
  return {
    ...words,
    orgUnit: '66',
    units: 'as_reported',
    asOf: null,
    simulated: true,
    campaign: overview().campaign,
    startOn: '2025-07-15',
    endOn: '2025-10-25',
    targetKind: 'ratio',
    target: 58,
    plan: [
      { day: 0, on: '2025-07-14', value: 0 },
      { day: 103, on: '2025-10-25', value: 58 },
    ],
    points: [point('2025-W38', 67, 50), point('2025-W39', 74, null), point('2025-W40', 81, 58)],
    published: [
      {
        on: '2025-10-08',
        day: 86,
        value: 58,
        noteVi: 'người trưởng thành',
        noteEn: 'adults',
        source: 'Báo Đắk Lắk',
      },
    ],
    ...more,
  };
}

export function submissionStatus(more: Partial<SubmissionStatusDto> = {}): SubmissionStatusDto {
  const item = (
    orgUnit: string,
    cells: SubmissionStatusDto['items'][number]['cells'],
  ): SubmissionStatusDto['items'][number] => ({
    orgUnit,
    name: `số ${orgUnit}`,
    fullName: `Xã số ${orgUnit}`,
    cells,
    missing: cells.filter((cell) => cell === 'missing').length,
    lastSubmittedAt: null,
  });
  return {
    asOf: null,
    simulated: true,
    weeks: ['2025-W38', '2025-W39', '2025-W40'],
    items: [item('24301', ['missing', 'missing', 'missing']), item('24302', ['on_time', 'late', 'returned'])],
    reporting: [],
    ...more,
  };
}
