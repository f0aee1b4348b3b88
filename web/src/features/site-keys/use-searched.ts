import { campaignOn } from '@domain/campaign.js';
import { localDateOf } from '@domain/local-time.js';
import { useQuery } from '@tanstack/react-query';
import { campaignChoiceQuery } from '../../lib/campaigns/campaign-choice-query.js';
import { communesQuery } from '../../lib/communes.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useView } from '../../lib/selection/selection.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import type { Searched, SitePage } from './to-search-results.js';

/** What can be looked for: all communes, the goals of the campaign that is looked at, the pages of this person. */
export function useSearched(pages: readonly SitePage[]): Searched {
  const { lang } = useI18n();
  const { campaign, asOf } = useView();
  const today = localDateOf(useServerNow());
  const communes = useQuery(communesQuery).data?.items ?? [];
  const campaigns = useQuery(campaignChoiceQuery(asOf)).data?.items ?? [];
  const led = campaigns.find(({ code }) => code === campaign) ?? campaignOn(campaigns, today);
  const goals = led?.goals ?? [];
  return {
    communes,
    goals: goals.map(({ code, nameVi, nameEn }) => ({ code, name: lang === 'vi' ? nameVi : nameEn })),
    pages,
  };
}
