import type { Translate } from '../../lib/i18n/translate.js';
import { stepOfKey, toStepDraft } from './step-draft.js';

/** "3 giờ trước hạn nộp"; what was asked by hand says so. @param key as messages and history keep it: due-180 */
export function stepWords(key: string, t: Translate): string {
  const step = stepOfKey(key);
  if (step === null) return t('remind.byHand');
  if (step.from === 'due' && step.minutes === 0) return t('remind.atDue');
  const { amount, unit, when } = toStepDraft(step);
  return t('remind.ago', { n: amount, unit: t(`remind.step.${unit}`), when: t(`remind.when.${when}`) });
}
