import { formatDateTime, formatSigned, type Language } from '../format.js';
import type { FindingGoal } from './finding-goal.js';
import { communes } from './phrases.js';

/** What changed about a week between two moments. Numbers of communes; null: unknown, never zero. */
export interface FindingChanges {
  readonly corrected: number;
  /** Of the week itself. */
  readonly late: number;
  /** Monthly, quarterly and once reports behind the week. */
  readonly otherReports: number;
  readonly withdrawn: number;
  /** The Department changed figures of its own. */
  readonly department: boolean;
  /** Communes with another reference figure. */
  readonly denominators: number;
  /** Targets, definitions, units and settings that differ. */
  readonly definitions: number;
}

/** The headline goal: what corrections did to its numerator, and denominators to its value. */
export type FindingEffect = Pick<FindingGoal, 'countUnit' | 'countUnitEn' | 'unit' | 'decimals'> & {
  readonly correctedBy: number | null;
  readonly byDenominators: number | null;
};

/**
 * What changed, in one sentence: "3 xã, phường sửa số liệu sau khi báo cáo phát hành: +214 người".
 * @param headline null: the week has no goal
 * @param since instant from which it is looked at; null: since the report was issued
 */
export function changesFinding(
  changes: FindingChanges,
  headline: FindingEffect | null,
  since: string | null,
  language: Language,
): string {
  const clauses = [
    lateClause(changes.late, language),
    otherClause(changes.otherReports, language),
    withdrawnClause(changes.withdrawn, language),
    departmentClause(changes.department, language),
    denominatorClause(changes.denominators, headline, language),
    definitionClause(changes.definitions, language),
  ].filter((clause) => clause !== '');
  if (changes.corrected === 0 && clauses.length === 0)
    return language === 'vi'
      ? `Không có gì thay đổi ${sinceWords(since, 'vi')}`
      : `Nothing has changed ${sinceWords(since, 'en')}`;
  return [correctionClause(changes.corrected, headline, since, language), ...clauses].join('; ');
}

function correctionClause(
  corrected: number,
  headline: FindingEffect | null,
  since: string | null,
  language: Language,
): string {
  const when = sinceWords(since, language);
  if (corrected === 0)
    return language === 'vi'
      ? `Không xã, phường nào sửa số liệu ${when}`
      : `No commune corrected figures ${when}`;
  const by = headline?.correctedBy ?? 0;
  const effect = by === 0 || headline === null ? '' : `: ${signedCount(by, headline, language)}`;
  return language === 'vi'
    ? `${communes(corrected, 'vi')} sửa số liệu ${when}${effect}`
    : `${communes(corrected, 'en')} corrected figures ${when}${effect}`;
}

function sinceWords(since: string | null, language: Language): string {
  if (since === null) return language === 'vi' ? 'sau khi báo cáo phát hành' : 'after the report was issued';
  return language === 'vi' ? `từ ${formatDateTime(since)}` : `since ${formatDateTime(since)}`;
}

function signedCount(n: number, { countUnit, countUnitEn }: FindingEffect, language: Language): string {
  return `${formatSigned(n, 0, language)} ${language === 'vi' ? countUnit : countUnitEn}`;
}

function lateClause(late: number, language: Language): string {
  if (late === 0) return '';
  return language === 'vi' ? `${communes(late, 'vi')} nộp thêm` : `${communes(late, 'en')} reported since`;
}

function otherClause(others: number, language: Language): string {
  if (others === 0) return '';
  return language === 'vi'
    ? `${communes(others, 'vi')} nộp thêm báo cáo kỳ khác`
    : `${communes(others, 'en')} sent reports of other periods`;
}

function withdrawnClause(withdrawn: number, language: Language): string {
  if (withdrawn === 0) return '';
  return language === 'vi'
    ? `số liệu của ${communes(withdrawn, 'vi')} không còn được tính`
    : `figures of ${communes(withdrawn, 'en')} count no longer`;
}

function departmentClause(department: boolean, language: Language): string {
  if (!department) return '';
  return language === 'vi' ? 'Sở sửa số liệu do Sở nhập' : 'the Department changed figures of its own';
}

function denominatorClause(denominators: number, headline: FindingEffect | null, language: Language): string {
  if (denominators === 0) return '';
  const by = headline?.byDenominators ?? 0;
  const points = headline?.unit === '%' ? (language === 'vi' ? 'điểm' : 'points') : headline?.unit;
  const effect =
    by === 0 || headline === null ? '' : `: ${formatSigned(by, headline.decimals, language)} ${points ?? ''}`;
  return language === 'vi'
    ? `số liệu nền đổi ở ${communes(denominators, 'vi')}${effect}`
    : `reference figures changed in ${communes(denominators, 'en')}${effect}`;
}

function definitionClause(definitions: number, language: Language): string {
  if (definitions === 0) return '';
  if (language === 'vi') return `${String(definitions)} mục tiêu, định nghĩa, đơn vị hoặc cài đặt thay đổi`;
  return `${String(definitions)} ${definitions === 1 ? 'target, definition, unit or setting' : 'targets, definitions, units or settings'} changed`;
}
