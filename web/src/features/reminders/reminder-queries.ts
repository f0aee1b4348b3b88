import type {
  ReminderHistoryDto,
  ReminderLogDto,
  ReminderOverviewDto,
  ReminderSettingsBody,
  ReminderTestBody,
  ReminderTestedDto,
  ReminderTextsBody,
} from '@contract/reminders.js';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../../lib/api.js';

export const overviewQuery = queryOptions({
  queryKey: ['reminders', 'overview'],
  queryFn: ({ signal }) => request<ReminderOverviewDto>('/reminders', { signal }),
  staleTime: 0,
});

export const historyQuery = queryOptions({
  queryKey: ['reminders', 'history'],
  queryFn: ({ signal }) => request<ReminderHistoryDto>('/reminders/history', { signal }),
  staleTime: 0,
});

/** @param search parameters of the list as they stand in the address, empty ones left out */
export const logQuery = (search: string) =>
  queryOptions({
    queryKey: ['reminders', 'log', search],
    queryFn: ({ signal }) => request<ReminderLogDto>(`/reminders/log?${search}`, { signal }),
    staleTime: 0,
  });

export const forgetReminders = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: ['reminders'] });

export const putSettings = (
  body: ReminderSettingsBody,
  idempotencyKey: string,
): Promise<ReminderOverviewDto> => request('/reminders/settings', { method: 'PUT', body, idempotencyKey });
export const putTexts = (body: ReminderTextsBody, idempotencyKey: string): Promise<ReminderOverviewDto> =>
  request('/reminders/texts', { method: 'PUT', body, idempotencyKey });
export const postTest = (body: ReminderTestBody, idempotencyKey: string): Promise<ReminderTestedDto> =>
  request('/reminders/test', { method: 'POST', body, idempotencyKey });
