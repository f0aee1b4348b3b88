import type { GoalCourseDto, GoalCoursesDto } from '@contract/analytics.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageState } from '../../components/ui/page-state.js';
import { useHeadline } from '../../lib/figures/headline.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { toCourseRow, type CourseRow } from './to-course-rows.js';
import { useGoalCourses } from './use-goal-courses.js';

interface HeadlineCourseProps {
  readonly period: string;
  /** The burn-up under its finding; `ahead`: what the pace means, in words. */
  readonly chart: (page: GoalCoursesDto, goal: GoalCourseDto, title: string, ahead: ReactNode) => ReactNode;
}

/** Where the goal that leads the campaign will end. */
export function HeadlineCourse({ period, chart }: HeadlineCourseProps): ReactNode {
  const { lang } = useI18n();
  const query = useGoalCourses(period);
  // Why there is no overview is told where the overview would be.
  if (useHeadline(period).failed) return null;
  return (
    <PageState query={query} height="var(--burn)">
      {(page) => {
        const goal = page.goals.find(({ code }) => code === '0');
        if (goal === undefined) return null;
        const row = toCourseRow(goal, lang);
        return chart(page, goal, row.finding, <Ahead row={row} period={period} />);
      }}
    </PageState>
  );
}

function Ahead({ row, period }: { readonly row: CourseRow; readonly period: string }): ReactNode {
  const { t } = useI18n();
  return (
    <>
      <p>
        {row.kept !== '' && `${row.kept}. `}
        {row.pace}.
        {row.status === 'reached' &&
          row.forecastText !== null &&
          ` ${t('courses.forecastOn', { due: row.dueText })}: ${row.forecastText}.`}
      </p>
      <p>
        <Link
          to="/chi-tieu/$code"
          params={{ code: row.code }}
          search={{ period }}
          className="inline-flex min-h-11 items-center font-semibold text-link underline underline-offset-2 hover:no-underline"
        >
          {t('courses.toGoal')}
        </Link>
      </p>
    </>
  );
}
