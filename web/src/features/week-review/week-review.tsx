import { weekFinding } from '@domain/findings/week-finding.js';
import type { ReactNode } from 'react';
import { AfterWords } from '../../components/ui/after-words.js';
import { PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { MissingElements } from './missing-elements.js';
import { ReviewQueue } from './review-queue.js';
import { CommuneReports } from './commune-reports.js';
import { questioned } from './to-queue-rows.js';
import { useCompleteness, useReviewQueue } from './use-week-review.js';
import { WeekTiles } from './week-tiles.js';

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
  const { t, lang } = useI18n();
  const queue = useReviewQueue(period);
  const completeness = useCompleteness(period);
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div className="min-w-0 max-w-3xl">
          <p className="text-ink-soft">{t('week.question')}</p>
          {/* Two lines on a phone, before and after the finding is there: what lies below must not jump. */}
          <h1 className="text-2xl leading-tight font-bold max-sm:min-h-15 sm:text-3xl">
            {queue.data !== undefined && completeness.data !== undefined
              ? weekFinding({ ...completeness.data.reporting, questioned: questioned(queue.data) }, lang)
              : t('nav.status')}
          </h1>
          {note}
        </div>
        {choice}
      </header>
      <PageState query={completeness} height="36rem">
        {(data) => (
          <AfterWords height="36rem">
            <WeekTiles completeness={data} />
            <CommuneReports completeness={data} />
            <MissingElements completeness={data} />
          </AfterWords>
        )}
      </PageState>
      <PageState query={queue} height="36rem">
        {(data) => (
          <AfterWords height="36rem">
            <ReviewQueue queue={data} />
          </AfterWords>
        )}
      </PageState>
    </>
  );
}
