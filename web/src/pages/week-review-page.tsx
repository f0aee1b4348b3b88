import type { ReactNode } from 'react';
import { PeriodGate } from '../features/period-select/period-gate.js';
import { PeriodSelect } from '../features/period-select/period-select.js';
import { PeriodState } from '../features/period-select/period-state.js';
import { SubmissionHeatmap } from '../features/submission-heatmap/submission-heatmap.js';
import { WeekReview } from '../features/week-review/week-review.js';

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
          <SubmissionHeatmap period={period} />
        </>
      )}
    </PeriodGate>
  );
}
