import { nothingPublished } from '@domain/findings/published-finding.js';
import { useEffect, type ReactNode } from 'react';
import { buttonClass } from '../components/ui/button.js';
import { Placeholder, ProblemNote } from '../components/ui/page-state.js';
import { PublicFrame } from '../features/published/public-frame.js';
import { PublishedWeek } from '../features/published/published-week.js';
import { useChoice } from '../features/published/use-choice.js';
import { usePublished } from '../features/published/use-published.js';
import type { ApiProblem } from '../lib/api.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** How is my province, my commune, doing? What is published, for everybody, without a session. */
export function PublicPage(): ReactNode {
  const { t } = useI18n();
  const { choice, choose } = useChoice();
  const { data, error, retry } = usePublished(choice.tuan);
  useEffect(() => {
    document.title = `${t('public.title')} – ${t('app.name')}`;
  }, [t]);
  const absent = (error as ApiProblem | null)?.code === 'nothing_published';
  return (
    <PublicFrame simulated={data?.snapshot.simulated ?? false}>
      {absent ? (
        <Nothing week={choice.tuan} />
      ) : error !== null ? (
        <>
          <h1 className="text-2xl font-bold">{t('public.title')}</h1>
          <ProblemNote error={error} onRetry={retry} />
        </>
      ) : data === null ? (
        <>
          <h1 className="sr-only">{t('public.title')}</h1>
          <Placeholder height="60rem" />
        </>
      ) : (
        <PublishedWeek published={data} choice={choice} choose={choose} />
      )}
    </PublicFrame>
  );
}

/** Nothing is published yet, or not of the week that the address names. */
function Nothing({ week }: { readonly week: string | null }): ReactNode {
  const { t, lang } = useI18n();
  return (
    <>
      <h1 className="text-2xl leading-tight font-bold">
        {week === null ? nothingPublished(lang) : t('public.gone')}
      </h1>
      {week === null ? (
        <p className="max-w-prose">{t('public.none')}</p>
      ) : (
        <p>
          <a href="/cong-khai" className={buttonClass('secondary')}>
            {t('public.newest')}
          </a>
        </p>
      )}
    </>
  );
}
