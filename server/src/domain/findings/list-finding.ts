import { formatNumber, type Language } from '../format.js';
import type { FindingGoal } from './finding-goal.js';
import { communes, counted } from './phrases.js';

/** A commune of a list; gapCount in the count unit, null: no figure. */
export interface ListedCommune {
  readonly fullName: string;
  readonly gapCount: number | null;
}

/**
 * Who of a list is short of the target, and who most: "57/100 xã, phường có số liệu còn thiếu; nhiều nhất: Xã Hòa Thịnh,
 * 4.478 người". Whoever is short as much as another is not called the most.
 */
export function listFinding(
  items: readonly ListedCommune[],
  goal: Pick<FindingGoal, 'countUnit' | 'countUnitEn'>,
  language: Language,
): string {
  const vi = language === 'vi';
  const known = items.filter(({ gapCount }) => gapCount !== null);
  const short = known
    .flatMap(({ fullName, gapCount }) => (gapCount !== null && gapCount > 0 ? [{ fullName, gapCount }] : []))
    .sort((a, b) => b.gapCount - a.gapCount);
  if (known.length === 0) return vi ? 'Chưa nơi nào có số liệu' : 'None of them has data yet';
  const all = communes(known.length, language);
  const [first, second] = short;
  if (first === undefined)
    return vi
      ? `Không nơi nào còn thiếu trong ${all} có số liệu`
      : `None of ${all} with data is short of its target`;
  const n = formatNumber(short.length, 0, language);
  const head = vi
    ? `${n}/${all} có số liệu còn thiếu`
    : `${n} of ${all} with data ${short.length === 1 ? 'is' : 'are'} short of ${short.length === 1 ? 'its' : 'their'} target`;
  if (second?.gapCount === first.gapCount) return head;
  const most = `${first.fullName}, ${counted(first.gapCount, goal, language)}`;
  if (second === undefined) return `${head}: ${most}`;
  return vi ? `${head}; nhiều nhất: ${most}` : `${head}; furthest: ${most}`;
}

/** A commune beside others; valueText with its unit, null: no figure. */
export interface ComparedCommune {
  readonly fullName: string;
  readonly value: number | null;
  readonly valueText: string | null;
}

/** Who of those side by side is highest and who lowest; what is shown alike is not told apart. */
export function comparedFinding(items: readonly ComparedCommune[], language: Language): string {
  const vi = language === 'vi';
  const known = items
    .flatMap(({ value, ...item }) => (value === null ? [] : [{ ...item, value }]))
    .sort((a, b) => b.value - a.value);
  const [highest] = known;
  const lowest = known.at(-1);
  if (highest === undefined || lowest === undefined)
    return vi ? 'Chưa có số liệu để so sánh' : 'No data to compare yet';
  const text = ({ fullName, valueText }: Pick<ComparedCommune, 'fullName' | 'valueText'>): string =>
    `${fullName}, ${valueText ?? ''}`;
  if (known.length === 1)
    return items.length === 1
      ? text(highest)
      : vi
        ? `Chỉ một nơi có số liệu: ${text(highest)}`
        : `Data of one only: ${text(highest)}`;
  if (highest.valueText === lowest.valueText)
    return vi
      ? `${communes(known.length, 'vi')} bằng nhau: ${highest.valueText ?? ''}`
      : `${communes(known.length, 'en')} are level: ${highest.valueText ?? ''}`;
  return vi
    ? `Cao nhất: ${text(highest)}; thấp nhất: ${text(lowest)}`
    : `Highest: ${text(highest)}; lowest: ${text(lowest)}`;
}
