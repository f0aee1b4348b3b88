import { ApiProblem } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';

/** What stands over the reason why a step was not taken: without an answer nobody knows whether it was. */
export function useRefusal(error: Error | null): string {
  const { t } = useI18n();
  const answered = !(error instanceof ApiProblem) || !error.mayPass || error.status === 429;
  return t(answered ? 'steps.failed' : 'steps.noAnswer');
}
