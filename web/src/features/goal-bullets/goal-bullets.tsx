import { goalsFinding } from '@domain/findings/overview-finding.js';
import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Bullet } from '../../components/charts/bullet.js';
import { useFewRows } from '../../components/charts/few-rows.js';
import { Card } from '../../components/ui/card.js';
import { ExplainLink } from '../../components/ui/explain-link.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { StatusBadge } from '../../components/ui/status-badge.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { PROVINCE } from '../../lib/selection/explained.js';
import { toGoalRows, type GoalRow } from './to-goal-rows.js';
import { useGoalBullets } from './use-goal-bullets.js';

/** The goals against plan and target, worst first. */
export function GoalBullets({ period }: { readonly period: string }): ReactNode {
  const { lang, t } = useI18n();
  const query = useGoalBullets(period);
  if (query.isError && query.data === undefined) return null;
  return (
    <PageState query={query} height="40rem">
      {(overview) => {
        const rows = toGoalRows(overview.goals, lang);
        if (rows.length === 0) return <Empty>{t('goals.none')}</Empty>;
        return (
          <Card title={goalsFinding(overview.goals, lang)} subtitle={t('goals.subtitle')}>
            <GoalList rows={rows} period={period} />
          </Card>
        );
      }}
    </PageState>
  );
}

function GoalList({
  rows,
  period,
}: {
  readonly rows: readonly GoalRow[];
  readonly period: string;
}): ReactNode {
  const { rowClass, more } = useFewRows(rows.length);
  return (
    <>
      <ol className="flex flex-col gap-4">
        {rows.map((row, at) => (
          <li key={row.code} className={clsx('min-w-0', rowClass(at))}>
            <GoalItem row={row} period={period} />
          </li>
        ))}
      </ol>
      {more}
    </>
  );
}

function GoalItem({ row, period }: { readonly row: GoalRow; readonly period: string }): ReactNode {
  const { t } = useI18n();
  const missing = t('state.missing');
  return (
    <>
      <div className="flex items-start justify-between gap-3">
        <Link
          to="/khoang-cach"
          search={{ period, indicator: row.indicator }}
          className="min-w-0 leading-snug hover:underline"
        >
          <span className="text-ink-soft">{row.code}.</span> {row.name}
        </Link>
        <StatusBadge status={row.status} className="shrink-0" />
      </div>
      <div className="mt-1 grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3">
        <Bullet
          scale={row.scale}
          status={row.status}
          label={t('goals.bullet', {
            value: row.valueText ?? missing,
            plan: row.planText ?? missing,
            target: row.targetText ?? missing,
          })}
        />
        <p className="min-w-28 text-right whitespace-nowrap">
          <ExplainLink
            figure={{ kind: 'indicator', code: row.indicator, orgUnit: PROVINCE, period }}
            label={`${row.valueText ?? missing}, ${row.name}`}
            className="font-bold"
          >
            {row.valueText ?? missing}
          </ExplainLink>{' '}
          {row.targetText !== null && (
            <span className="text-ink-soft">{t('goals.ofTarget', { target: row.targetText })}</span>
          )}
        </p>
      </div>
      <GoalNotes row={row} />
    </>
  );
}

/** What stands behind the figure, where it is not simply this week's figure of every commune. */
function GoalNotes({ row }: { readonly row: GoalRow }): ReactNode {
  const { t } = useI18n();
  const notes = [
    row.total === null
      ? null
      : t('goals.total', { total: row.total.text, target: row.total.targetText, unit: row.total.unit }),
    row.coverage === null ? null : t('goals.coverage', row.coverage),
    row.carried === null ? null : t('goals.carried', { carried: row.carried }),
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : <p className="text-sm text-ink-soft">{notes.join(' ')}</p>;
}
