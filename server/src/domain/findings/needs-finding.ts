import { formatNumber, type Language } from '../format.js';

/** What a goal still needs a day against what it gains a day, in its count unit; null: not known. */
export interface NeedAndPace {
  readonly targetKind: 'ratio' | 'count' | 'yes_no';
  /** null: not known, nothing is missing, or no day is left. */
  readonly perDayNeeded: number | null;
  readonly missingCount: number | null;
  readonly pace: { readonly one: { readonly perDay: number } | null };
}

/**
 * For how many goals the current pace is not enough: "Tốc độ hiện nay chưa đủ ở 4/6 chỉ tiêu còn thiếu". The need of a
 * number wanted of each commune is that of the communes below it, and the pace that of all: these are not compared.
 */
export function needsFinding(goals: readonly NeedAndPace[], language: Language): string {
  const vi = language === 'vi';
  const short = goals.filter(({ missingCount }) => missingCount !== null && missingCount > 0);
  const blank = goals.length - goals.filter(({ missingCount }) => missingCount !== null).length;
  if (short.length === 0) {
    if (blank > 0)
      return vi ? 'Chưa đủ số liệu để biết còn thiếu bao nhiêu' : 'Not enough data to know what is short';
    return vi ? 'Không chỉ tiêu nào còn thiếu' : 'No goal is short of its target';
  }
  const compared = short.flatMap(({ targetKind, perDayNeeded, pace }) =>
    targetKind === 'count' || perDayNeeded === null || pace.one === null
      ? []
      : [pace.one.perDay >= perDayNeeded],
  );
  const n = (count: number): string => formatNumber(count, 0, language);
  const unsaid = short.length - compared.length;
  const without =
    unsaid === 0 ? '' : vi ? ` (${n(unsaid)} chưa so được)` : ` (${n(unsaid)} cannot be compared)`;
  if (compared.length === 0)
    return vi
      ? `${n(short.length)} chỉ tiêu còn thiếu, chưa so được với tốc độ hiện nay`
      : `${n(short.length)} ${short.length === 1 ? 'goal is' : 'goals are'} short; the pace cannot be compared yet`;
  const slow = compared.filter((enough) => !enough).length;
  const all = n(short.length);
  if (slow === 0)
    return vi
      ? `Tốc độ hiện nay đủ ở ${n(compared.length)}/${all} chỉ tiêu còn thiếu${without}`
      : `The current pace is enough for ${n(compared.length)} of ${all} ${short.length === 1 ? 'goal' : 'goals'} still short${without}`;
  return vi
    ? `Tốc độ hiện nay chưa đủ ở ${n(slow)}/${all} chỉ tiêu còn thiếu${without}`
    : `The current pace is too slow for ${n(slow)} of ${all} ${short.length === 1 ? 'goal' : 'goals'} still short${without}`;
}
