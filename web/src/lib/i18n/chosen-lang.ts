import { readSetting } from '../device-settings.js';
import type { Lang } from './translate.js';

/** Language chosen on this device; Vietnamese when none was. */
export function chosenLang(): Lang {
  return readSetting('lang') === 'en' ? 'en' : 'vi';
}
