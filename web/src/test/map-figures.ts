import type { CommuneItemDto, CommunesDto, MapDto } from '@contract/analytics.js';
import { cutOffAt, gapItem, gaps } from './week-figures.js';

/** Three communes in a row, the last one below. */
export function tileMap(): MapDto {
  const tile = (orgUnit: string, name: string, col: number, row: number) => ({
    orgUnit,
    name,
    fullName: `Xã ${name}`,
    col,
    row,
  });
  return {
    period: '2025-W40',
    asOf: null,
    cols: 3,
    rows: 2,
    tiles: [
      tile('24301', 'Cuôr Đăng', 0, 0),
      tile('24302', 'Ea Kar', 1, 0),
      tile('24303', 'Đắk Liêng', 2, 1),
    ],
    unplaced: [],
  };
}

/** Two weeks of them: one below plan, one above, one without a figure in the second. */
export function communesOfMap(name = 'Cuôr Đăng'): CommunesDto {
  const { goal, dueOn, ...place } = gaps([]);
  const point = (planDifference: number | null) => ({
    value: planDifference === null ? null : 45.6 + planDifference,
    status:
      planDifference === null
        ? ('no_data' as const)
        : planDifference < 0
          ? ('behind' as const)
          : ('on_track' as const),
    planDifference,
    carried: false,
  });
  const commune = (code: string, differences: readonly (number | null)[]): CommuneItemDto => ({
    ...gapItem(code, 10),
    name,
    fullName: `Xã ${name}`,
    population: 20_000,
    rank: null,
    rankChange: null,
    pacePerDay: null,
    points: differences.map(point),
  });
  return {
    ...place,
    goal,
    dueOn: dueOn!,
    ranked: 0,
    pace: null,
    weeks: ['2025-W39', '2025-W40'].map((period) => ({ period, cutOffAt })),
    items: [commune('24301', [-9, -8]), commune('24302', [1, 7.4]), commune('24303', [2, null])],
  };
}
