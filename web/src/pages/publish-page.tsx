import type { ReactNode } from 'react';
import { buttonClass } from '../components/ui/button.js';
import { PeriodGate } from '../features/period-select/period-gate.js';
import { PeriodSelect } from '../features/period-select/period-select.js';
import { PublicationHistory } from '../features/publishing/publication-history.js';
import { PublicationPreview } from '../features/publishing/publication-preview.js';
import { PublishingFinding } from '../features/publishing/publishing-finding.js';
import { useI18n } from '../lib/i18n/i18n.js';

/** What does the public see, and what would it see? */
export function PublishPage(): ReactNode {
  const { t } = useI18n();
  return (
    <PeriodGate>
      {(period) => (
        <>
          <header>
            <h1 className="text-2xl leading-tight font-bold">
              <PublishingFinding />
            </h1>
            <p className="mt-1 max-w-prose text-ink-soft">{t('publishing.lead')}</p>
            <a href="/cong-khai" target="_blank" rel="noopener" className={buttonClass('secondary', 'mt-3')}>
              {t('publishing.open')}
            </a>
          </header>
          <div className="max-w-md">
            <PeriodSelect period={period} />
          </div>
          <div className="grid min-w-0 items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <PublicationPreview key={period} period={period} />
            <PublicationHistory />
          </div>
        </>
      )}
    </PeriodGate>
  );
}
