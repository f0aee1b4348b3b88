import type { TrendDto } from '@contract/analytics.js';
import type { ReactNode } from 'react';
import { PageState, Placeholder } from '../../components/ui/page-state.js';
import type { Headline } from '../../lib/figures/headline.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { BurnUpDrawing } from './burn-up-drawing.js';
import { burnUpTitle } from './burn-up-title.js';
import { toBurnUpRows } from './to-burn-up-rows.js';
import { useBurnUp } from './use-burn-up.js';

interface BurnUpProps {
  readonly period: string;
  readonly commune: { readonly code: string; readonly name: string };
}

/** What a commune has reached against plan and target, one dot per cut-off. */
export function BurnUp({ period, commune }: BurnUpProps): ReactNode {
  const { query, headline, without } = useBurnUp(period, commune.code);
  if (without) return null;
  if (headline === null) return <Placeholder height="31rem" />;
  return (
    <PageState query={query} height="31rem">
      {(trend) => <BurnUpCard trend={trend} headline={headline} place={commune.name} />}
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
  readonly place: string;
}): ReactNode {
  const { lang } = useI18n();
  return (
    <BurnUpDrawing
      trend={trend}
      rows={toBurnUpRows(trend, lang)}
      title={burnUpTitle(trend, headline, lang)}
      place={place}
      today={headline.today}
    />
  );
}
