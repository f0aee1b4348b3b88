import { decimalsOf, type FindingScope, isPercent } from '../findings/phrases.js';
import type { FindingGoal } from '../findings/finding-goal.js';
import { planStatusWord } from '../findings/status-words.js';
import type { PlanStatus } from '../figure.js';
import { formatNumber, formatShort, formatSigned } from '../format.js';
import type { ReportCell, ReportColumn, ReportLanguage } from './document.js';

/* Cells of tables, written in the language of the report. Missing is a word or an empty cell, never 0. */

export const textCell = (text: string): ReportCell => ({ kind: 'text', text });

export const statusCell = (status: PlanStatus, language: ReportLanguage): ReportCell => ({
  kind: 'status',
  text: planStatusWord(status, language),
  status,
});

/** A whole number, or what stands where it is missing. */
export const countCell = (value: number | null, language: ReportLanguage, missing = ''): ReportCell =>
  numberCell(value, 0, language, missing);

export const numberCell = (
  value: number | null,
  decimals: number,
  language: ReportLanguage,
  missing = '',
): ReportCell =>
  value === null
    ? textCell(missing)
    : { kind: 'number', text: formatNumber(value, decimals, language), value, decimals, signed: false };

/** A difference with its sign; null: it cannot be told, and the cell is empty. */
export const signedCell = (value: number | null, decimals: number, language: ReportLanguage): ReportCell =>
  value === null
    ? textCell('')
    : { kind: 'number', text: formatSigned(value, decimals, language), value, decimals, signed: true };

/** "58,0%" of a value or plan of a goal; another unit is not repeated at each figure. */
export function figureCell(
  value: number | null,
  goal: FindingGoal,
  scope: FindingScope,
  language: ReportLanguage,
  missing = '',
): ReportCell {
  if (value === null) return textCell(missing);
  const decimals = decimalsOf(goal, scope);
  const sign = isPercent(goal, scope) ? '%' : '';
  const text = `${formatNumber(value, decimals, language)}${sign}`;
  return { kind: 'number', text, value, decimals, signed: false };
}

/** More digits than any target is set with. */
const TARGET_DECIMALS = 4;

/** "58%", "58,5%": a target is written as it was set. */
export function targetCell(goal: FindingGoal, scope: FindingScope, language: ReportLanguage): ReportCell {
  const { target: value } = goal;
  if (value === null) return textCell('');
  const sign = isPercent(goal, scope) ? '%' : '';
  const decimals = formatShort(value, TARGET_DECIMALS, 'en').split('.')[1]?.length ?? 0;
  const text = `${formatShort(value, TARGET_DECIMALS, language)}${sign}`;
  return { kind: 'number', text, value, decimals, signed: false };
}

/** A plain count has no denominator; what is not counted yet is empty. */
export function quotientCell(
  numerator: number | null,
  denominator: number | null,
  language: ReportLanguage,
): ReportCell {
  const shown = numerator === null ? '' : formatNumber(numerator, 0, language);
  const whole = denominator === null ? '' : formatNumber(denominator, 0, language);
  return {
    kind: 'quotient',
    text: shown === '' || whole === '' ? shown : `${shown}/${whole}`,
    numerator,
    denominator,
  };
}

export const column = (
  id: string,
  head: string,
  align: ReportColumn['align'] = 'right',
  share: number | null = null,
): ReportColumn => ({ id, head, align, share, quotientHeads: null });

/** A column of quotients, which a workbook shows as two. */
export const quotientColumn = (head: string, heads: readonly [string, string]): ReportColumn => ({
  ...column('quotient', head),
  quotientHeads: heads,
});

/** The plan as a document shows it: a yes/no goal has none before its due date, and a 0 would read as one. */
export const shownPlan = (goal: Pick<FindingGoal, 'targetKind' | 'plan'>): number | null =>
  goal.targetKind === 'yes_no' && goal.plan === 0 ? null : goal.plan;
