import type { TrendDto } from '@contract/analytics.js';
import { burnUpFinding } from '@domain/findings/burn-up-finding.js';
import type { Headline } from '../../lib/figures/headline.js';
import type { Lang } from '../../lib/i18n/translate.js';

/** The finding above the chart of a commune: where the last week of the series stands. */
export function burnUpTitle(trend: TrendDto, headline: Headline, lang: Lang): string {
  const last = trend.points.at(-1);
  const goal = {
    ...trend,
    targetKind: trend.targetKind ?? 'ratio',
    value: last?.value ?? null,
    plan: last?.plan ?? null,
    planDifference: last?.planDifference ?? null,
    gapCount: null,
    status: last?.status ?? 'no_data',
    dataStatus: last?.dataStatus ?? 'no_data',
  } as const;
  return burnUpFinding(
    goal,
    {
      scope: 'commune',
      day: dayReached(last?.day ?? null, headline),
      days: headline.days,
      change: null,
    },
    lang,
  );
}

/** An open week is looked at before its cut-off: that day has not come, so nothing is said to be of it. */
function dayReached(day: number | null, { today }: Headline): number | null {
  return day !== null && today !== null && day > today ? null : day;
}
