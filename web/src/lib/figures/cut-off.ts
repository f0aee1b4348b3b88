import { formatDateTime } from '@domain/format.js';
import type { Translate } from '../i18n/translate.js';

/** The sentence that says of when figures are: an open week is looked at before its cut-off. */
export function cutOffText(cutOffAt: string, now: Date, t: Translate): string {
  const ahead = Date.parse(cutOffAt) > now.getTime();
  return t(ahead ? 'overview.cutOffAhead' : 'overview.cutOff', { cutOff: formatDateTime(cutOffAt) });
}
