import type { GapGroupDto, GapGroupsDto } from '@contract/analytics.js';
import { gapItem, gaps } from './week-figures.js';

/** A group of communes that misses `shortfall` in sum; null: it has no figure. */
export function gapGroup(
  code: string,
  shortfall: number | null,
  more: Partial<GapGroupDto> = {},
): GapGroupDto {
  const {
    orgUnit: _,
    name,
    fullName,
    kind,
    carriedFrom,
    change,
    perWeekNeeded,
    ...judged
  } = gapItem(code, shortfall);
  return {
    code,
    by: 'group',
    nameVi: `Nhóm ${code}`,
    nameEn: `Group ${code}`,
    communes: 10,
    communesWithFigure: shortfall === null ? 0 : 9,
    communesShort: shortfall === null ? 0 : 6,
    ...judged,
    shortfall,
    shortfallShare: shortfall === null ? null : 25,
    ...more,
  };
}

/** The groups of the headline in week 40, with a part that some communes entered and one that nobody did. */
export function gapGroups(groups: readonly GapGroupDto[]): GapGroupsDto {
  const { items: _, dueOn, ...head } = gaps([]);
  const part = { communes: 102, rate: null };
  return {
    ...head,
    groups: [...groups],
    dimensions: [
      {
        ...part,
        dataElement: 'adults_reached_ethnic_minority',
        nameVi: 'Trong đó: người dân tộc thiểu số',
        nameEn: 'Of which: ethnic minorities',
        entered: 61,
        count: 102_345,
        whole: 400_000,
        wholeShare: 25.6,
      },
      {
        ...part,
        dataElement: 'adults_reached_60_plus',
        nameVi: 'Trong đó: người từ 60 tuổi',
        nameEn: 'Of which: aged 60 and over',
        entered: 0,
        count: null,
        whole: null,
        wholeShare: null,
      },
    ],
  };
}
