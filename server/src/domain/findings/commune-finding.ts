import { isBehind } from '../status.js';
import type { Language } from '../format.js';
import type { FindingGoal } from './finding-goal.js';
import { standingClause } from './standing.js';

type CommuneGoal = FindingGoal & { readonly code: string };

/**
 * The heading of a commune's page: its headline goal, then its ten.
 * "Xã Cuôr Đăng đạt 61,2% người trưởng thành được tiếp cận, vượt mục tiêu 58%; đạt 3/10 chỉ tiêu, 4 chỉ tiêu chậm"
 */
export function communeFinding(
  commune: { readonly fullName: string },
  goals: readonly CommuneGoal[],
  language: Language,
): string {
  const headline = goals.find((goal) => goal.code === '0') ?? goals[0];
  if (headline === undefined)
    return language === 'vi'
      ? `${commune.fullName} chưa có chỉ tiêu nào`
      : `No goal is set for ${commune.fullName}`;
  const clause = standingClause(commune.fullName, headline, 'commune', language);
  const rest = goals.filter((goal) => goal !== headline);
  return rest.length === 0 ? clause : `${clause}; ${tally(rest, language)}`;
}

function tally(goals: readonly CommuneGoal[], language: Language): string {
  const reached = goals.filter((goal) => goal.status === 'reached').length;
  const behind = goals.filter((goal) => isBehind(goal.status)).length;
  const blank = goals.filter((goal) => goal.status === 'no_data').length;
  if (language === 'vi') {
    if (blank === goals.length) return `${goals.length} chỉ tiêu còn lại chưa có số liệu`;
    return [
      `đạt ${reached}/${goals.length} chỉ tiêu`,
      behind > 0 ? `${behind} chỉ tiêu chậm` : '',
      blank > 0 ? `${blank} chưa có số liệu` : '',
    ]
      .filter((part) => part !== '')
      .join(', ');
  }
  if (blank === goals.length)
    return goals.length === 1
      ? 'the other goal has no data yet'
      : `the other ${goals.length} goals have no data yet`;
  const head = `${reached} of ${goals.length} ${goals.length === 1 ? 'goal' : 'goals'} reached`;
  return [head, behind > 0 ? `${behind} behind` : '', blank > 0 ? `${blank} without data` : '']
    .filter((part) => part !== '')
    .join(', ');
}
