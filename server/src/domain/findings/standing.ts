import type { Language } from '../format.js';
import type { FindingGoal } from './finding-goal.js';
import {
  capital,
  decimalsOf,
  type FindingScope,
  inSentence,
  isNothing,
  sizeText,
  targetText,
  valueText,
} from './phrases.js';

/**
 * How a figure stands, in words. The status decides what is said and the difference only how much, so a sentence never
 * says "chậm" of a figure that is ahead, also where the difference rounds to nothing.
 */

/** "đạt mục tiêu 58%", "vượt mục tiêu 58%": only of a figure that reached its target. */
export function targetPhrase(goal: FindingGoal, scope: FindingScope, language: Language): string {
  const target = goal.target ?? 0;
  const more =
    goal.value !== null && goal.value > target && !isNothing(goal.value - target, decimalsOf(goal, scope));
  const text = targetText(target, goal, scope, language);
  if (language === 'vi') return `${more ? 'vượt' : 'đạt'} mục tiêu ${text}`;
  return more ? `above the target of ${text}` : `meeting the target of ${text}`;
}

/**
 * "chậm 1,7 điểm so với kế hoạch", "cao hơn kế hoạch 2,6 điểm", "bằng kế hoạch"; of a figure not yet at its target.
 * null: nothing to say, because nothing is planned by now (a yes/no goal before its due date).
 */
export function planPhrase(goal: FindingGoal, scope: FindingScope, language: Language): string | null {
  const { planDifference: difference, status } = goal;
  if (difference === null) return null;
  const vi = language === 'vi';
  if (status === 'behind' || status === 'far_behind') {
    const size = sizeText(difference, goal, scope, language);
    if (vi)
      return status === 'far_behind' ? `rất chậm, kém kế hoạch ${size}` : `chậm ${size} so với kế hoạch`;
    return status === 'far_behind' ? `far behind plan, by ${size}` : `${size} behind plan`;
  }
  if (goal.targetKind === 'yes_no' && goal.plan === 0) return null;
  if (isNothing(difference, decimalsOf(goal, scope))) return vi ? 'bằng kế hoạch' : 'level with the plan';
  const size = sizeText(difference, goal, scope, language);
  // Of what should fall, lower than planned is good; the words follow the sign, the status says what it means.
  if (vi) return difference > 0 ? `cao hơn kế hoạch ${size}` : `thấp hơn kế hoạch ${size}`;
  return difference > 0 ? `${size} above plan` : `${size} below the planned level`;
}

/** A whole clause about a subject: "Toàn tỉnh đạt 58,0% người trưởng thành được tiếp cận, đạt mục tiêu 58%". */
export function standingClause(
  subject: string,
  goal: FindingGoal,
  scope: FindingScope,
  language: Language,
): string {
  return language === 'vi' ? clauseVi(subject, goal, scope) : clauseEn(subject, goal, scope);
}

function clauseVi(subject: string, goal: FindingGoal, scope: FindingScope): string {
  const measure = measureVi(goal, scope);
  if (goal.value === null) return missingVi(subject, goal);
  const value = `${valueText(goal.value, goal, scope, 'vi')}${measure}`;
  if (goal.status === 'reached') return `${subject} đạt ${value}, ${targetPhrase(goal, scope, 'vi')}`;
  const plan = planPhrase(goal, scope, 'vi');
  if (goal.status === 'no_data' || goal.target === null)
    return `${subject} đạt ${value}; chưa có mục tiêu để so sánh`;
  if (goal.status !== 'on_track') return `${subject} ${plan ?? 'chậm so với kế hoạch'}: ${value}`;
  const wanted = `mục tiêu ${targetText(goal.target, goal, scope, 'vi')} chưa đến hạn`;
  return `${subject} đúng tiến độ: ${value}, ${plan ?? wanted}`;
}

function clauseEn(subject: string, goal: FindingGoal, scope: FindingScope): string {
  const measure = measureEn(goal, scope);
  const value = goal.value;
  if (value === null) return missingEn(subject, goal);
  const text = valueText(value, goal, scope, 'en');
  if (goal.status === 'reached')
    return `${measure}: ${subject} is at ${text}, ${targetPhrase(goal, scope, 'en')}`;
  const plan = planPhrase(goal, scope, 'en');
  if (goal.status === 'no_data' || goal.target === null)
    return `${measure}: ${subject} is at ${text}; there is no target to compare with`;
  if (goal.status !== 'on_track') return `${measure}: ${subject} is ${plan ?? 'behind plan'}, at ${text}`;
  const wanted = `the target of ${targetText(goal.target, goal, scope, 'en')} is not due yet`;
  return `${measure}: ${subject} is on track at ${text}, ${plan ?? wanted}`;
}

function missingVi(subject: string, goal: FindingGoal): string {
  if (goal.dataStatus === 'zero_denominator')
    return `${subject} chưa tính được ${inSentence(goal.nameVi)}: mẫu số bằng 0`;
  return `${subject} chưa có số liệu về ${inSentence(goal.nameVi)}`;
}

function missingEn(subject: string, goal: FindingGoal): string {
  const why =
    goal.dataStatus === 'zero_denominator' ? 'cannot be computed, the denominator is 0' : 'no data yet';
  return `${goal.nameEn}: ${why} for ${subject}`;
}

/** What the value counts. Of the province's count goal it is the communes that reached theirs. */
function measureVi(goal: FindingGoal, scope: FindingScope): string {
  if (goal.targetKind === 'count')
    return scope === 'province'
      ? ` xã, phường đủ chỉ tiêu về ${inSentence(goal.nameVi)}`
      : ` (${inSentence(goal.nameVi)})`;
  return isYesNoOfOne(goal, scope) ? ` về ${inSentence(goal.nameVi)}` : ` ${inSentence(goal.nameVi)}`;
}

function measureEn(goal: FindingGoal, scope: FindingScope): string {
  if (goal.targetKind === 'count' && scope === 'province')
    return `Communes that reached their number of ${inSentence(goal.nameEn)}`;
  return capital(goal.nameEn);
}

function isYesNoOfOne(goal: FindingGoal, scope: FindingScope): boolean {
  return goal.targetKind === 'yes_no' && scope === 'commune';
}
