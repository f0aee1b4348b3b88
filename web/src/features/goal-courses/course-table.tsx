import type { GoalCourseDto } from '@contract/analytics.js';
import { needsFinding } from '@domain/findings/needs-finding.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { StatusGlyph } from '../../components/ui/status-glyph.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { CourseRow, PaceRow } from './to-course-rows.js';

/** The figures of all small charts side by side: needed against current, and where it leads. */
export function CourseTable({
  rows,
  goals,
  period,
}: {
  readonly rows: readonly CourseRow[];
  readonly goals: readonly GoalCourseDto[];
  readonly period: string;
}): ReactNode {
  const { t, lang } = useI18n();
  const title = t('courses.table');
  return (
    <Card title={needsFinding(goals, lang)} subtitle={t('courses.tableSubtitle')}>
      <Table caption={title} scrolls className="min-w-[52rem]">
        <thead>
          <tr>
            <Th className="min-w-52">{t('courses.goal')}</Th>
            <Th numeric>{t('burnUp.value')}</Th>
            <Th numeric>{t('courses.target')}</Th>
            <Th numeric>{t('courses.need')}</Th>
            <Th numeric>{t('courses.paceOne')}</Th>
            <Th numeric>{t('courses.paceTwo')}</Th>
            <Th numeric>{t('courses.forecast')}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CourseTableRow key={row.code} row={row} period={period} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function CourseTableRow({ row, period }: { readonly row: CourseRow; readonly period: string }): ReactNode {
  const { t } = useI18n();
  return (
    <tr>
      <RowHead>
        <span className="flex items-center gap-2">
          <StatusGlyph status={row.status} className="size-3.5 shrink-0" />
          <Link
            to="/chi-tieu/$code"
            params={{ code: row.code }}
            search={{ period }}
            className="inline-flex min-h-8 items-center leading-tight hover:underline"
          >
            {row.code}. {row.name}
          </Link>
          <span className="sr-only">{t(`status.${row.status}`)}</span>
        </span>
      </RowHead>
      <Td numeric className="font-semibold">
        {row.valueText ?? t('state.missing')}
      </Td>
      <Td numeric>{row.targetText ?? '–'}</Td>
      <Td numeric>{row.needText ?? '–'}</Td>
      <Pace pace={row.paceOne} />
      <Pace pace={row.paceTwo} />
      <Td numeric>{row.forecastText ?? '–'}</Td>
    </tr>
  );
}

function Pace({ pace }: { readonly pace: PaceRow | null }): ReactNode {
  const { t } = useI18n();
  return (
    <Td numeric>
      {pace === null ? (
        '–'
      ) : (
        <>
          {pace.perDayText}
          <span className="block text-sm text-ink-soft">
            {t('courses.paceOf', { days: pace.days, communes: pace.communes })}
          </span>
        </>
      )}
    </Td>
  );
}
