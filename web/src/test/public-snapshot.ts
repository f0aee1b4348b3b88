import type { PublicSnapshotDto, PublishedFigureDto, PublishedIndicatorDto } from '@contract/published.js';

const missing: PublishedFigureDto = {
  ...{ value: null, numerator: null, denominator: null, target: 58, plan: null, planDifference: null },
  ...{ status: 'no_data', dataStatus: 'no_data' },
};
const figure = (value: number, planDifference: number): PublishedFigureDto => ({
  value,
  numerator: value * 100,
  denominator: 10_000,
  target: 58,
  plan: value - planDifference,
  planDifference,
  status: value >= 58 ? 'reached' : planDifference < 0 ? 'behind' : 'on_track',
  dataStatus: 'ok',
});

const headline: PublishedIndicatorDto = {
  goal: '0',
  indicator: 'adults_reached_rate',
  nameVi: 'Người trưởng thành được tiếp cận',
  nameEn: 'Adults reached',
  definitionVi: 'Số người từ 18 tuổi đã được tiếp cận chia cho số người từ 18 tuổi.',
  definitionEn: 'Residents of 18 and over who were reached, divided by all of them.',
  source: 'kế hoạch',
  ...{ unit: '%', unitEn: '%', countUnit: 'người', countUnitEn: 'people', decimals: 1 },
  targetKind: 'ratio',
  ...{
    value: 58,
    numerator: 1_372_909,
    denominator: 2_366_720,
    target: 58,
    plan: 45.6,
    planDifference: 12.4,
  },
  ...{ status: 'reached', dataStatus: 'ok', gapCount: 0, shortfall: 200_000, coverage: 99.5 },
  ...{ communesWithFigure: 2, communesExpected: 3, communesCarried: 0 },
  ...{ communesReached: 1, communesOnTrack: 0, communesBehind: 1, communesFarBehind: 0, communesNoData: 1 },
};
const officials: PublishedIndicatorDto = {
  ...headline,
  ...{
    goal: '3',
    indicator: 'officials_proficient_rate',
    nameVi: 'CBCCVC thành thạo',
    nameEn: 'Officials proficient',
  },
  ...{ value: 40, numerator: 40, denominator: 100, target: 80, status: 'behind', planDifference: -3 },
};

/** A published week of three communes: one with a share that is withheld, one without a figure. */
export function publicSnapshot(more: Partial<PublicSnapshotDto> = {}): PublicSnapshotDto {
  const commune = (code: string, name: string, at: [number, number], figures: PublishedFigureDto[]) => ({
    ...{ code, name, fullName: `Xã ${name}`, kind: 'xã', col: at[0], row: at[1] },
    figures,
  });
  return {
    period: '2025-W40',
    version: 1,
    publishedAt: '2025-10-08T07:00:00.000Z',
    sha256: 'ab'.repeat(32),
    licence: 'Ghi nguồn: Sở KH&CN tỉnh Đắk Lắk',
    weeks: ['2025-W40', '2025-W39'],
    boundaries: null,
    snapshot: {
      format: 1,
      period: '2025-W40',
      startsOn: '2025-09-29',
      endsOn: '2025-10-05',
      cutOffAt: '2025-10-03T05:00:00.000Z',
      state: 'closed',
      asOf: '2025-10-08T06:59:00.000Z',
      simulated: true,
      withheldBelow: 10,
      province: { code: '66', name: 'Tỉnh Đắk Lắk' },
      campaign: null,
      reporting: { submitted: 2, expected: 3 },
      indicators: [headline, officials],
      map: { cols: 3, rows: 2 },
      communes: [
        commune('24301', 'Cuôr Đăng', [0, 0], [figure(61.2, 15), { ...missing, dataStatus: 'withheld' }]),
        commune('24302', 'Ea Kar', [1, 0], [figure(40, -5), figure(50, 2)]),
        commune('24303', 'Đắk Liêng', [2, 1], [missing, figure(30, -9)]),
      ],
    },
    ...more,
  };
}
