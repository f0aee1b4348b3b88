import type { PeriodListDto } from '@contract/catalogue.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { periodsQuery } from '../../lib/figures/figure-queries.js';
import { useSelection } from '../../lib/selection/selection.js';

interface SelectedPeriod {
  /** null: not known yet, or no period has opened. */
  readonly period: string | null;
  /** Where one goes without a choice; null: not known yet, or no period has opened. */
  readonly landing: string | null;
  /** Not open yet, or before the first campaign: there is nothing to show of it. */
  readonly absent: boolean;
  readonly periods: UseQueryResult<PeriodListDto>;
}

/** The period in the URL; without one the latest that fell due, which is then written into the URL. */
export function useSelectedPeriod(): SelectedPeriod {
  const { period, asOf } = useSelection();
  const periods = useQuery(periodsQuery(asOf));
  const navigate = useNavigate();
  const landing = periods.data === undefined ? null : landingPeriod(periods.data);
  useEffect(() => {
    if (period !== undefined || landing === null) return;
    void navigate({
      to: '.',
      search: (before) => ({ ...before, period: landing }),
      replace: true,
      resetScroll: false,
    });
  }, [period, landing, navigate]);
  return { period: period ?? landing, landing, absent: isAbsent(periods.data?.items, period), periods };
}

function landingPeriod(list: PeriodListDto): string | null {
  return list.latestDue ?? list.current ?? list.items[0]?.code ?? null;
}

/** `items`: newest first; undefined while they are not known, when nothing is said. */
function isAbsent(items: PeriodListDto['items'] | undefined, period: string | undefined): boolean {
  if (items === undefined || period === undefined) return false;
  const first = items.findLastIndex((item) => item.campaignDay !== null);
  const at = items.findIndex((item) => item.code === period);
  return at < 0 || (first >= 0 && at > first);
}
