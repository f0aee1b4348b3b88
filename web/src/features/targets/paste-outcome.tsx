import type { ReactNode } from 'react';
import { ApiProblem } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { problemText } from '../../lib/problem-text.js';
import type { BulkResult } from './bulk-targets.js';

interface PasteOutcomeProps {
  readonly result: BulkResult | null;
  /** How many lines have been tried; null: nothing is being sent. */
  readonly tried: number | null;
  readonly of: number;
}

/** How far it is; then what was saved, and which lines were not and why. */
export function PasteOutcome({ result, tried, of }: PasteOutcomeProps): ReactNode {
  const { t } = useI18n();
  const failed = result?.failed ?? [];
  return (
    <>
      <div role="status">
        {tried !== null && <p className="font-semibold">{t('paste.progress', { tried, of })}</p>}
        {result !== null && result.saved > 0 && (
          <p className="rounded-md bg-success-tint p-3 text-success">
            {t('paste.saved', { n: result.saved })}
          </p>
        )}
      </div>
      {failed.length > 0 && (
        <div role="alert" className="rounded-lg border border-error bg-error-tint p-4">
          <p className="font-semibold text-error">{t('paste.failed', { n: failed.length })}</p>
          <p>{t('paste.kept')}</p>
          <ul className="mt-1 list-disc pl-5">
            {failed.map(({ line, error }) => (
              <li key={line.line}>
                {line.fullName ?? line.code}: {whyOf(error, problemText(error, t))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** The sentence at the field where the server gave one. */
const whyOf = (error: Error, text: string): string => {
  const [first] = error instanceof ApiProblem ? error.errors : [];
  return first?.message ?? text;
};
