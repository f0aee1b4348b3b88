import type { DueListDto } from '@contract/submissions.js';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api.js';

/** What the own commune owes; the code only keeps the answers of two communes apart. */
export const dueQuery = (orgUnit: string) =>
  queryOptions({
    queryKey: ['due', orgUnit],
    queryFn: ({ signal }) => request<DueListDto>('/submissions/due', { signal }),
    staleTime: 0,
  });
