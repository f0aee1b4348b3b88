import type { OverviewDto } from '@contract/analytics.js';
import { coverageFinding, overviewFinding } from '@domain/findings/overview-finding.js';
import { formatDate, formatDateTime, formatDayMonth, formatPercent } from '@domain/format.js';
import { localDateOf } from '@domain/local-time.js';
import type { Lang } from '../../lib/i18n/translate.js';

export interface Heading {
  readonly finding: string;
  /** null: the goals belong to no campaign. */
  readonly campaign: {
    readonly name: string;
    /** Day now; null: over or not begun. */
    readonly today: number | null;
    readonly days: number;
    readonly startText: string;
    readonly endText: string;
    /** Day of the cut-off; null: outside. */
    readonly day: number | null;
    /** Its last day has passed. */
    readonly over: boolean;
    /** The day it begins, where the week is before it; null: it had begun. */
    readonly beginsText: string | null;
  } | null;
  readonly nowText: string;
  readonly computedText: string;
  /** Which communes stand behind the headline figure; null: no headline. */
  readonly coverage: string | null;
  /** Standing of the goals, each once. */
  readonly labels: readonly string[];
}

export function toHeading(overview: OverviewDto, lang: Lang): Heading {
  const { campaign } = overview;
  const headline = overview.goals.find((goal) => goal.code === '0') ?? null;
  return {
    finding: overviewFinding(headline, lang),
    campaign:
      campaign === null
        ? null
        : {
            name: lang === 'vi' ? campaign.nameVi : campaign.nameEn,
            today: campaign.today,
            days: campaign.days,
            startText: formatDayMonth(campaign.startOn),
            endText: formatDate(campaign.endOn),
            day: campaign.day,
            over: localDateOf(new Date(overview.now)) > campaign.endOn,
            beginsText: campaign.state === 'not_started' ? formatDate(campaign.startOn) : null,
          },
    nowText: formatDate(overview.now),
    computedText: formatDateTime(overview.computedAt),
    coverage:
      headline === null
        ? null
        : coverageFinding(headline, (percent) => formatPercent(percent, 1, lang), lang),
    labels: [...new Set(overview.goals.map((goal) => goal.label).filter((label) => label !== ''))],
  };
}
