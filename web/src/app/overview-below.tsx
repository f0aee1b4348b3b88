import clsx from 'clsx';
import type { ReactNode } from 'react';
import { InView } from '../components/charts/in-view.js';
import { later } from '../components/ui/later.js';
import { CourseBurnUp } from '../features/burn-up/course-burn-up.js';
import { GoalBullets } from '../features/goal-bullets/goal-bullets.js';
import { HeadlineCourse } from '../features/goal-courses/headline-course.js';
import { toTrend } from '../features/goal-courses/to-course-rows.js';
import { WorkList } from '../features/work-list/work-list.js';

const SmallMap = later(async () => (await import('../features/map/small-map.js')).SmallMap);
const GapList = later(async () => (await import('../features/gap-list/gap-list.js')).GapList);
const SubmissionHeatmap = later(
  async () => (await import('../features/submission-heatmap/submission-heatmap.js')).SubmissionHeatmap,
);

/** Heights kept until a part is there, on a phone, a tablet and a desktop: what lies below must not jump. */
const KEPT = [
  '[--burn:49rem] sm:[--burn:45rem] xl:[--burn:48rem]',
  '[--work:36.25rem] sm:[--work:27rem]',
  '[--goals:36rem] sm:[--goals:49rem]',
  '[--map:41.5rem] sm:[--map:53rem] xl:[--map:47rem]',
  '[--gaps:38.75rem] sm:[--gaps:52rem]',
  '[--weeks:32.5rem] sm:[--weeks:37rem]',
];

/** Below the numbers of the overview, each part drawn when the reader comes near it: where it leads, what to do, where. */
export function OverviewBelow({ period }: { readonly period: string }): ReactNode {
  return (
    <div className={clsx('grid min-w-0 items-start gap-4 xl:grid-cols-2', KEPT)}>
      <div className="flex min-w-0 flex-col gap-4">
        <InView height="var(--burn)">
          <HeadlineCourse
            period={period}
            chart={(page, goal, title, ahead) => (
              <CourseBurnUp
                trend={toTrend(page, goal)}
                forecast={goal.forecast}
                today={page.today}
                title={title}
              >
                {ahead}
              </CourseBurnUp>
            )}
          />
        </InView>
        <InView height="var(--work)">
          <WorkList period={period} />
        </InView>
        <InView height="var(--goals)">
          <GoalBullets period={period} />
        </InView>
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <InView height="var(--map)">
          <SmallMap period={period} />
        </InView>
        <InView height="var(--gaps)">
          <GapList period={period} />
        </InView>
        <InView height="var(--weeks)">
          <SubmissionHeatmap period={period} />
        </InView>
      </div>
    </div>
  );
}
