import type { AdministrationDto } from '@contract/administration.js';
import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from '../../lib/api.js';

export const administrationQuery = queryOptions({
  queryKey: ['administration'],
  queryFn: ({ signal }) => request<AdministrationDto>('/administration', { signal }),
  staleTime: 0,
});

export const useAdminHome = (): UseQueryResult<AdministrationDto> => useQuery(administrationQuery);
