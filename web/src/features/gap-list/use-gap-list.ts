import type { GapsDto } from '@contract/analytics.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useHeadlineOfWeek } from '../../lib/figures/chosen-goal.js';
import { gapsQuery } from '../../lib/figures/figure-queries.js';
import { useHeadline } from '../../lib/figures/headline.js';
import { useView } from '../../lib/selection/selection.js';

interface GapList {
  readonly query: UseQueryResult<GapsDto>;
  /** null: not known (yet), or the campaign has no headline. */
  readonly indicator: string | null;
  /** The overview failed or has no headline: there is nothing to list, and the page says why elsewhere. */
  readonly without: boolean;
}

/** The gaps of a goal. @param chosen code of its indicator; null: that of the headline */
export function useGapList(period: string, chosen: string | null): GapList {
  const { headline, failed } = useHeadline(period);
  const view = useView();
  const ofWeek = useHeadlineOfWeek(period, view);
  const indicator = chosen ?? (headline === null ? ofWeek : (headline.goal?.indicator ?? null));
  const query = useQuery({ ...gapsQuery(period, indicator ?? '', view), enabled: indicator !== null });
  return {
    query,
    indicator,
    without: chosen === null && (failed || (headline !== null && indicator === null)),
  };
}
