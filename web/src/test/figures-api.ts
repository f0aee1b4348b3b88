import type { CommuneProfileDto } from '@contract/analytics.js';
import type { CampaignListDto, PeriodDto, PeriodListDto } from '@contract/catalogue.js';
import type { Session } from '../lib/session/session.js';
import { FakeApi } from './fake-api.js';
import { gapGroup, gapGroups } from './gap-groups.js';
import { communesOfMap, tileMap } from './map-figures.js';
import {
  closesAt,
  cutOffAt,
  dueAt,
  gapItem,
  gaps,
  overview,
  submissionStatus,
  trend,
  words,
} from './week-figures.js';
import { goalCourses } from './goal-courses.js';
import { sessionOf } from './weekly-report.js';

export function profile(more: Partial<CommuneProfileDto> = {}): CommuneProfileDto {
  const judged = gapItem('24301', 40);
  return {
    orgUnit: '24301',
    name: 'Cuôr Đăng',
    fullName: 'Xã Cuôr Đăng',
    kind: 'xã',
    population: 28_804,
    populationSource: 'hồ sơ sáp nhập',
    predecessorNote: 'xã Ea Drơng và xã Cuôr Đăng',
    predecessors: [],
    successor: null,
    period: '2025-W40',
    cutOffAt,
    state: 'closed',
    asOf: null,
    simulated: true,
    campaign: overview().campaign,
    goals: [
      { ...judged, code: '0', ...words, targetKind: 'ratio', province: 58 },
      {
        ...judged,
        code: '1',
        ...words,
        nameVi: 'Xã, phường có Ban Chỉ đạo',
        targetKind: 'yes_no',
        value: 100,
        target: 100,
        plan: 0,
        planDifference: 100,
        status: 'reached',
        gapCount: 0,
        gapPoints: 0,
        numerator: 1,
        denominator: 1,
        province: 100,
      },
      {
        ...gapItem('24301', null),
        code: '2',
        ...words,
        nameVi: 'Thôn, buôn có tổ',
        targetKind: 'ratio',
        province: 92.4,
      },
    ],
    activities: [
      {
        ...words,
        indicator: 'sessions_count',
        nameVi: 'Lớp, buổi hướng dẫn',
        unit: 'buổi',
        decimals: 0,
        value: 46,
        dataStatus: 'partial',
        missingPeriods: 2,
      },
      {
        ...words,
        indicator: 'attendances_count',
        nameVi: 'Lượt người tham gia',
        unit: 'lượt',
        decimals: 0,
        value: null,
        dataStatus: 'no_data',
        missingPeriods: 12,
      },
    ],
    values: [
      {
        dataElement: 'team_members',
        nameVi: 'Thành viên tổ',
        nameEn: 'Team members',
        unit: 'người',
        unitEn: 'people',
        value: 180,
        previous: 182,
      },
      {
        dataElement: 'attendances',
        nameVi: 'Lượt người tham gia',
        nameEn: 'Attendances',
        unit: 'lượt',
        unitEn: 'attendances',
        value: 0,
        previous: 112,
      },
      {
        dataElement: 'households_visited',
        nameVi: 'Hộ được đến hướng dẫn',
        nameEn: 'Households visited',
        unit: 'hộ',
        unitEn: 'households',
        value: null,
        previous: 403,
      },
    ],
    submissions: [
      { period: '2025-W39', cell: 'missing', submittedAt: null, receipt: null },
      { period: '2025-W40', cell: 'on_time', submittedAt: dueAt, receipt: 'BN-7K3M' },
    ],
    ...more,
  };
}

function period(code: string, state: PeriodDto['state']): PeriodDto {
  return {
    code,
    startsOn: '2025-09-29',
    endsOn: '2025-10-05',
    opensAt: '2025-09-29T00:00:00+07:00',
    cutOffAt,
    dueAt,
    closesAt,
    state,
    campaignDay: 81,
    headline: 'adults_reached_rate',
  };
}
export const periods: PeriodListDto = {
  asOf: null,
  items: [period('2025-W41', 'open'), period('2025-W40', 'closed'), period('2025-W39', 'closed')],
  current: '2025-W41',
  latestDue: '2025-W40',
};

const campaign = (more: Partial<CampaignListDto['items'][number]>): CampaignListDto['items'][number] => ({
  code: 'peak-2025',
  nameVi: 'Đợt cao điểm 100 ngày',
  nameEn: '100-day campaign',
  startOn: '2025-07-15',
  endOn: '2025-10-25',
  days: 103,
  source: 'spec',
  goals: [
    {
      code: '0',
      indicator: words.indicator,
      nameVi: words.nameVi,
      nameEn: words.nameEn,
      label: 'mặc định – chưa phải văn bản của tỉnh',
      target: 58,
      targetKind: 'ratio',
      dueOn: '2025-10-25',
      source: 'spec',
    },
  ],
  ...more,
});
/** The peak of 2025 runs in week 40; the movement of 2026 has not begun. */
export const campaigns: CampaignListDto = {
  asOf: null,
  items: [
    campaign({}),
    campaign({
      code: 'movement-2026',
      nameVi: 'Phong trào năm 2026',
      nameEn: 'Movement of 2026',
      startOn: '2026-01-01',
      endOn: '2026-12-31',
      days: 365,
    }),
  ],
};

/** The reads of figures, all answering week 40; a spec replaces what it is about. */
export function figuresApi(role: Session['role'] = 'reviewer'): FakeApi {
  return new FakeApi()
    .on('GET /session', () => ({ body: sessionOf(role) }))
    .on('GET /periods', () => ({ body: periods }))
    .on('GET /campaigns', () => ({ body: campaigns }))
    .on('GET /overview', () => ({ body: overview() }))
    .on('GET /gaps', () => ({
      body: gaps([gapItem('24301', 900), gapItem('24302', 0), gapItem('24303', null)]),
    }))
    .on('GET /gap-groups', () => ({ body: gapGroups([gapGroup('xã', 900, { by: 'kind' })]) }))
    .on('GET /goal-courses', () => ({ body: goalCourses() }))
    .on('GET /communes', () => ({ body: communesOfMap() }))
    .on('GET /map', () => ({ body: tileMap() }))
    .on('GET /boundaries', () => ({ body: { asOf: null, version: 0, boundaries: null } }))
    .on('GET /trends', () => ({ body: trend() }))
    .on('GET /submission-status', () => ({ body: submissionStatus() }))
    .on('GET /org-units/24301/profile', () => ({ body: profile() }));
}
