import type { SetupDto } from '@contract/setup.js';
import { queryOptions } from '@tanstack/react-query';
import { request } from './api.js';

/** What a new installation still needs; for administrators. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => request<SetupDto>('/setup', { signal }),
  staleTime: 0,
});
