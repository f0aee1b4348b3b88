import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { LongHistory } from '../../components/ui/long-history.js';
import { PageState } from '../../components/ui/page-state.js';
import { campaignHistoryQuery, campaignPlanQuery } from '../../lib/campaigns/campaign-queries.js';
import { toCampaignHistory } from '../../lib/campaigns/to-campaign-history.js';
import { useI18n } from '../../lib/i18n/i18n.js';

/** Everything that was changed of one goal and of its targets. */
export function GoalHistory({
  campaign,
  indicator,
}: {
  readonly campaign: string;
  readonly indicator: string;
}): ReactNode {
  const { t, lang } = useI18n();
  const query = useQuery(campaignHistoryQuery(campaign));
  const plan = useQuery(campaignPlanQuery(campaign, null)).data;
  const names = new Map(
    plan?.goals.items.map((goal) => [goal.number, lang === 'vi' ? goal.nameVi : goal.nameEn]),
  );
  return (
    <Card title={t('admin.history')}>
      <PageState query={query}>
        {({ items }) => (
          <LongHistory
            items={toCampaignHistory(
              items.filter((entry) => entry.indicator === indicator),
              names,
              t,
              lang,
            )}
          />
        )}
      </PageState>
    </Card>
  );
}
