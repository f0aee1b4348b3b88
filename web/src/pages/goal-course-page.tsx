import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { overlay } from '../app/lazy-page.js';
import { InView } from '../components/charts/in-view.js';
import { CourseBurnUp } from '../features/burn-up/course-burn-up.js';
import { GapList } from '../features/gap-list/gap-list.js';
import { GoalCourse } from '../features/goal-courses/goal-course.js';
import { toTrend } from '../features/goal-courses/to-course-rows.js';
import { PeriodGate } from '../features/period-select/period-gate.js';
import { PeriodSelect } from '../features/period-select/period-select.js';
import { PeriodState } from '../features/period-select/period-state.js';

/** Further down than the first view: fetched with its words when the reader comes near it. */
const DefinitionCard = overlay(() => import('../features/explain/definition-card.js'), 'DefinitionCard', [
  'explain',
]);
const GoalCommunes = overlay(() => import('../features/communes/goal-communes.js'), 'GoalCommunes', [
  'communes',
]);

/** Will this goal be met, and what does it need? */
export function GoalCoursePage(): ReactNode {
  const { code = '' } = useParams({ strict: false });
  return (
    <PeriodGate>
      {(period) => (
        <GoalCourse
          period={period}
          code={code}
          choice={<PeriodSelect period={period} />}
          note={<PeriodState period={period} />}
          chart={(page, goal, title) => (
            <CourseBurnUp
              trend={toTrend(page, goal)}
              forecast={goal.forecast}
              today={page.today}
              title={title}
            />
          )}
          definition={(indicator) => <DefinitionCard period={period} indicator={indicator} />}
          communes={(indicator) => <GoalCommunes period={period} indicator={indicator} />}
          below={(indicator) => (
            <InView height="48rem">
              <GapList period={period} indicator={indicator} />
            </InView>
          )}
        />
      )}
    </PeriodGate>
  );
}
