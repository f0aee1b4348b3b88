import type { ReactNode } from 'react';
import { InView } from '../components/charts/in-view.js';
import { later } from '../components/ui/later.js';
import { PeriodGate } from '../features/period-select/period-gate.js';
import { PeriodSelect } from '../features/period-select/period-select.js';
import { PeriodState } from '../features/period-select/period-state.js';
import { WeekReview } from '../features/week-review/week-review.js';

/** Below everything else. */
const SubmissionHeatmap = later(
  async () => (await import('../features/submission-heatmap/submission-heatmap.js')).SubmissionHeatmap,
);

/** Can I trust this week? */
export function WeekReviewPage(): ReactNode {
  return (
    <PeriodGate>
      {(period) => (
        <>
          <WeekReview
            period={period}
            choice={<PeriodSelect period={period} />}
            note={<PeriodState period={period} />}
          />
          <InView height="43rem">
            <SubmissionHeatmap period={period} />
          </InView>
        </>
      )}
    </PeriodGate>
  );
}
