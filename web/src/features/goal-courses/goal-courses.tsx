import type { GoalCourseDto, GoalCoursesDto } from '@contract/analytics.js';
import { coursesFinding } from '@domain/findings/course-finding.js';
import { formatDayMonth } from '@domain/format.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AfterWords } from '../../components/ui/after-words.js';
import { Card } from '../../components/ui/card.js';
import { ExplainLink } from '../../components/ui/explain-link.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { StatusBadge } from '../../components/ui/status-badge.js';
import { cutOffText } from '../../lib/figures/cut-off.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { PROVINCE } from '../../lib/selection/explained.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { CourseChart } from './course-chart.js';
import { courseShape } from './course-shape.js';
import { CourseTable } from './course-table.js';
import { toCourseRows, type CourseRow } from './to-course-rows.js';
import { useGoalCourses } from './use-goal-courses.js';

interface GoalCoursesProps {
  readonly period: string;
  /** The choice of the week. */
  readonly choice: ReactNode;
  /** Whether the week can still change. */
  readonly note: ReactNode;
}

/** Which goals will be missed by the last day? */
export function GoalCourses({ period, choice, note }: GoalCoursesProps): ReactNode {
  const { t } = useI18n();
  const query = useGoalCourses(period);
  return (
    <>
      <div className="flex min-w-0 flex-col gap-4 lg:flex-row lg:items-end lg:justify-between lg:gap-8">
        <div className="min-w-0 lg:max-w-4xl">
          <PageState query={query} height="8rem">
            {(page) => <Heading page={page} />}
          </PageState>
        </div>
        <div className="min-w-0 shrink-0 lg:w-[25rem]">{choice}</div>
      </div>
      {note}
      {query.data !== undefined &&
        (query.data.goals.length === 0 ? (
          <Empty>{t('goals.none')}</Empty>
        ) : (
          <AfterWords height="60rem">
            <Courses page={query.data} period={period} />
          </AfterWords>
        ))}
    </>
  );
}

function Heading({ page }: { readonly page: GoalCoursesDto }): ReactNode {
  const { t, lang } = useI18n();
  const cutOff = cutOffText(page.cutOffAt, useServerNow(), t);
  return (
    <header>
      <h1 className="text-2xl leading-tight font-bold sm:text-3xl">{coursesFinding(page.goals, lang)}</h1>
      <p className="mt-1 text-ink-soft">
        {t('courses.subtitle')} {cutOff}
      </p>
    </header>
  );
}

function Courses({ page, period }: { readonly page: GoalCoursesDto; readonly period: string }): ReactNode {
  const { t, lang } = useI18n();
  const rows = toCourseRows(page, lang);
  const goals = new Map(page.goals.map((goal) => [goal.code, goal]));
  return (
    <>
      <ol className="grid min-w-0 gap-4 md:grid-cols-2 xl:grid-cols-3">
        {rows.map((row) => {
          const goal = goals.get(row.code);
          return goal === undefined ? null : (
            <li key={row.code} className="flex min-w-0">
              <CourseCard goal={goal} row={row} page={page} period={period} />
            </li>
          );
        })}
      </ol>
      <CourseTable rows={rows} goals={page.goals} period={period} />
      <p className="text-sm text-ink-soft">
        {page.simulated && <strong>{t('source.simulated')} </strong>}
        {t('courses.method')}
      </p>
    </>
  );
}

interface CourseCardProps {
  readonly goal: GoalCourseDto;
  readonly row: CourseRow;
  readonly page: GoalCoursesDto;
  readonly period: string;
}

/** One goal: where it stands, where it leads, what it needs. */
function CourseCard({ goal, row, page, period }: CourseCardProps): ReactNode {
  const { t } = useI18n();
  const missing = t('state.missing');
  return (
    <Card
      className="flex w-full flex-col"
      title={
        <Link
          to="/chi-tieu/$code"
          params={{ code: row.code }}
          search={{ period }}
          className="hover:underline"
        >
          <span className="block text-sm font-normal text-ink-soft">
            {row.code}. {row.name}
          </span>{' '}
          {row.finding}
        </Link>
      }
    >
      <p className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1">
        <ExplainLink
          figure={{ kind: 'indicator', code: row.indicator, orgUnit: PROVINCE, period }}
          label={`${row.valueText ?? missing}, ${row.name}`}
          className="text-2xl font-bold"
        >
          {row.valueText ?? missing}
        </ExplainLink>
        {row.targetText !== null && (
          <span className="text-ink-soft">{t('goals.ofTarget', { target: row.targetText })}</span>
        )}
        <StatusBadge status={row.status} className="ml-auto" />
      </p>
      <div className="mt-auto">
        <CourseChart
          shape={courseShape(goal, page)}
          label={`${row.name}. ${row.finding}`}
          startText={formatDayMonth(page.startOn)}
          endText={formatDayMonth(page.endOn)}
          targetText={row.targetText === null ? null : t('burnUp.targetLine', { target: row.targetText })}
        />
        <p className="mt-1 text-sm text-ink-soft">{row.pace}.</p>
      </div>
    </Card>
  );
}
