import type { AuditPageDto } from '@contract/audit.js';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/api.js';
import type { Filters } from '../../lib/selection/search-params.js';

/** What the audit can be narrowed to; other parts of the address are not its own. */
export const AUDIT_FILTERS = ['chain', 'action', 'actor', 'object', 'from', 'to', 'sealed'] as const;

export function auditSearch(filters: Filters): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of AUDIT_FILTERS) {
    const value = filters[name]?.trim();
    if (value !== undefined && value !== '') search.set(name, value);
  }
  return search;
}

/** @param before line that the page ends above; null: the newest lines */
export function auditQuery(filters: Filters, before: string | null) {
  const search = auditSearch(filters);
  if (before !== null) search.set('before', before);
  const query = search.toString();
  return queryOptions({
    queryKey: ['audit', query],
    queryFn: ({ signal }) => request<AuditPageDto>(`/audit${query === '' ? '' : `?${query}`}`, { signal }),
  });
}
