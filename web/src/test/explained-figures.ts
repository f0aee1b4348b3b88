import type { ExplainActDto, ExplainDto, ExplainElementDto, ExplainReportDto } from '@contract/explain.js';
import { cutOffAt, overview, words } from './week-figures.js';

const version = { version: 1, at: '2025-07-01T00:00:00+07:00', by: null, reason: null };
const definition = {
  definitionVi: 'Số người từ 18 tuổi đã được tiếp cận chia cho số người từ 18 tuổi.',
  definitionEn: 'Adults reached divided by adults.',
  source: 'đề xuất của sản phẩm',
  version: 1,
  versions: [version],
};
const reached = {
  sign: 1,
  dataElement: 'adults_reached',
  nameVi: 'Người trưởng thành đã được tiếp cận',
  nameEn: 'Adults reached',
  unit: 'người',
  unitEn: 'persons',
  ...{ reference: false, yesNo: false },
} as const;
const adults = {
  ...reached,
  dataElement: 'adults_18_plus',
  nameVi: 'Người từ 18 tuổi',
  nameEn: 'Adults',
  reference: true,
} as const;

const place = {
  orgUnit: '66',
  orgUnitName: 'Tỉnh Đắk Lắk',
  level: 'province',
  period: '2025-W40',
  state: 'closed',
  periodCutOffAt: cutOffAt,
  readAt: '2025-10-08T14:00:00+07:00',
  asOf: null,
  simulated: true,
} as const;

type Item = NonNullable<ExplainDto['communes']>['items'][number];
const item = (orgUnit: string, name: string, more: Partial<Item> = {}): Item => ({
  orgUnit,
  name,
  fullName: `Xã ${name}`,
  standing: 'fresh',
  status: 'on_track',
  dataStatus: 'ok',
  value: 53,
  numerator: 10_785,
  denominator: 20_366,
  share: 60,
  carriedFrom: null,
  formedFrom: [],
  why: null,
  ...more,
});

/** The headline of the province: one commune fresh, one carried, one without a figure. */
export function explainedProvince(more: Partial<ExplainDto> = {}): ExplainDto {
  return {
    ...place,
    units: 'as_reported',
    campaign: overview().campaign,
    code: '0',
    ...words,
    targetKind: 'ratio',
    value: 58,
    status: 'reached',
    dataStatus: 'ok',
    numerator: 1_372_909,
    denominator: 2_366_720,
    target: 58,
    plan: 45.6,
    planDifference: 12.4,
    gapPoints: 0,
    gapCount: 0,
    surplus: 0,
    cutOffAt,
    carriedFrom: null,
    missingPeriods: 0,
    change: 3.1,
    coverage: 99.3,
    total: null,
    totalTarget: null,
    formula: { kind: 'ratio', factor: 100, numerator: [reached], denominator: [adults] },
    definition,
    targetInForce: {
      scope: 'province',
      scopeName: 'Tỉnh Đắk Lắk',
      kind: 'ratio',
      value: 58,
      dueOn: '2025-10-25',
      baselineValue: 0,
      baselineOn: '2025-07-15',
      baselineSource: 'chưa có số liệu gốc, tính từ 0',
      planShape: 'linear',
      source: 'Báo Đắk Lắk, 08/10/2025',
      label: 'mặc định – chưa phải văn bản của tỉnh',
      ...version,
    },
    communes: {
      expected: 3,
      fresh: 1,
      carried: 1,
      carriedFrom: [{ period: '2025-W39', communes: 1 }],
      partial: 0,
      missing: 1,
      zeroDenominator: 0,
      excluded: 0,
      items: [
        item('24301', 'Cuôr Đăng'),
        item('24373', 'Ea Kar', {
          standing: 'carried',
          carriedFrom: '2025-W39',
          value: 61.7,
          share: 40,
          why: 'not_submitted',
        }),
        item('24484', 'Yang Mao', {
          standing: 'missing',
          status: 'no_data',
          dataStatus: 'no_data',
          value: null,
          numerator: null,
          share: null,
          why: 'not_submitted',
        }),
      ],
    },
    terms: null,
    ...more,
  };
}

const act = (
  v: number,
  name: string,
  by: string | null,
  more: Partial<ExplainActDto> = {},
): ExplainActDto => ({
  version: v,
  act: name,
  state: 'submitted',
  at: `2025-10-02T1${String(v)}:00:00+07:00`,
  by,
  source: 'paste',
  queuedAt: null,
  onBehalfOf: null,
  reason: null,
  before: 10_785,
  after: 10_785,
  changed: false,
  counts: false,
  ...more,
});

export function explainedReport(more: Partial<ExplainReportDto> = {}): ExplainReportDto {
  const first = act(1, 'submit', 'Lê Văn Ký', { before: null, after: 10_200, changed: true });
  const typed = act(2, 'save', 'Nguyễn Thị Nhập', {
    before: 10_200,
    changed: true,
    reason: 'Bổ sung buôn Cuôr',
  });
  const signed = act(3, 'submit', 'Lê Văn Ký', { counts: true });
  return {
    dataSet: 'weekly',
    dataSetNameVi: 'Báo cáo tuần',
    dataSetNameEn: 'Weekly report',
    period: '2025-W40',
    state: 'submitted',
    excluded: false,
    receipt: 'DL-2025W40-24301-76X99',
    firstSubmittedAt: first.at,
    countedVersion: 3,
    seen: 'all',
    ...{ value: 10_785, beside: [] },
    entered: typed,
    signed,
    approved: null,
    replaced: first,
    acts: [signed, typed, first],
    ...more,
  };
}

/** The same of one commune, entered, corrected and signed. */
export function explainedCommune(more: Partial<ExplainDto> = {}): ExplainDto {
  const nothing = { missingPeriods: 0, awaited: null, periods: null, carriedFrom: null, parts: [] };
  return explainedProvince({
    orgUnit: '24301',
    orgUnitName: 'Xã Cuôr Đăng',
    level: 'commune',
    value: 53,
    status: 'on_track',
    numerator: 10_785,
    denominator: 20_366,
    gapCount: 1028,
    coverage: null,
    communes: null,
    terms: [
      {
        part: 'numerator',
        ...reached,
        ...nothing,
        definitionVi: 'Người từ đủ 18 tuổi.',
        definitionEn: 'Aged 18 and over.',
        accumulation: 'stock',
        value: 10_785,
        report: explainedReport(),
        referenceFigure: null,
      },
      {
        part: 'denominator',
        ...adults,
        ...nothing,
        definitionVi: 'Người từ đủ 18 tuổi.',
        definitionEn: 'Aged 18 and over.',
        accumulation: null,
        value: 20_366,
        report: null,
        referenceFigure: {
          effectiveOn: '2025-07-01',
          source: 'số liệu mô phỏng',
          versions: [
            {
              effectiveOn: '2025-07-01',
              value: 20_366,
              source: 'số liệu mô phỏng',
              inForce: true,
              ...version,
            },
          ],
        },
      },
    ],
    ...more,
  });
}

export function explainedElement(more: Partial<ExplainElementDto> = {}): ExplainElementDto {
  return {
    ...place,
    orgUnit: '24301',
    orgUnitName: 'Xã Cuôr Đăng',
    level: 'commune',
    dataElement: 'team_members',
    nameVi: 'Thành viên tổ',
    nameEn: 'Team members',
    unit: 'người',
    unitEn: 'people',
    kind: 'count',
    accumulation: 'stock',
    definition,
    value: 180,
    awaited: null,
    report: explainedReport({ value: 180 }),
    ...more,
  };
}
