import type { Language } from '../format.js';
import type { FindingGoal } from './finding-goal.js';
import { decimalsOf, type FindingScope, isNothing, sizeText } from './phrases.js';

/** "tăng 3,1 điểm so với tuần trước"; empty when the weeks cannot be compared. */
export function changePhrase(
  change: number | null,
  goal: FindingGoal,
  scope: FindingScope,
  language: Language,
): string {
  if (change === null) return '';
  const vi = language === 'vi';
  if (isNothing(change, decimalsOf(goal, scope)))
    return vi ? 'không đổi so với tuần trước' : 'unchanged on the week';
  const size = sizeText(change, goal, scope, language);
  if (vi) return `${change > 0 ? 'tăng' : 'giảm'} ${size} so với tuần trước`;
  return `${change > 0 ? 'up' : 'down'} ${size} on the week`;
}
