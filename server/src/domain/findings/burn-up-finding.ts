import type { Language } from '../format.js';
import { isBehind } from '../status.js';
import { changePhrase } from './change-phrase.js';
import type { FindingGoal } from './finding-goal.js';
import { type FindingScope, valueText } from './phrases.js';
import { planPhrase, targetPhrase } from './standing.js';

export interface BurnUp {
  readonly scope: FindingScope;
  /** Day of the campaign at the cut-off; null: outside. */
  readonly day: number | null;
  readonly days: number | null;
  /** value − value of the period before, over comparable communes; null: not comparable. */
  readonly change: number | null;
}

/** The heading of a burn-up: "Ngày 81/103: 58,0%, đạt mục tiêu 58%; tăng 3,1 điểm so với tuần trước". */
export function burnUpFinding(goal: FindingGoal, at: BurnUp, language: Language): string {
  const vi = language === 'vi';
  const day =
    at.day === null || at.days === null
      ? ''
      : vi
        ? `Ngày ${at.day}/${at.days}: `
        : `Day ${at.day} of ${at.days}: `;
  if (goal.value === null) {
    if (day === '') return vi ? 'Chưa có số liệu' : 'No data yet';
    return `${day}${vi ? 'chưa có số liệu' : 'no data yet'}`;
  }
  const parts = [valueText(goal.value, goal, at.scope, language), standing(goal, at.scope, language)].filter(
    (part) => part !== '',
  );
  const change = changePhrase(at.change, goal, at.scope, language);
  return [`${day}${parts.join(', ')}`, change].filter((part) => part !== '').join('; ');
}

function standing(goal: FindingGoal, scope: FindingScope, language: Language): string {
  if (goal.target === null || goal.status === 'no_data') return '';
  if (goal.status === 'reached') return targetPhrase(goal, scope, language);
  const vi = language === 'vi';
  const plan = planPhrase(goal, scope, language);
  if (plan !== null) return plan;
  if (isBehind(goal.status)) return vi ? 'chậm so với kế hoạch' : 'behind plan';
  return vi ? 'đúng tiến độ' : 'on track';
}
