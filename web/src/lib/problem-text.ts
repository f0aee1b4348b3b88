import { ApiProblem } from './api.js';
import type { Translate } from './i18n/translate.js';

/** One sentence for the reader: the server's own where it gave one. */
export function problemText(error: unknown, t: Translate): string {
  if (!(error instanceof ApiProblem)) return t('problem.unexpected');
  if (error.code === 'network') return t('problem.network');
  if (error.code === 'timeout') return t('problem.timeout');
  const text = error.detail === '' ? error.title : error.detail;
  return text === '' ? t('problem.unexpected') : text;
}
