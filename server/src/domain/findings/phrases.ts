import { formatNumber, formatPercent, formatShort, type Language } from '../format.js';
import type { FindingGoal } from './finding-goal.js';

/** Whose figure a sentence is about: of a count goal the province has a share of communes, a commune has persons. */
export type FindingScope = 'province' | 'commune';

/** Parts of sentences. Whole sentences are in the `*-finding.ts` files. */

/** "51 xã, phường"; "1 commune", "51 communes". */
export function communes(n: number, language: Language): string {
  if (language === 'vi') return `${formatNumber(n, 0, 'vi')} xã, phường`;
  return `${formatNumber(n, 0, 'en')} ${n === 1 ? 'commune' : 'communes'}`;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  households: 'household',
  classes: 'class',
};

/** A number of what the goal counts: "1.234 người"; "1 person", "1,234 persons". */
export function counted(
  n: number,
  unit: Pick<FindingGoal, 'countUnit' | 'countUnitEn'>,
  language: Language,
): string {
  if (language === 'vi') return `${formatNumber(n, 0, 'vi')} ${unit.countUnit}`;
  return `${formatNumber(n, 0, 'en')} ${n === 1 ? singular(unit.countUnitEn) : unit.countUnitEn}`;
}

function singular(plural: string): string {
  return IRREGULAR[plural] ?? (plural.endsWith('s') ? plural.slice(0, -1) : plural);
}

/** Whether values of the goal are percentages in this scope. */
export function isPercent(goal: FindingGoal, scope: FindingScope): boolean {
  return goal.targetKind === 'count' ? scope === 'province' : goal.unit === '%';
}

/** Digits shown: a share of communes has one, whatever the indicator has. */
export function decimalsOf(goal: FindingGoal, scope: FindingScope): number {
  return goal.targetKind === 'count' && scope === 'province' ? 1 : goal.decimals;
}

/** "58,0%" or "157 người". */
export function valueText(value: number, goal: FindingGoal, scope: FindingScope, language: Language): string {
  const decimals = decimalsOf(goal, scope);
  if (isPercent(goal, scope)) return formatPercent(value, decimals, language);
  return decimals === 0
    ? counted(value, unitOfValue(goal), language)
    : `${formatNumber(value, decimals, language)} ${language === 'vi' ? goal.unit : goal.unitEn}`;
}

/** A given number with the digits it has: "58%", "200 người". */
export function targetText(
  target: number,
  goal: FindingGoal,
  scope: FindingScope,
  language: Language,
): string {
  if (isPercent(goal, scope)) return `${formatShort(target, 4, language)}%`;
  return Number.isInteger(target)
    ? counted(target, unitOfValue(goal), language)
    : `${formatShort(target, 4, language)} ${language === 'vi' ? goal.unit : goal.unitEn}`;
}

/** The size of a difference without its sign: "1,7 điểm", "35 người"; what rounds to nothing is "chưa tới 0,1 điểm". */
export function sizeText(
  difference: number,
  goal: FindingGoal,
  scope: FindingScope,
  language: Language,
): string {
  const decimals = decimalsOf(goal, scope);
  const step = 10 ** -decimals;
  const size = Math.abs(difference);
  const shown = isNothing(size, decimals) ? step : size;
  const least = shown === size ? '' : language === 'vi' ? 'chưa tới ' : 'less than ';
  if (isPercent(goal, scope))
    return `${least}${formatNumber(shown, decimals, language)} ${pointsWord(shown, decimals, language)}`;
  return `${least}${valueText(shown, goal, scope, language)}`;
}

/** Whether a difference disappears at the digits shown. */
export function isNothing(difference: number, decimals: number): boolean {
  return Math.abs(difference) < 0.5 * 10 ** -decimals;
}

/** The name inside a sentence: lower-case first letter, but for abbreviations ("CBCCVC") and proper names. */
export function inSentence(name: string): string {
  const [first = '', second = ''] = name;
  if (second !== second.toLowerCase() || /^Đắk Lắk/u.test(name)) return name;
  return first.toLowerCase() + name.slice(first.length);
}

/** Upper-case first letter. */
export function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

function pointsWord(size: number, decimals: number, language: Language): string {
  if (language === 'vi') return 'điểm';
  return formatNumber(size, decimals, 'en') === formatNumber(1, decimals, 'en') && decimals === 0
    ? 'point'
    : 'points';
}

function unitOfValue(goal: FindingGoal): Pick<FindingGoal, 'countUnit' | 'countUnitEn'> {
  return { countUnit: goal.unit, countUnitEn: goal.unitEn };
}
