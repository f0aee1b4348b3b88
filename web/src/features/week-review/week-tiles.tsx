import type { CompletenessDto } from '@contract/quality.js';
import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilters } from '../../lib/selection/filters.js';
import { readFilters } from '../../lib/selection/search-params.js';
import { type ReportFilter, reportCounts, reportFilter } from './to-report-rows.js';

const FILTERS = ['on_time', 'late', 'missing', 'to_sign', 'returned', 'to_review'] as const;

/** How the reports stand, each count a link to those who stand so. */
export function WeekTiles({ completeness }: { readonly completeness: CompletenessDto }): ReactNode {
  const { t } = useI18n();
  const chosen = reportFilter(useFilters()['show']);
  const counts = reportCounts(completeness.items);
  const all = completeness.reporting.expected;
  return (
    <div>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-6">
        {FILTERS.map((filter) => (
          <Tile key={filter} filter={filter} current={filter === chosen} n={counts[filter]} all={all} />
        ))}
      </ul>
      <p className="mt-2 text-ink-soft">{t('week.completeLine', { n: completeness.complete, all })}</p>
    </div>
  );
}

interface TileProps {
  readonly filter: ReportFilter;
  readonly current: boolean;
  readonly n: number;
  readonly all: number;
}

function Tile({ filter, current, n, all }: TileProps): ReactNode {
  const { t } = useI18n();
  return (
    <li>
      <Link
        to="."
        search={(before) => readFilters({ ...before, show: filter === 'missing' ? '' : filter })}
        resetScroll={false}
        aria-current={current}
        className={clsx(
          'block rounded-lg border bg-surface p-4 hover:border-line-strong',
          current ? 'border-accent ring-1 ring-accent' : 'border-line',
        )}
      >
        <span className="block text-sm text-ink-soft">{t(`week.show.${filter}`)}</span>{' '}
        <span className="block text-2xl font-bold">{t('week.outOf', { n, all })}</span>
      </Link>
    </li>
  );
}
