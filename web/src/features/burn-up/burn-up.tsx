import type { TrendDto } from '@contract/analytics.js';
import { lazy, type ReactNode } from 'react';
import { InView } from '../../components/charts/in-view.js';
import { Card } from '../../components/ui/card.js';
import { PageState, Placeholder } from '../../components/ui/page-state.js';
import type { Headline } from '../../lib/figures/headline.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { BurnUpTable } from './burn-up-table.js';
import { burnUpTitle } from './burn-up-title.js';
import { BurnUpWords } from './burn-up-words.js';
import { toBurnUpRows } from './to-burn-up-rows.js';
import { useBurnUp } from './use-burn-up.js';

/** Recharts is heavy: its chunk is fetched when the chart comes near the screen. */
const BurnUpChart = lazy(async () => ({ default: (await import('./burn-up-chart.js')).BurnUpChart }));
const CHART_HEIGHT = 300;

interface BurnUpProps {
  readonly period: string;
  /** A commune with its name; null: the province. */
  readonly commune: { readonly code: string; readonly name: string } | null;
}

/** Reached against plan and target, one dot per cut-off. */
export function BurnUp({ period, commune }: BurnUpProps): ReactNode {
  const { query, headline, without } = useBurnUp(period, commune?.code ?? null);
  if (without) return null;
  if (headline === null) return <Placeholder height="31rem" />;
  return (
    <PageState query={query} height="31rem">
      {(trend) => <BurnUpCard trend={trend} headline={headline} place={commune?.name ?? null} />}
    </PageState>
  );
}

function BurnUpCard({
  trend,
  headline,
  place,
}: {
  readonly trend: TrendDto;
  readonly headline: Headline;
  readonly place: string | null;
}): ReactNode {
  const { t, lang } = useI18n();
  const rows = toBurnUpRows(trend, lang);
  const measure = lang === 'vi' ? trend.nameVi : trend.nameEn;
  return (
    <Card
      title={burnUpTitle(trend, headline, lang)}
      subtitle={t('burnUp.subtitle', {
        measure,
        place: place ?? t('burnUp.place'),
        start: rows.startText,
        end: rows.endText,
      })}
    >
      <InView height={`${String(CHART_HEIGHT)}px`}>
        <BurnUpChart
          rows={rows}
          height={CHART_HEIGHT}
          today={headline.today}
          words={{
            title: t('burnUp.chartTitle', { measure }),
            desc: t('burnUp.chartDesc'),
            plan: t('burnUp.plan'),
            value: t('burnUp.value'),
            today: t('burnUp.today'),
            target: rows.target === null ? '' : t('burnUp.targetLine', { target: rows.target.text }),
            missing: t('state.missing'),
            day: (day) => t('burnUp.dayTick', { day }),
            published: (value) => t('burnUp.publishedMark', { value }),
          }}
        />
      </InView>
      <BurnUpWords rows={rows} />
      <BurnUpTable rows={rows} measure={measure} figure={{ code: trend.indicator, orgUnit: trend.orgUnit }} />
    </Card>
  );
}
