import type { CampaignHistoryDto, CommuneGroupListDto } from '@contract/campaign-admin.js';
import type { CampaignList, IndicatorList } from '@contract/catalogue.js';
import type { CampaignPlanDto, TargetSumListDto } from '@contract/targets.js';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../api.js';

export type CampaignDto = (typeof CampaignList)['_output']['items'][number];

const asOf = (moment: string | null): string =>
  moment === null ? '' : `?${new URLSearchParams({ asOf: moment }).toString()}`;

export const campaignPath = (code: string): string => `/campaigns/${encodeURIComponent(code)}`;

/** @param moment ISO instant; null: now */
export const campaignsQuery = (moment: string | null) =>
  queryOptions({
    queryKey: ['campaigns', moment],
    queryFn: ({ signal }) =>
      request<(typeof CampaignList)['_output']>(`/campaigns${asOf(moment)}`, { signal }),
    staleTime: 0,
  });

/** A campaign with its goals and every target that holds. */
export const campaignPlanQuery = (code: string, moment: string | null) =>
  queryOptions({
    queryKey: ['campaigns', 'plan', code, moment],
    queryFn: ({ signal }) => request<CampaignPlanDto>(`${campaignPath(code)}${asOf(moment)}`, { signal }),
    staleTime: 0,
  });

/** The communes' targets added up, beside the province's. */
export const targetSumsQuery = (code: string, moment: string | null) =>
  queryOptions({
    queryKey: ['campaigns', 'sums', code, moment],
    queryFn: ({ signal }) =>
      request<TargetSumListDto>(`${campaignPath(code)}/target-sums${asOf(moment)}`, { signal }),
    staleTime: 0,
  });

/** Every change of a campaign, its goals and targets. */
export const campaignHistoryQuery = (code: string) =>
  queryOptions({
    queryKey: ['campaigns', 'history', code],
    queryFn: ({ signal }) => request<CampaignHistoryDto>(`${campaignPath(code)}/history`, { signal }),
    staleTime: 0,
  });

export const communeGroupsQuery = (moment: string | null) =>
  queryOptions({
    queryKey: ['commune-groups', moment],
    queryFn: ({ signal }) => request<CommuneGroupListDto>(`/commune-groups${asOf(moment)}`, { signal }),
    staleTime: 0,
  });

export const indicatorsQuery = queryOptions({
  queryKey: ['indicators'],
  queryFn: ({ signal }) => request<(typeof IndicatorList)['_output']>('/indicators', { signal }),
  staleTime: 5 * 60_000,
});

/** Targets and dates are in every judgement, so everything is asked for anew. */
export const forgetFigures = (client: QueryClient): Promise<void> => client.invalidateQueries();
