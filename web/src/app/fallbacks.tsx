import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button, buttonClass } from '../components/ui/button.js';
import { Placeholder, ProblemNote } from '../components/ui/page-state.js';
import { ApiProblem } from '../lib/api.js';
import { useI18n } from '../lib/i18n/i18n.js';

export function NotFound(): ReactNode {
  const { t } = useI18n();
  return (
    <main className="mx-auto max-w-2xl p-6">
      <h1 className="text-2xl font-bold">{t('problem.notFound')}</h1>
      <p className="mt-2 text-ink-soft">{t('problem.notFoundMore')}</p>
      <Link to="/" className={buttonClass('primary', 'mt-4')}>
        {t('action.goHome')}
      </Link>
    </main>
  );
}

/** A page that threw, or whose code could not be fetched. */
export function PageProblem({
  error,
  reset,
}: {
  readonly error: unknown;
  readonly reset: () => void;
}): ReactNode {
  const { t } = useI18n();
  if (error instanceof ApiProblem) {
    return (
      <div className="mx-auto max-w-2xl p-6">
        <ProblemNote error={error} onRetry={reset} />
      </div>
    );
  }
  return (
    <div role="alert" className="mx-auto max-w-2xl p-6">
      <h1 className="text-2xl font-bold">{t('problem.crash')}</h1>
      <p className="mt-2 text-ink-soft">{t('problem.crashMore')}</p>
      <Button
        className="mt-4"
        onClick={() => {
          window.location.reload();
        }}
      >
        {t('problem.reload')}
      </Button>
    </div>
  );
}

export function PagePending(): ReactNode {
  return (
    <div className="p-4 sm:p-6">
      <Placeholder height="60vh" />
    </div>
  );
}
