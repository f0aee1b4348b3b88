import type { CampaignListDto } from '@contract/catalogue.js';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api.js';

/** Campaigns with their goals, as known at a moment; absent: now. */
export const campaignChoiceQuery = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ['campaign-choice', asOf],
    queryFn: ({ signal }) =>
      request<CampaignListDto>(
        asOf === undefined ? '/campaigns' : `/campaigns?asOf=${encodeURIComponent(asOf)}`,
        { signal },
      ),
    staleTime: 60_000,
  });
