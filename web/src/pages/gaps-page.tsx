import type { ReactNode } from 'react';
import { GapGroups } from '../features/gap-groups/gap-groups.js';
import { GapReport } from '../features/gap-report/gap-report.js';
import { PeriodGate } from '../features/period-select/period-gate.js';
import { PeriodSelect } from '../features/period-select/period-select.js';
import { PeriodState } from '../features/period-select/period-state.js';
import { LazyVillageSurvey } from '../features/village-summary/lazy-village-survey.js';

/** What closes the gap fastest? */
export function GapsPage(): ReactNode {
  return (
    <PeriodGate>
      {(period) => (
        <>
          <GapReport
            period={period}
            choice={<PeriodSelect period={period} />}
            note={<PeriodState period={period} />}
            below={<GapGroups period={period} />}
          />
          <LazyVillageSurvey />
        </>
      )}
    </PeriodGate>
  );
}
