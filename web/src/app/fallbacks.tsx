import { Link, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, type ReactNode } from 'react';
import { Button, buttonClass } from '../components/ui/button.js';
import { Placeholder, ProblemNote } from '../components/ui/page-state.js';
import { ApiProblem } from '../lib/api.js';
import { useI18n } from '../lib/i18n/i18n.js';
import { connection, onConnection } from '../lib/offline/connection.js';
import { MissingCode } from '../lib/later/bring-code.js';

export function NotFound(): ReactNode {
  const { t } = useI18n();
  return (
    <div className="mx-auto max-w-2xl p-6">
      <h1 className="text-2xl font-bold">{t('problem.notFound')}</h1>
      <p className="mt-2 text-ink-soft">{t('problem.notFoundMore')}</p>
      <Link to="/" className={buttonClass('primary', 'mt-4')}>
        {t('action.goHome')}
      </Link>
    </div>
  );
}

function wordsOf(error: unknown): 'crash' | 'needsNetwork' | 'oldCode' {
  if (!(error instanceof MissingCode)) return 'crash';
  return error.outOfReach || connection() === 'offline' || !navigator.onLine ? 'needsNetwork' : 'oldCode';
}

/** The code of a page is asked for again with the signal, without loading the site anew, which may not be there either. */
function useAgain(wanted: boolean): () => void {
  const router = useRouter();
  const again = useCallback(() => void router.invalidate(), [router]);
  useEffect(() => (wanted ? onConnection(again) : undefined), [wanted, again]);
  return again;
}

/** With the newest release; its code may itself be of a release that is gone. */
async function reload(): Promise<void> {
  await import('../lib/offline/site-update.js').then(
    ({ loadNewest }) => loadNewest(),
    () => {
      window.location.reload();
    },
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
  const words = wordsOf(error);
  const offline = words === 'needsNetwork';
  const again = useAgain(offline);
  if (error instanceof ApiProblem) {
    return (
      <div className="mx-auto max-w-2xl p-6">
        <ProblemNote error={error} onRetry={reset} />
      </div>
    );
  }
  return (
    <div role="alert" className="mx-auto max-w-2xl p-6">
      <h1 className="text-2xl font-bold">{t(`problem.${words}`)}</h1>
      <p className="mt-2 text-ink-soft">{t(`problem.${words}More`)}</p>
      <Button className="mt-4" onClick={offline ? again : () => void reload()}>
        {t(offline ? 'action.retry' : 'problem.reload')}
      </Button>
      {offline && (
        <Link to="/" className={buttonClass('secondary', 'mt-4 ml-3')}>
          {t('action.goHome')}
        </Link>
      )}
    </div>
  );
}

/** As high as the screen: what stands below a page must not be seen and pushed away again. */
export function PagePending(): ReactNode {
  return (
    <div className="p-4 sm:p-6">
      <Placeholder height="100vh" />
    </div>
  );
}
