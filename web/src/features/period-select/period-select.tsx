import { useQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { Button } from '../../components/ui/button.js';
import { Icon } from '../../components/ui/glyphs.js';
import { later } from '../../components/ui/later.js';
import { Select } from '../../components/ui/select.js';
import { periodsQuery } from '../../lib/figures/figure-queries.js';
import { useFirstViewStands } from '../../lib/first-view.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useAsOf, useSelect } from '../../lib/selection/selection.js';
import { toPeriodOptions } from './to-period-options.js';

const CampaignChoice = later(async () => (await import('./campaign-choice.js')).CampaignChoice, true);
const DataAge = later(async () => (await import('./data-age.js')).DataAge, true);

/** The week all figures of the page are about; its neighbours are one touch away. */
export function PeriodSelect({ period }: { readonly period: string }): ReactNode {
  const { t, lang } = useI18n();
  const select = useSelect();
  const stands = useFirstViewStands();
  const { data } = useQuery(periodsQuery(useAsOf()));
  const { options, previous, next } = toPeriodOptions(data, period, lang);
  return (
    <div className="min-w-0">
      <div className="flex min-w-0 items-end gap-1">
        <StepButton
          label={t('period.previous')}
          icon="previous"
          to={previous}
          onStep={(to) => {
            select({ period: to });
          }}
        />
        <Select
          label={t('period.label')}
          value={period}
          options={options.map((option) => ({ value: option.code, label: option.label }))}
          onValue={(to) => {
            select({ period: to });
          }}
          className="min-w-0 flex-1"
        />
        <StepButton
          label={t('period.next')}
          icon="next"
          to={next}
          onStep={(to) => {
            select({ period: to });
          }}
        />
      </div>
      {/* Their lines are there before they are. */}
      <div className="mt-2 min-h-11">
        <Suspense fallback={null}>{stands && <CampaignChoice period={period} />}</Suspense>
      </div>
      <p className="mt-1 min-h-5 text-sm leading-5 text-ink-soft">
        <Suspense fallback={null}>{stands && <DataAge period={period} />}</Suspense>
      </p>
    </div>
  );
}

interface StepProps {
  readonly label: string;
  readonly icon: 'previous' | 'next';
  readonly to: string | null;
  readonly onStep: (to: string) => void;
}

function StepButton({ label, icon, to, onStep }: StepProps): ReactNode {
  return (
    <Button
      look="secondary"
      aria-label={label}
      title={label}
      disabled={to === null}
      className="w-11 shrink-0 px-0! disabled:opacity-50"
      onClick={() => {
        if (to !== null) onStep(to);
      }}
    >
      <Icon name={icon} className="size-5" />
    </Button>
  );
}
