import { TEXT_FIELDS } from '@domain/reminders/reminder-texts.js';
import type { Translate } from '../../lib/i18n/translate.js';

/** "Tiêu đề thư (Tiếng Việt)". @param name field of a set of texts; one that is not known stands as it is */
export function textLabel(language: 'vi' | 'en', name: string, t: Translate): string {
  const field = TEXT_FIELDS.find((one) => one === name);
  return `${field === undefined ? name : t(`remind.text.${field}`)} (${t(`remind.language.${language}`)})`;
}
