import type { DataElementList, DataSetList } from '@contract/catalogue.js';
import type { QualityRuleList } from '@contract/quality-rules.js';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api.js';

const definitionsAge = 10 * 60_000;

export const dataSetsQuery = queryOptions({
  queryKey: ['data-sets'],
  queryFn: ({ signal }) => request<(typeof DataSetList)['_output']>('/data-sets', { signal }),
  staleTime: definitionsAge,
});

export const dataElementsQuery = queryOptions({
  queryKey: ['data-elements'],
  queryFn: ({ signal }) => request<(typeof DataElementList)['_output']>('/data-elements', { signal }),
  staleTime: definitionsAge,
});

export const qualityRulesQuery = queryOptions({
  queryKey: ['quality-rules'],
  queryFn: ({ signal }) => request<(typeof QualityRuleList)['_output']>('/quality-rules', { signal }),
  staleTime: definitionsAge,
});
