import type { GoalFigureDto, OverviewDto } from '@contract/analytics.js';
import { useQuery } from '@tanstack/react-query';
import { overviewQuery } from './figure-queries.js';
import { useView } from '../selection/selection.js';

export interface Headline {
  /** Goal 0 as the province stands; null: the campaign has none. */
  readonly goal: GoalFigureDto | null;
  /** Day of the campaign now; null: not running. */
  readonly today: number | null;
  /** Day of the campaign at the cut-off; null: outside. */
  readonly day: number | null;
  readonly days: number | null;
}

const pick = ({ goals, campaign }: OverviewDto): Headline => ({
  goal: goals.find((goal) => goal.code === '0') ?? null,
  today: campaign?.today ?? null,
  day: campaign?.day ?? null,
  days: campaign?.days ?? null,
});

/** Which goal leads is a setting of the campaign, so it is read, never written into a page. */
export function useHeadline(period: string): {
  readonly headline: Headline | null;
  readonly failed: boolean;
} {
  const query = useQuery({ ...overviewQuery(period, useView()), select: pick });
  return { headline: query.data ?? null, failed: query.isError && query.data === undefined };
}
