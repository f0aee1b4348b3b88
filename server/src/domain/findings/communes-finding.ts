import { formatNumber, type Language } from '../format.js';
import type { PlanStatus } from '../figure.js';
import { communes } from './phrases.js';
import { perDayText } from './course-finding.js';

type Statuses = Readonly<Record<PlanStatus, number>>;

const WORDS: readonly (readonly [PlanStatus, vi: string, en: string])[] = [
  ['reached', 'đạt mục tiêu', 'have reached the target'],
  ['on_track', 'đúng tiến độ', 'are on track'],
  ['behind', 'chậm', 'are behind'],
  ['far_behind', 'rất chậm', 'are far behind'],
  ['no_data', 'chưa có số liệu', 'have no data'],
];
const ONE: Readonly<Record<PlanStatus, string>> = {
  reached: 'has reached the target',
  on_track: 'is on track',
  behind: 'is behind',
  far_behind: 'is far behind',
  no_data: 'has no data',
};

/** How many stand where: "50 xã, phường đạt mục tiêu, 29 đúng tiến độ, 22 chậm". Only what there is. */
export function communesFinding(statuses: Statuses, language: Language): string {
  const vi = language === 'vi';
  const all = Object.values(statuses).reduce((sum, n) => sum + n, 0);
  if (all === 0) return vi ? 'Không có xã, phường nào' : 'No communes';
  const present = WORDS.filter(([status]) => statuses[status] > 0);
  const [only] = present;
  if (present.length === 1 && only !== undefined) {
    const [status, viWords, enWords] = only;
    if (vi) return all === 1 ? `1 xã, phường ${viWords}` : `Cả ${communes(all, 'vi')} ${viWords}`;
    return all === 1 ? `1 commune ${ONE[status]}` : `All ${communes(all, 'en')} ${enWords}`;
  }
  return present
    .map(([status, viWords, enWords], index) => {
      const n = statuses[status];
      if (vi) return `${index === 0 ? communes(n, 'vi') : formatNumber(n, 0, 'vi')} ${viWords}`;
      return `${index === 0 ? communes(n, 'en') : formatNumber(n, 0, 'en')} ${n === 1 ? ONE[status] : enWords}`;
    })
    .join(', ');
}

interface Movement {
  /** Places up or down; null: not comparable. */
  readonly rankChange: number | null;
  /** In the count unit; null: not known. */
  readonly pacePerDay: number | null;
  readonly countUnit: string;
  readonly countUnitEn: string;
}

/** "tụt 3 bậc, tốc độ +12,4 người/ngày"; empty when neither is known. */
export function movementPhrase(movement: Movement, language: Language): string {
  const vi = language === 'vi';
  const { rankChange, pacePerDay } = movement;
  const parts = [
    rankChange === null ? '' : placesPhrase(rankChange, language),
    pacePerDay === null
      ? ''
      : vi
        ? `tốc độ ${perDayText(pacePerDay, 'vi')} ${movement.countUnit}/ngày`
        : `pace ${perDayText(pacePerDay, 'en')} ${movement.countUnitEn} a day`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function placesPhrase(change: number, language: Language): string {
  const size = formatNumber(Math.abs(change), 0, language);
  if (change === 0) return language === 'vi' ? 'giữ nguyên bậc' : 'same place';
  if (language === 'vi') return change > 0 ? `lên ${size} bậc` : `tụt ${size} bậc`;
  const places = Math.abs(change) === 1 ? 'place' : 'places';
  return change > 0 ? `up ${size} ${places}` : `down ${size} ${places}`;
}
