import { formatNumber, formatShort, type Language } from '../format.js';
import { isBadWhenHigh, type Measure } from '../infrastructure.js';
import type { FindingGoal } from './finding-goal.js';
import { capital, communes, counted, inSentence } from './phrases.js';

/** What makes a commune weak, as a part of a sentence: "phủ sóng 4G dưới 99,9%". Threshold in percent. */
export function weakWords(measure: Measure, threshold: number, language: Language): string {
  const percent = `${formatShort(threshold, 1, language)}%`;
  const vi = language === 'vi';
  switch (measure) {
    case 'signal_gap':
      if (threshold === 0) return vi ? 'còn thôn, buôn lõm sóng' : 'with villages in a signal gap';
      return vi
        ? `có trên ${percent} thôn, buôn lõm sóng`
        : `with more than ${percent} of villages in a signal gap`;
    case 'broadband':
      return vi
        ? `có dưới ${percent} thôn, buôn có băng rộng`
        : `with broadband in less than ${percent} of villages`;
    case 'coverage_4g':
      return vi ? `phủ sóng 4G dưới ${percent} dân số` : `with 4G for less than ${percent} of people`;
    case 'coverage_5g':
      return vi ? `phủ sóng 5G dưới ${percent} dân số` : `with 5G for less than ${percent} of people`;
    case 'smartphones':
      return vi
        ? `có số người dùng điện thoại thông minh dưới ${percent} số người trưởng thành`
        : `with smartphone users below ${percent} of adults`;
  }
}

/** Communes that are slow and weak at once. */
export interface SlowAndWeak {
  readonly communes: number;
  /** Sum of what they miss to their targets, in the count unit of the goal. */
  readonly missing: number;
  /** Communes of which both the goal and the measure are known. */
  readonly known: number;
}

/**
 * Where a low figure goes together with weak infrastructure: "14 xã, phường vừa chậm so với kế hoạch vừa còn thôn, buôn lõm
 * sóng: còn thiếu 41.230 người". It says together, never because.
 */
export function infrastructureFinding(
  { communes: n, missing, known }: SlowAndWeak,
  goal: Pick<FindingGoal, 'countUnit' | 'countUnitEn'>,
  weak: string,
  language: Language,
): string {
  const vi = language === 'vi';
  if (known === 0)
    return vi
      ? 'Chưa có số liệu để đặt hạ tầng cạnh chỉ tiêu'
      : 'No figures yet to place infrastructure beside the goal';
  if (n === 0)
    return vi
      ? `Không xã, phường nào vừa chậm so với kế hoạch vừa ${weak}`
      : `No commune is behind plan and ${weak} at once`;
  return vi
    ? `${communes(n, 'vi')} vừa chậm so với kế hoạch vừa ${weak}: còn thiếu ${counted(missing, goal, 'vi')}`
    : `${communes(n, 'en')} behind plan and ${weak}: ${counted(missing, goal, 'en')} short`;
}

/** A measure of the province over the communes with a figure; null: none has one. */
export interface ProvinceMeasure {
  readonly measure: Measure;
  readonly name: string;
  readonly value: number | null;
  readonly valueText: string | null;
  readonly numerator: number | null;
  readonly countUnit: string;
}

/**
 * What the province lacks most: "17 thôn, buôn, TDP lõm sóng; thấp nhất: dân số được phủ sóng 5G, 26,0%". Of those with a
 * figure only; where two are lowest none is named.
 */
export function measuresFinding(measures: readonly ProvinceMeasure[], language: Language): string {
  const vi = language === 'vi';
  const known = measures.filter(({ value }) => value !== null);
  if (known.length === 0) return vi ? 'Chưa có số liệu hạ tầng' : 'No figures of infrastructure yet';
  const gaps = known.flatMap(({ measure, numerator, countUnit }) =>
    isBadWhenHigh(measure) && numerator !== null ? [{ numerator, countUnit }] : [],
  );
  const [gap] = gaps;
  const [lowest, next] = known
    .filter(({ measure }) => !isBadWhenHigh(measure))
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const parts = [
    gap === undefined ? '' : gapText(gap, language),
    lowest === undefined || lowest.value === next?.value
      ? ''
      : `${vi ? 'thấp nhất' : 'lowest'}: ${inSentence(lowest.name)}, ${lowest.valueText ?? ''}`,
  ].filter((part) => part !== '');
  const said = parts.join('; ');
  if (said === '')
    return vi
      ? `${formatNumber(known.length, 0, 'vi')} mục có số liệu`
      : `${formatNumber(known.length, 0, 'en')} measures have a figure`;
  return capital(said);
}

function gapText(
  { numerator, countUnit }: { numerator: number; countUnit: string },
  language: Language,
): string {
  const n = formatNumber(numerator, 0, language);
  if (language === 'vi')
    return numerator === 0 ? `không ${countUnit} nào lõm sóng` : `${n} ${countUnit} lõm sóng`;
  if (numerator === 0) return `no ${countUnit} in a signal gap`;
  return numerator === 1 ? '1 village in a signal gap' : `${n} ${countUnit} in a signal gap`;
}
