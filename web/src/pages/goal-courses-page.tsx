import type { ReactNode } from 'react';
import { GoalCourses } from '../features/goal-courses/goal-courses.js';
import { PeriodGate } from '../features/period-select/period-gate.js';
import { PeriodSelect } from '../features/period-select/period-select.js';
import { PeriodState } from '../features/period-select/period-state.js';

/** Which goals will be missed by the last day? */
export function GoalCoursesPage(): ReactNode {
  return (
    <PeriodGate>
      {(period) => (
        <GoalCourses
          period={period}
          choice={<PeriodSelect period={period} />}
          note={<PeriodState period={period} />}
        />
      )}
    </PeriodGate>
  );
}
