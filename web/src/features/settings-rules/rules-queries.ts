import type { SettingsBody, SettingsDto, SettingsHistoryDto } from '@contract/settings.js';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../../lib/api.js';

/** @param moment null: now */
export const rulesQuery = (moment: string | null) =>
  queryOptions({
    queryKey: ['settings', 'rules', moment],
    queryFn: ({ signal }) =>
      request<SettingsDto>(`/settings${moment === null ? '' : `?asOf=${encodeURIComponent(moment)}`}`, {
        signal,
      }),
    staleTime: 0,
  });

export const rulesHistoryQuery = queryOptions({
  queryKey: ['settings', 'rules', 'history'],
  queryFn: ({ signal }) => request<SettingsHistoryDto>('/settings/history', { signal }),
  staleTime: 0,
});

/** Figures everywhere are judged anew. */
export const forgetRules = (client: QueryClient): Promise<void> => client.invalidateQueries();

export const putRules = (body: SettingsBody, idempotencyKey: string): Promise<SettingsDto> =>
  request('/settings', { method: 'PUT', body, idempotencyKey });
