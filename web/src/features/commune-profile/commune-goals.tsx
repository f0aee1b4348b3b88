import type { CommuneProfileDto } from '@contract/analytics.js';
import { goalsFinding } from '@domain/findings/overview-finding.js';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Bullet } from '../../components/charts/bullet.js';
import { useFewRows } from '../../components/charts/few-rows.js';
import { Card } from '../../components/ui/card.js';
import { ExplainLink } from '../../components/ui/explain-link.js';
import { Icon } from '../../components/ui/glyphs.js';
import { Empty } from '../../components/ui/page-state.js';
import { StatusBadge } from '../../components/ui/status-badge.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Place } from './place.js';
import type { CommuneGoalRow } from './to-commune-rows.js';

interface CommuneGoalsProps {
  readonly rows: readonly CommuneGoalRow[];
  readonly goals: CommuneProfileDto['goals'];
  readonly place: Place;
}

/** The goals of the campaign as they stand here, worst first. */
export function CommuneGoals({ rows, goals, place }: CommuneGoalsProps): ReactNode {
  const { t, lang } = useI18n();
  const { rowClass, more } = useFewRows(rows.length);
  if (rows.length === 0) return <Empty>{t('goals.none')}</Empty>;
  return (
    <Card title={goalsFinding(goals, lang)} subtitle={t('goals.subtitle')}>
      <ol className="flex flex-col gap-4">
        {rows.map((row, at) => (
          <li key={row.code} className={clsx('min-w-0', rowClass(at))}>
            <GoalItem row={row} place={place} />
          </li>
        ))}
      </ol>
      {more}
    </Card>
  );
}

function GoalItem({ row, place }: { readonly row: CommuneGoalRow; readonly place: Place }): ReactNode {
  const { t } = useI18n();
  const missing = t('state.missing');
  return (
    <>
      <div className="flex items-start justify-between gap-3">
        <p className="min-w-0 leading-snug">
          <span className="text-ink-soft">{row.code}.</span> {row.name}
        </p>
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
        <GoalValue row={row} place={place} />
      </div>
      {!row.yesNo && row.valueText !== null && <GoalNotes row={row} lead={`${row.finding}.`} />}
    </>
  );
}

function GoalValue({ row, place }: { readonly row: CommuneGoalRow; readonly place: Place }): ReactNode {
  const { t } = useI18n();
  const missing = row.valueText === null;
  const text = row.valueText === null ? t('state.missing') : row.yesNo ? row.finding : row.valueText;
  return (
    <p className={clsx('text-right', !missing && !row.yesNo && 'min-w-28 whitespace-nowrap')}>
      <ExplainLink
        figure={{ kind: 'indicator', code: row.indicator, ...place }}
        label={`${text}, ${row.name}`}
        className={missing ? 'text-ink-soft' : 'font-bold'}
      >
        {text}
      </ExplainLink>{' '}
      {!missing && !row.yesNo && row.targetText !== null && (
        <span className="text-ink-soft">{t('goals.ofTarget', { target: row.targetText })}</span>
      )}
    </p>
  );
}

/** What the figure is made of, and where it comes from when it is not this week's. */
export function GoalNotes({
  row,
  lead,
}: {
  readonly row: CommuneGoalRow;
  readonly lead?: string;
}): ReactNode {
  const { t } = useI18n();
  const notes = [
    lead ?? null,
    row.numeratorText === null || row.denominatorText === null
      ? null
      : t('commune.parts', { n: row.numeratorText, d: row.denominatorText, unit: row.countUnit }),
    row.carriedText === null ? null : t('commune.carried', { period: row.carriedText }),
  ].filter((note) => note !== null);
  return (
    <>
      {notes.length > 0 && <p className="text-sm text-ink-soft">{notes.join(' ')}</p>}
      {row.above100 && (
        <p className="flex gap-1.5 text-sm text-warning">
          <Icon name="warning" className="mt-0.5 size-4 shrink-0" />
          {t('commune.above100')}
        </p>
      )}
    </>
  );
}
