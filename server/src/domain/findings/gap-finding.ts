import { Big } from '../decimal.js';
import { formatNumber, type Language } from '../format.js';
import type { FindingGoal } from './finding-goal.js';
import { communes, counted } from './phrases.js';

/** How many communes the heading of the gap page names together. */
const TOP = 10;

type GapGoal = Pick<FindingGoal, 'countUnit' | 'countUnitEn' | 'targetKind'>;

/**
 * Where the gap lies: "10 xã, phường chiếm 23% tổng số người còn thiếu".
 * @param items one for each commune; gapCount in the count unit, null: no figure
 */
export function gapFinding(
  items: readonly { readonly gapCount: number | null }[],
  goal: GapGoal,
  language: Language,
): string {
  const known = items.flatMap((item) => (item.gapCount === null ? [] : [item.gapCount]));
  const short = known.filter((gap) => gap > 0).sort((a, b) => b - a);
  const blank = items.length - known.length;
  if (known.length === 0)
    return language === 'vi'
      ? 'Chưa có số liệu để tính phần còn thiếu'
      : 'No data yet to tell who is short of the target';
  if (short.length === 0) return allReached(known.length, blank, language);
  if (goal.targetKind === 'yes_no') return withBlank(notYet(short.length, language), blank, language);
  if (short.length <= TOP) return withBlank(inTotal(short, goal, language), blank, language);
  return topShare(short, goal, language);
}

function allReached(known: number, blank: number, language: Language): string {
  if (language === 'vi') {
    const head =
      blank === 0
        ? `Tất cả ${communes(known, 'vi')} đã đạt mục tiêu`
        : `Tất cả ${communes(known, 'vi')} có số liệu đã đạt mục tiêu`;
    return withBlank(head, blank, 'vi');
  }
  const whom = known === 1 ? 'The only commune' : `All ${communes(known, 'en')}`;
  return withBlank(
    `${whom}${blank === 0 ? '' : ' with data'} ${known === 1 ? 'has' : 'have'} reached the target`,
    blank,
    'en',
  );
}

function notYet(short: number, language: Language): string {
  if (language === 'vi') return `Còn ${communes(short, 'vi')} chưa đạt mục tiêu`;
  return `${communes(short, 'en')} ${short === 1 ? 'has' : 'have'} not reached the target yet`;
}

function inTotal(short: readonly number[], goal: GapGoal, language: Language): string {
  const total = counted(sum(short), goal, language);
  if (language === 'vi') {
    return short.length === 1
      ? `Còn 1 xã, phường chưa đạt, thiếu ${total}`
      : `Còn ${communes(short.length, 'vi')} chưa đạt, thiếu tổng cộng ${total}`;
  }
  return short.length === 1
    ? `1 commune is ${total} short of the target`
    : `${communes(short.length, 'en')} are together ${total} short of the target`;
}

function topShare(short: readonly number[], goal: GapGoal, language: Language): string {
  const total = sum(short);
  const percent = shareText(sum(short.slice(0, TOP)), total, language);
  if (language === 'vi') return `${communes(TOP, 'vi')} chiếm ${percent} tổng số ${goal.countUnit} còn thiếu`;
  return `${communes(TOP, 'en')} account for ${percent} of the shortfall`;
}

/** Whole percent; a part is never shown as the whole. */
function shareText(part: number, whole: number, language: Language): string {
  const percent = Big(part).times(100).div(whole);
  if (percent.gte('99.5')) return language === 'vi' ? 'hơn 99%' : 'more than 99%';
  return `${formatNumber(percent, 0, language)}%`;
}

function withBlank(text: string, blank: number, language: Language): string {
  if (blank === 0) return text;
  return language === 'vi'
    ? `${text}; ${communes(blank, 'vi')} chưa có số liệu`
    : `${text}; ${communes(blank, 'en')} without data`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
