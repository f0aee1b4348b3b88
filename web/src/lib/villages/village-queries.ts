import type { VillageProposalsDto, VillageSurveyDto } from '@contract/village-counts.js';
import type { VillagesLackingDto } from '@contract/villages-lacking.js';
import type { VillageRegisterDto } from '@contract/villages.js';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api.js';

/** Everything asked of registers begins with this. */
export const VILLAGES = 'villages';

/** @param more `on` a local date, `asOf` an instant; empty: today, as known now */
export const registerQuery = (orgUnit: string, more: Readonly<Record<string, string>> = {}) =>
  queryOptions({
    queryKey: [VILLAGES, 'register', orgUnit, more],
    queryFn: ({ signal }) =>
      request<VillageRegisterDto>(`/villages?${new URLSearchParams({ orgUnit, ...more }).toString()}`, {
        signal,
      }),
  });

export interface ProposalsKey {
  readonly orgUnit: string;
  readonly period: string;
  readonly dataSet: string;
}

/** What a register says at the cut-off of a period. */
export const proposalsQuery = ({ orgUnit, period, dataSet }: ProposalsKey) =>
  queryOptions({
    queryKey: [VILLAGES, 'proposals', orgUnit, period, dataSet],
    queryFn: ({ signal }) =>
      request<VillageProposalsDto>(
        `/villages/proposals?${new URLSearchParams({ orgUnit, period, dataSet }).toString()}`,
        { signal },
      ),
    // Without a signal it is simply absent: a form must not wait or complain for it.
    retry: false,
  });

export const surveyQuery = (more: Readonly<Record<string, string>>) =>
  queryOptions({
    queryKey: [VILLAGES, 'survey', more],
    queryFn: ({ signal }) =>
      request<VillageSurveyDto>(`/villages/survey?${new URLSearchParams(more).toString()}`, { signal }),
  });

/** Villages that lack something, over all registers; narrowed by whoever shows them. */
export const lackingQuery = (more: Readonly<Record<string, string>>) =>
  queryOptions({
    queryKey: [VILLAGES, 'lacking', more],
    queryFn: ({ signal }) =>
      request<VillagesLackingDto>(`/villages/lacking?${new URLSearchParams(more).toString()}`, { signal }),
  });
