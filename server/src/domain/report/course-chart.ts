import { localDateOf } from '../local-time.js';
import type { BurnUpChart } from './document.js';
import { goalFigure, goalSign, goalTarget } from './goal-figures.js';
import type { ReportGoal } from './report-model.js';

/** A goal over the cut-offs of its campaign. Values in the unit of the goal; null: no figure. */
export interface GoalCourse {
  /** Local date. */
  readonly startOn: string;
  readonly endOn: string;
  readonly target: number | null;
  readonly plan: readonly { readonly on: string; readonly value: number }[];
  readonly points: readonly { readonly cutOffAt: string; readonly value: number | null }[];
}

/** Drawing of what was counted up to a cut-off, as the figures stand in the text; null: nothing was counted yet. */
export function courseChart(course: GoalCourse, goal: ReportGoal, cutOffAt: string): BurnUpChart | null {
  const points = course.points.flatMap((point) =>
    point.value === null || Date.parse(point.cutOffAt) > Date.parse(cutOffAt)
      ? []
      : [
          {
            on: localDateOf(new Date(point.cutOffAt)),
            value: point.value,
            text: goalFigure(point.value, goal),
          },
        ],
  );
  if (points.length === 0) return null;
  return {
    type: 'burn_up',
    startsOn: course.startOn,
    endsOn: course.endOn,
    points,
    plan: course.plan.map(({ on, value }) => ({ on, value })),
    target: course.target === null ? null : { value: course.target, text: goalTarget(course.target, goal) },
    unit: goalSign(goal) === '' ? goal.unit : goalSign(goal),
  };
}
