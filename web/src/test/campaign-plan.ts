import type { CampaignHistoryDto, CommuneGroupDto } from '@contract/campaign-admin.js';
import type { IndicatorDto } from '@contract/catalogue.js';
import type { TargetPreviewDto } from '@contract/target-preview.js';
import type { CampaignPlanDto, TargetDto, TargetSumDto } from '@contract/targets.js';
import { FakeApi } from './fake-api.js';
import { sessionOf } from './weekly-report.js';

const words = {
  indicator: 'adults_reached_rate',
  nameVi: 'Người trưởng thành được tiếp cận',
  nameEn: 'Adults reached',
  unit: '%',
  unitEn: '%',
  countUnit: 'người',
  countUnitEn: 'people',
  decimals: 1,
};

/** The province's target of the headline, unless told otherwise. */
export const target = (more: Partial<TargetDto> = {}): TargetDto => ({
  id: 1,
  version: 1,
  campaign: 'peak-2025',
  goal: 0,
  ...words,
  scope: 'province',
  scopeCode: '66',
  scopeNameVi: 'Tỉnh Đắk Lắk',
  scopeNameEn: 'Đắk Lắk province',
  kind: 'ratio',
  value: 58,
  dueOn: '2025-10-25',
  baselineValue: 0,
  baselineOn: '2025-07-15',
  baselineSource: 'chưa có số liệu gốc, tính từ 0',
  planShape: 'linear',
  planPoints: [],
  provinceTotal: null,
  decision: null,
  decidedOn: null,
  source: 'Báo Đắk Lắk, 08/10/2025',
  label: 'mặc định – chưa phải văn bản của tỉnh',
  ended: false,
  holdsFor: 100,
  corners: [],
  recordedAt: '2025-07-01T00:00:00Z',
  ...more,
});

export const communeTarget = target({
  id: 7,
  version: 3,
  scope: 'commune',
  scopeCode: '24301',
  scopeNameVi: 'Xã Cuôr Đăng',
  scopeNameEn: 'Cuôr Đăng commune',
  value: 50,
  holdsFor: 1,
  decision: '12/QĐ-UBND',
  decidedOn: '2025-09-01',
});

const goal = (number: number, more: Partial<CampaignPlanDto['goals']['items'][number]> = {}) => ({
  number,
  version: 1,
  indicator: words.indicator,
  nameVi: words.nameVi,
  nameEn: words.nameEn,
  label: 'mặc định – chưa phải văn bản của tỉnh',
  source: null,
  hasProvinceTarget: true,
  recordedAt: '2025-07-01T00:00:00Z',
  ...more,
});

const committees = {
  indicator: 'committee_rate',
  nameVi: 'Xã, phường có Ban Chỉ đạo',
  nameEn: 'Communes with a committee',
};

export const plan = (more: Partial<CampaignPlanDto> = {}): CampaignPlanDto => ({
  asOf: null,
  campaign: {
    code: 'peak-2025',
    version: 2,
    nameVi: '100 ngày cao điểm',
    nameEn: '100-day peak',
    startOn: '2025-07-15',
    endOn: '2025-10-25',
    days: 103,
    source: 'vietnam.vn, 07/8/2025',
    recordedAt: '2025-07-01T00:00:00Z',
  },
  goals: {
    version: 4,
    items: [goal(0), goal(1, { ...committees, hasProvinceTarget: false })],
    notes: [],
  },
  targets: [target(), communeTarget],
  ...more,
});

export const sum = (more: Partial<TargetSumDto> = {}): TargetSumDto => ({
  goal: 0,
  ...words,
  kind: 'ratio',
  dueOn: '2025-10-25',
  province: 58,
  sum: 57.2,
  difference: -0.8,
  differenceCount: -1200,
  state: 'below',
  communes: 100,
  own: 1,
  byGroup: 0,
  byProvince: 99,
  withoutOwn: [],
  withoutDenominator: [{ orgUnit: '24364', fullName: 'Xã Phú Xuân' }],
  findingVi: 'Cộng các xã, phường được 57,2%, thiếu 0,8 điểm so với tỉnh',
  findingEn: 'The communes add up to 57.2%, 0.8 points short of the province',
  ...more,
});

const effect = { target: 58, plan: 45.6, status: 'on_track', gapCount: 10 } as const;

/** Two communes fall behind, one gets another target and stays as it is. */
export const preview = (more: Partial<TargetPreviewDto> = {}): TargetPreviewDto => ({
  target: target({ value: 70 }),
  shareCorners: null,
  today: { on: '2025-10-08', plan: 58.4 },
  cutOffs: [{ period: '2025-W41', cutOffAt: '2025-10-10T05:00:00Z', on: '2025-10-10', plan: 59.8 }],
  week: {
    period: '2025-W40',
    cutOffAt: '2025-10-03T05:00:00Z',
    before: null,
    after: null,
    communes: [
      {
        orgUnit: '24301',
        fullName: 'Xã Cuôr Đăng',
        before: effect,
        after: { ...effect, target: 70, status: 'behind' },
      },
      {
        orgUnit: '24364',
        fullName: 'Xã Phú Xuân',
        before: effect,
        after: { ...effect, target: 70, status: 'behind' },
      },
      { orgUnit: '24373', fullName: 'Xã Ea Kar', before: effect, after: { ...effect, target: 70 } },
    ],
  },
  sum: sum({ state: 'equal', findingVi: 'Cộng các xã, phường đúng bằng tỉnh' }),
  notes: [],
  ...more,
});

export const group = (more: Partial<CommuneGroupDto> = {}): CommuneGroupDto => ({
  code: 'kho-khan',
  version: 2,
  nameVi: 'Xã khó khăn',
  nameEn: 'Poor communes',
  source: 'Quyết định 900',
  members: [{ orgUnit: '24301', fullName: 'Xã Cuôr Đăng' }],
  lists: [{ from: null, members: [{ orgUnit: '24301', fullName: 'Xã Cuôr Đăng' }] }],
  targets: 1,
  recordedAt: '2025-10-01T02:00:00Z',
  ...more,
});

const history: CampaignHistoryDto['items'] = [
  {
    version: 2,
    at: '2025-10-07T02:00:00Z',
    by: 'Lê Thị Quản Trị',
    reason: 'Quyết định 12/QĐ-UBND',
    changes: [
      { field: 'value', before: 55, after: 58 },
      { field: 'dueOn', before: '2025-09-30', after: '2025-10-25' },
    ],
    subject: 'target',
    goal: 0,
    target: 1,
    indicator: words.indicator,
    scopeName: 'Tỉnh Đắk Lắk',
  },
];

const indicators = [
  { ...words, code: words.indicator, kind: 'ratio' },
  { ...words, ...committees, code: committees.indicator, kind: 'yes_no' },
  { ...words, code: 'app_users_rate', kind: 'ratio', nameVi: 'Cài “Đắk Lắk Số”', nameEn: 'App users' },
] as unknown as readonly IndicatorDto[];

/** An administrator, one campaign with two goals, a group, three communes. */
export function campaignApi(): FakeApi {
  const api = new FakeApi();
  const one = plan();
  api.on('GET /session', () => ({ body: sessionOf('administrator') }));
  api.on('GET /campaigns', () => ({
    body: { asOf: null, items: [{ ...one.campaign, goals: one.goals.items }] },
  }));
  api.on('GET /campaigns/peak-2025', () => ({ body: one }));
  api.on('GET /campaigns/peak-2025/target-sums', () => ({
    body: { asOf: null, period: '2025-W40', items: [sum()] },
  }));
  api.on('GET /campaigns/peak-2025/history', () => ({ body: { items: history } }));
  api.on('GET /indicators', () => ({ body: { asOf: null, items: indicators } }));
  api.on('GET /commune-groups', () => ({ body: { asOf: null, items: [group()] } }));
  api.on('GET /org-units', () => ({
    body: {
      items: [
        { code: '24301', fullName: 'Xã Cuôr Đăng' },
        { code: '24373', fullName: 'Xã Ea Kar' },
        { code: '24364', fullName: 'Xã Phú Xuân' },
      ],
    },
  }));
  api.on('POST /targets/preview', () => ({ body: preview() }));
  return api;
}
