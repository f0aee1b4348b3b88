import type { CampaignGoalsDto } from '@contract/campaign-admin.js';
import type { TargetSumListDto } from '@contract/targets.js';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useAsOfDay } from '../../components/ui/as-of-day.js';
import { Icon } from '../../components/ui/glyphs.js';
import { Empty, ProblemNote } from '../../components/ui/page-state.js';
import { goalItem } from '../../lib/campaigns/item-address.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { GoalRow } from './to-goal-rows.js';

interface GoalListProps {
  readonly campaign: string;
  readonly rows: readonly GoalRow[];
  readonly notes: CampaignGoalsDto['notes'];
  /** Only whether they are there: their sentences are in the rows. */
  readonly sums: UseQueryResult<TargetSumListDto>;
}

/** The goals in order: what is wanted, of whom, and whether it adds up. */
export function GoalList({ campaign, rows, notes, sums }: GoalListProps): ReactNode {
  const { t, lang } = useI18n();
  if (rows.length === 0) return <Empty>{t('goal.none')}</Empty>;
  return (
    <>
      {notes.length > 0 && (
        <ul className="mb-3 space-y-1 rounded-md bg-warning-tint p-3 text-warning">
          {notes.map((note, index) => (
            <li key={`${note.code} ${String(index)}`}>{note[lang]}</li>
          ))}
        </ul>
      )}
      {sums.isError && sums.data === undefined && (
        <ProblemNote error={sums.error} onRetry={() => void sums.refetch()} />
      )}
      <ol className="divide-y divide-line">
        {rows.map((row) => (
          <GoalItem key={row.number} campaign={campaign} row={row} />
        ))}
      </ol>
    </>
  );
}

function GoalItem({ campaign, row }: { readonly campaign: string; readonly row: GoalRow }): ReactNode {
  const { t } = useI18n();
  const { day } = useAsOfDay();
  return (
    <li className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 py-4 lg:grid-cols-[2rem_minmax(0,5fr)_minmax(0,4fr)]">
      <p aria-hidden="true" className="pt-1.5 text-xl font-bold text-ink-soft tabular-nums">
        {row.number}
      </p>
      <div className="min-w-0">
        <h3>
          <Link
            to="/quan-tri/$screen/$item"
            params={{ screen: 'chi-tieu', item: goalItem(campaign, row.indicator) }}
            search={day === null ? {} : { on: day }}
            className="inline-flex min-h-11 items-center font-semibold text-link underline underline-offset-2 hover:no-underline"
          >
            <span className="sr-only">{t('goal.numberIs', { number: row.number })}</span>
            {row.name}
          </Link>
        </h3>
        {row.indicatorName !== row.name && (
          <p className="text-sm">{t('goal.indicatorIs', { indicator: row.indicatorName })}</p>
        )}
        <p className="text-sm text-ink-soft">{row.label}</p>
      </div>
      <div className="col-start-2 mt-1 min-w-0 lg:col-start-3 lg:mt-2">
        <Wanted row={row} />
        <p className="text-sm">{t('goal.own', { groups: row.groups, communes: row.communes })}</p>
        <Sums sums={row.sums} />
      </div>
    </li>
  );
}

function Wanted({ row }: { readonly row: GoalRow }): ReactNode {
  const { t } = useI18n();
  if (row.province.length === 0) return <p className="font-semibold text-warning">{t('goal.noTarget')}</p>;
  return row.province.map(({ id, wanted, dueText }) => (
    <p key={id} className="font-semibold">
      {t('goal.wanted', { wanted, due: dueText })}
    </p>
  ));
}

/** Whether the targets of the communes add up to the province's, in the words of the server. */
function Sums({ sums }: Pick<GoalRow, 'sums'>): ReactNode {
  return sums.map(({ state, finding }) => (
    <p
      key={finding}
      className={clsx('mt-1 flex gap-1.5 text-sm', state === 'below' ? 'text-warning' : 'text-ink-soft')}
    >
      <Icon name={state === 'below' ? 'warning' : 'check'} className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0">{finding}</span>
    </p>
  ));
}
