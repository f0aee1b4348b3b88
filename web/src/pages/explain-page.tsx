import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Empty } from '../components/ui/page-state.js';
import { ExplainsAsPage } from '../features/explain/explain-go.js';
import { Explanation } from '../features/explain/explanation.js';
import { useI18n } from '../lib/i18n/i18n.js';
import { readExplained } from '../lib/selection/explained.js';

/** Where does this figure come from? The same as over a page, with an address of its own. */
export function ExplainPage(): ReactNode {
  const { t } = useI18n();
  const { indicator = '', orgUnit = '', period = '' } = useParams({ strict: false });
  const { units } = useSearch({ strict: false });
  const address = `${indicator}~${orgUnit}~${period}${units === undefined ? '' : `~${units}`}`;
  const explained = readExplained(address);
  return (
    <div className="mx-auto w-full max-w-3xl px-4 py-5 sm:px-6">
      {explained === null ? (
        <>
          <h1 className="mb-3 text-2xl font-bold">{t('page.explain')}</h1>
          <Empty>{t('explain.wrongAddress')}</Empty>
        </>
      ) : (
        <ExplainsAsPage value={true}>
          <div className="rounded-lg border border-line bg-surface p-4 sm:p-6">
            <Explanation key={address} explained={explained} />
          </div>
        </ExplainsAsPage>
      )}
    </div>
  );
}
