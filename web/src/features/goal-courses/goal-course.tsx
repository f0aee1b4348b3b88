import type { GoalCourseDto, GoalCoursesDto } from '@contract/analytics.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { InView } from '../../components/charts/in-view.js';
import { AfterWords } from '../../components/ui/after-words.js';
import { Card } from '../../components/ui/card.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { StatusBadge } from '../../components/ui/status-badge.js';
import { cutOffText } from '../../lib/figures/cut-off.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { PROVINCE } from '../../lib/selection/explained.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { toCourseRow, type CourseRow, type PaceRow } from './to-course-rows.js';
import { useGoalCourses } from './use-goal-courses.js';

interface GoalCourseProps {
  readonly period: string;
  /** Number of the goal in its campaign. */
  readonly code: string;
  readonly choice: ReactNode;
  readonly note: ReactNode;
  /** Its burn-up. */
  readonly chart: (page: GoalCoursesDto, goal: GoalCourseDto, title: string) => ReactNode;
  /** What it counts, how, on whose word; by indicator. */
  readonly definition: (indicator: string) => ReactNode;
  /** Its communes, by indicator. */
  readonly communes: (indicator: string) => ReactNode;
  /** What stands below, by indicator. */
  readonly below: (indicator: string) => ReactNode;
}

/** Will this goal be met, and what does it need? */
export function GoalCourse(props: GoalCourseProps): ReactNode {
  const { t } = useI18n();
  const { period, code, choice, below } = props;
  const query = useGoalCourses(period);
  return (
    <PageState query={query} height="60rem">
      {(page) => {
        const goal = page.goals.find((one) => one.code === code);
        if (goal === undefined)
          return (
            <>
              <h1 className="text-2xl font-bold">{t('courses.number', { code })}</h1>
              {choice}
              <Empty
                action={
                  <Link to="/chi-tieu" className="text-link underline underline-offset-2">
                    {t('courses.all')}
                  </Link>
                }
              >
                {t('courses.unknown', { code })}
              </Empty>
            </>
          );
        return (
          <>
            <Goal {...props} page={page} goal={goal} />
            <AfterWords height="48rem">{below(goal.indicator)}</AfterWords>
          </>
        );
      }}
    </PageState>
  );
}

interface GoalProps extends GoalCourseProps {
  readonly page: GoalCoursesDto;
  readonly goal: GoalCourseDto;
}

function Goal({ page, goal, period, choice, note, chart, definition, communes }: GoalProps): ReactNode {
  const { t, lang } = useI18n();
  const row = toCourseRow(goal, lang);
  const cutOff = cutOffText(page.cutOffAt, useServerNow(), t);
  return (
    <>
      <div className="flex min-w-0 flex-col gap-4 lg:flex-row lg:items-end lg:justify-between lg:gap-8">
        <header className="min-w-0 lg:max-w-4xl">
          <Link
            to="/chi-tieu"
            search={{ period }}
            className="inline-flex min-h-11 items-center text-link underline underline-offset-2"
          >
            {t('courses.all')}
          </Link>
          <h1 className="text-2xl leading-tight font-bold sm:text-3xl">{row.finding}</h1>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
            <StatusBadge status={row.status} />
            <span>
              {t('courses.goalOf', { code: row.code, name: row.name })} {cutOff}{' '}
              {t('gaps.due', { due: row.dueText })}
            </span>
          </p>
        </header>
        <div className="min-w-0 shrink-0 lg:w-[25rem]">{choice}</div>
      </div>
      {note}
      <AfterWords height="60rem">
        <div className="grid min-w-0 items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="flex min-w-0 flex-col gap-4">
            <InView height="31rem">{chart(page, goal, row.pace)}</InView>
            <InView height="45rem">{communes(goal.indicator)}</InView>
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <Needs row={row} period={period} />
            <InView height="26rem">{definition(goal.indicator)}</InView>
          </div>
        </div>
      </AfterWords>
    </>
  );
}

/** Needed against current, where it leads, and how far such forecasts were off. */
function Needs({ row, period }: { readonly row: CourseRow; readonly period: string }): ReactNode {
  const { t } = useI18n();
  return (
    <Card title={row.kept === '' ? t('courses.needs') : row.kept} subtitle={t('courses.needsSubtitle')}>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-2">
        <Fact name={t('courses.need')} value={row.needText ?? t('state.missing')} />
        <PaceFact name={t('courses.paceOne')} pace={row.paceOne} />
        <PaceFact name={t('courses.paceTwo')} pace={row.paceTwo} />
        <Fact name={t('courses.forecastOn', { due: row.dueText })} value={row.forecastText ?? '–'} />
      </dl>
      <p className="mt-3 text-sm text-ink-soft">
        {row.pastError !== null &&
          `${t('courses.pastError', { error: row.pastError.text, inside: row.pastError.inside, all: row.pastError.forecasts })} `}
        {t('courses.baseline', {
          value: row.baseline.valueText,
          date: row.baseline.dateText,
          source: row.baseline.source,
        })}{' '}
        {t('courses.method')}
      </p>
      <p className="mt-2 flex flex-wrap gap-x-4">
        <Link
          to="/giai-thich/$indicator/$orgUnit/$period"
          params={{ indicator: row.indicator, orgUnit: PROVINCE, period }}
          className="inline-flex min-h-11 items-center text-link underline underline-offset-2"
        >
          {t('courses.definition')}
        </Link>
      </p>
    </Card>
  );
}

function Fact({
  name,
  value,
  more,
}: {
  readonly name: string;
  readonly value: string;
  readonly more?: string;
}): ReactNode {
  return (
    <>
      <dt className="min-w-0">
        {name}
        {more !== undefined && <span className="block text-sm text-ink-soft">{more}</span>}
      </dt>
      <dd className="text-right font-semibold">{value}</dd>
    </>
  );
}

function PaceFact({ name, pace }: { readonly name: string; readonly pace: PaceRow | null }): ReactNode {
  const { t } = useI18n();
  if (pace === null) return <Fact name={name} value="–" />;
  return (
    <Fact
      name={name}
      value={pace.perDayText}
      more={t('courses.paceOf', { days: pace.days, communes: pace.communes })}
    />
  );
}
