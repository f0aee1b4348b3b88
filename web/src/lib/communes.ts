import type { OrgUnitList } from '@contract/org-units.js';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { request } from './api.js';

/** Communes open today, in Vietnamese order. */
export const communesQuery = queryOptions({
  queryKey: ['org-units', 'communes'],
  queryFn: ({ signal }) => request<z.infer<typeof OrgUnitList>>('/org-units?level=commune', { signal }),
  staleTime: 5 * 60_000,
});
