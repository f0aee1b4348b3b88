import type { CompletenessDto, ReviewQueueDto } from '@contract/quality.js';
import type { ReactNode } from 'react';
import { PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { MissingElements } from './missing-elements.js';
import { ReviewQueue } from './review-queue.js';
import { SilentCommunes } from './silent-communes.js';
import { questioned } from './to-queue-rows.js';
import { useCompleteness, useReviewQueue } from './use-week-review.js';

/** How far a week can be trusted: who reported, what is odd, what is blank, who is silent. */
export function WeekReview({
  period,
  choice,
  note,
}: {
  readonly period: string;
  readonly choice: ReactNode;
  readonly note: ReactNode;
}): ReactNode {
  const { t } = useI18n();
  const queue = useReviewQueue(period);
  const completeness = useCompleteness(period);
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div className="min-w-0 max-w-3xl">
          <p className="text-ink-soft">{t('week.question')}</p>
          <h1 className="text-2xl leading-tight font-bold">
            {queue.data !== undefined && completeness.data !== undefined ? (
              <Finding queue={queue.data} completeness={completeness.data} />
            ) : (
              t('nav.status')
            )}
          </h1>
          {note}
        </div>
        {choice}
      </header>
      <PageState query={completeness} height="6rem">
        {(data) => <Tiles completeness={data} />}
      </PageState>
      <PageState query={queue} height="36rem">
        {(data) => <ReviewQueue queue={data} />}
      </PageState>
      {completeness.data !== undefined && (
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <SilentCommunes completeness={completeness.data} />
          <MissingElements completeness={completeness.data} />
        </div>
      )}
    </>
  );
}

function Finding({
  queue,
  completeness: { reporting },
}: {
  readonly queue: ReviewQueueDto;
  readonly completeness: CompletenessDto;
}): ReactNode {
  const { t } = useI18n();
  const n = questioned(queue);
  const { submitted, expected } = reporting;
  return n === 0
    ? t('week.findingClear', { submitted, expected })
    : t('week.finding', { submitted, expected, n });
}

function Tiles({ completeness }: { readonly completeness: CompletenessDto }): ReactNode {
  const { t } = useI18n();
  const { reporting, complete } = completeness;
  const all = reporting.expected;
  const tiles = [
    { label: t('week.submitted'), value: t('week.outOf', { n: reporting.submitted, all }) },
    { label: t('week.onTime'), value: t('week.outOf', { n: reporting.onTime, all }) },
    { label: t('week.complete'), value: t('week.outOf', { n: complete, all }) },
    { label: t('week.notReported'), value: t('week.outOf', { n: all - reporting.submitted, all }) },
  ];
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {tiles.map(({ label, value }) => (
        <div key={label} className="rounded-lg border border-line bg-surface p-4">
          <dt className="text-sm text-ink-soft">{label}</dt>
          <dd className="text-2xl font-bold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
