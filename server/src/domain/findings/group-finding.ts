import { formatPercent, type Language } from '../format.js';
import type { FindingGoal } from './finding-goal.js';
import { counted, sizeText } from './phrases.js';

/** A group of communes against its target. */
export interface FindingGroup {
  readonly nameVi: string;
  readonly nameEn: string;
  /** Percentage points; null: no figure, or a goal without points. */
  readonly gapPoints: number | null;
  /** Of the group as a whole, in the count unit; null: no figure. */
  readonly gapCount: number | null;
  /** Sum over its communes; null: no figure. */
  readonly shortfall: number | null;
  /** Its part of the shortfall of the province, percent. */
  readonly shortfallShare: number | null;
}

/**
 * The group that is furthest from its target, and how much of what the communes are missing is its: "Các xã còn xa mục tiêu
 * nhất: thiếu 2,1 điểm, chiếm 91,2% tổng số các xã, phường còn thiếu". A group of groups that all reached it is said as such.
 */
export function groupFinding(groups: readonly FindingGroup[], goal: FindingGoal, language: Language): string {
  const vi = language === 'vi';
  const known = groups.filter(({ gapCount }) => gapCount !== null);
  const furthest = known.toSorted(
    (a, b) =>
      (b.gapPoints ?? 0) - (a.gapPoints ?? 0) ||
      (b.gapCount ?? 0) - (a.gapCount ?? 0) ||
      (b.shortfall ?? 0) - (a.shortfall ?? 0),
  )[0];
  if (furthest === undefined)
    return vi ? 'Chưa có số liệu để so các nhóm xã, phường' : 'No figures yet to compare groups of communes';
  const share = shareText(furthest, language);
  const name = vi ? furthest.nameVi : furthest.nameEn;
  if ((furthest.gapPoints ?? 0) === 0 && (furthest.gapCount ?? 0) === 0) {
    const whole = vi
      ? 'Tính chung, nhóm nào cũng đã đạt mục tiêu'
      : 'Taken as a whole, every group has reached the target';
    return known.some(({ shortfall }) => (shortfall ?? 0) > 0)
      ? `${whole}; ${vi ? 'trong nhóm vẫn có nơi còn thiếu' : 'some of their communes have not'}`
      : whole;
  }
  // Of a count goal the province has a share of communes: its points are said in that scope.
  const size =
    furthest.gapPoints === null
      ? counted(furthest.gapCount ?? 0, goal, language)
      : sizeText(furthest.gapPoints, goal, 'province', language);
  return vi
    ? `${name} còn xa mục tiêu nhất: thiếu ${size}${share}`
    : `${name}: furthest from the target, ${size} short${share}`;
}

function shareText({ shortfallShare }: FindingGroup, language: Language): string {
  if (shortfallShare === null || shortfallShare === 0) return '';
  const percent = formatPercent(shortfallShare, 1, language);
  return language === 'vi'
    ? `, chiếm ${percent} tổng số các xã, phường còn thiếu`
    : `, with ${percent} of the communes’ total shortfall`;
}
