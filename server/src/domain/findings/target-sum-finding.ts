import type { Indicator } from '../catalogue.js';
import { Big, roundTo } from '../decimal.js';
import { formatNumber, formatShort, type Language } from '../format.js';
import type { SummedTargets } from '../target-sum.js';
import { communes, counted } from './phrases.js';

type Units = Pick<Indicator, 'unitVi' | 'unitEn' | 'countUnitVi' | 'countUnitEn' | 'decimals' | 'factor'>;

/**
 * Whether the communes' targets add up to the province's: "Cộng mục tiêu của 102 xã, phường: 57,2%, thấp hơn mục tiêu
 * của tỉnh 0,8 điểm (18.934 người)".
 */
export function targetSumFinding(sum: SummedTargets, indicator: Units, language: Language): string {
  const blank = blankPhrase(sum, language);
  if (sum.sum === null)
    return language === 'vi'
      ? `Chưa cộng được mục tiêu của các xã, phường${blank}`
      : `The targets of the communes cannot be added yet${blank}`;
  const value = amount(sum.sum, sum, indicator, language);
  const head =
    language === 'vi'
      ? `Cộng mục tiêu của ${communes(sum.communes, 'vi')}: ${value}`
      : `Targets of ${communes(sum.communes, 'en')} added: ${value}`;
  return `${head}, ${comparison(sum, indicator, language)}${blank}`;
}

function comparison(sum: SummedTargets, indicator: Units, language: Language): string {
  const vi = language === 'vi';
  const total = sum.kind === 'count';
  if (sum.province === null) {
    if (total)
      return vi ? 'văn bản không nêu tổng của tỉnh để so' : 'the document states no total of the province';
    return vi ? 'tỉnh chưa có mục tiêu để so' : 'the province has no target to compare with';
  }
  const what = vi
    ? total
      ? 'tổng của tỉnh'
      : 'mục tiêu của tỉnh'
    : total
      ? 'the total of the province'
      : 'the target of the province';
  if (sum.state === 'equal' || sum.difference === null) return vi ? `bằng ${what}` : `equal to ${what}`;
  const below = sum.state === 'below';
  const size = sizePhrase(sum, sum.difference, indicator, language);
  if (vi) return `${below ? 'thấp hơn' : 'cao hơn'} ${what} ${size}`;
  return `${size} ${below ? 'below' : 'above'} ${what}`;
}

/** "0,8 điểm (18.934 người)"; a count has its unit only. */
function sizePhrase(sum: SummedTargets, difference: string, indicator: Units, language: Language): string {
  const count = counted(Math.abs(Number(sum.differenceCount ?? 0)), wordsOf(indicator), language);
  if (sum.kind === 'count') return count;
  const size = Big(difference).abs();
  const step = Big(1).div(Big(10).pow(indicator.decimals));
  const small = Big(roundTo(size, indicator.decimals)).eq(0);
  const number = formatNumber(small ? step : size, indicator.decimals, language);
  const word = language === 'vi' ? (small ? 'chưa tới ' : '') : small ? 'less than ' : '';
  return `${word}${number} ${language === 'vi' ? 'điểm' : 'points'} (${count})`;
}

function amount(value: string, { kind }: SummedTargets, indicator: Units, language: Language): string {
  if (kind === 'count') return counted(Number(value), wordsOf(indicator), language);
  const shown = formatShort(roundTo(value, indicator.decimals), indicator.decimals, language);
  const unit = language === 'vi' ? indicator.unitVi : indicator.unitEn;
  return unit === '%' ? `${shown}%` : `${shown} ${unit}`;
}

function blankPhrase({ withoutDenominator }: SummedTargets, language: Language): string {
  const blank = withoutDenominator.length;
  if (blank === 0) return '';
  return language === 'vi'
    ? `; ${communes(blank, 'vi')} chưa có mẫu số nên không cộng vào`
    : `; ${communes(blank, 'en')} without a denominator ${blank === 1 ? 'is' : 'are'} left out`;
}

const wordsOf = ({ countUnitVi, countUnitEn }: Units) => ({
  countUnit: countUnitVi,
  countUnitEn,
});
