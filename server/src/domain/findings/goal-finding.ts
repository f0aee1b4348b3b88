import { isBehind } from '../status.js';
import type { Language } from '../format.js';
import type { FindingGoal, FindingProvinceGoal } from './finding-goal.js';
import { capital, communes, counted, type FindingScope } from './phrases.js';
import { stillMissing } from './overview-finding.js';
import { planPhrase, targetPhrase } from './standing.js';

/** The sentence under a goal's name, for the province: status, distance to plan, what is missing. */
export function goalFinding(goal: FindingProvinceGoal, language: Language): string {
  const blank = nothingToSay(goal, language);
  if (blank !== null) return blank;
  if (goal.status === 'reached')
    return `${reachedClause(goal, 'province', language)}; ${stillMissing(goal, language)}`;
  return `${planClause(goal, 'province', language)}; ${missingClause(goal, language)}`;
}

/** The same of one commune, under the goal's name. */
export function communeGoalFinding(goal: FindingGoal, language: Language): string {
  const blank = nothingToSay(goal, language);
  if (blank !== null) return blank;
  const vi = language === 'vi';
  if (goal.targetKind === 'yes_no') return yesNoFinding(goal, language);
  if (goal.status === 'reached') return reachedClause(goal, 'commune', language);
  const gap = goal.gapCount ?? 0;
  const clause = planClause(goal, 'commune', language);
  if (gap === 0) return clause;
  return vi
    ? `${clause}; còn thiếu ${counted(gap, goal, 'vi')}`
    : `${clause}; ${counted(gap, goal, 'en')} short of the target`;
}

function nothingToSay(goal: FindingGoal, language: Language): string | null {
  const vi = language === 'vi';
  if (goal.value === null) {
    if (goal.dataStatus === 'zero_denominator')
      return vi ? 'Chưa tính được: mẫu số bằng 0' : 'Cannot be computed: the denominator is 0';
    return vi ? 'Chưa có số liệu' : 'No data yet';
  }
  return goal.target === null || goal.status === 'no_data'
    ? vi
      ? 'Chưa có mục tiêu để so sánh'
      : 'No target to compare with'
    : null;
}

function reachedClause(goal: FindingGoal, scope: FindingScope, language: Language): string {
  return capital(targetPhrase(goal, scope, language));
}

function planClause(goal: FindingGoal, scope: FindingScope, language: Language): string {
  const plan = planPhrase(goal, scope, language);
  const vi = language === 'vi';
  if (isBehind(goal.status)) return capital(plan ?? (vi ? 'chậm so với kế hoạch' : 'behind plan'));
  const word = vi ? 'Đúng tiến độ' : 'On track';
  return `${word}, ${plan ?? (vi ? 'chưa đến hạn' : 'not due yet')}`;
}

/** What the province lacks. Of a count goal: communes, and the persons they lack together. */
function missingClause(goal: FindingProvinceGoal, language: Language): string {
  const gap = goal.gapCount ?? 0;
  const vi = language === 'vi';
  if (goal.targetKind === 'count') {
    const short = vi
      ? `còn ${communes(gap, 'vi')} chưa đạt`
      : `${communes(gap, 'en')} ${gap === 1 ? 'has' : 'have'} not reached it yet`;
    if (goal.shortfall === null || goal.shortfall === 0) return short;
    return vi
      ? `${short}, thiếu tổng cộng ${counted(goal.shortfall, goal, 'vi')}`
      : `${short}, ${counted(goal.shortfall, goal, 'en')} short in total`;
  }
  return vi
    ? `còn thiếu ${counted(gap, goal, 'vi')} để đạt mục tiêu`
    : `${counted(gap, goal, 'en')} short of the target`;
}

/** A commune has it or has not: no points, no plan line. */
function yesNoFinding(goal: FindingGoal, language: Language): string {
  const vi = language === 'vi';
  if (goal.status === 'reached') return vi ? 'Đã có' : 'In place';
  if (isBehind(goal.status)) return vi ? 'Chưa có, đã quá hạn' : 'Not in place, overdue';
  return vi ? 'Chưa có, chưa đến hạn' : 'Not in place, not due yet';
}
