import type { CommuneGroupDto, GroupBody, HistoryListDto } from '@contract/campaign-admin.js';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/api.js';

const groupPath = (code: string): string => `/commune-groups/${encodeURIComponent(code)}`;

export const putGroup = (
  { code, ...body }: GroupBody & { readonly code: string },
  idempotencyKey: string,
): Promise<CommuneGroupDto> => request(groupPath(code), { method: 'PUT', body, idempotencyKey });

export const groupHistoryQuery = (code: string) =>
  queryOptions({
    queryKey: ['commune-groups', 'history', code],
    queryFn: ({ signal }) => request<HistoryListDto>(`${groupPath(code)}/history`, { signal }),
    staleTime: 0,
  });
