import { formatNumber, formatShort, formatWithUnit } from '@domain/format.js';
import type { Lang } from '../../lib/i18n/translate.js';

interface Words {
  readonly unit: string;
  readonly unitEn: string;
  readonly decimals: number;
}

export const percentWords: Words = { unit: '%', unitEn: '%', decimals: 1 };

/** A figure with its unit: "58,5%", "182 người"; null stays null, the caller says "chưa có số liệu". */
export function figureText(figure: number | null, words: Words, lang: Lang): string | null {
  return figure === null ? null : formatWithUnit(figure, words.decimals, unitOf(words, lang), lang);
}

/** A target with the digits it has: "58%", "62,5%". */
export function targetText(figure: number | null, words: Words, lang: Lang): string | null {
  if (figure === null) return null;
  const number = formatShort(figure, words.decimals, lang);
  const unit = unitOf(words, lang);
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}

/**
 * The words of a goal seen from the province: a count per commune is judged as the
 * share of communes that reached it, so its value is a percentage whatever it counts.
 */
export function provinceWords(goal: Words & { readonly targetKind: 'ratio' | 'count' | 'yes_no' }): Words {
  return goal.targetKind === 'count' ? percentWords : goal;
}

/** A share of more than all: the figure or what it is measured against is wrong. */
export function isAbove100(figure: number | null, words: Pick<Words, 'unit'>): boolean {
  return figure !== null && words.unit === '%' && figure > 100;
}

/** Whole units, "1.234". */
export function countText(count: number, lang: Lang): string {
  return formatNumber(count, 0, lang);
}

function unitOf(words: Words, lang: Lang): string {
  return lang === 'vi' ? words.unit : words.unitEn;
}
