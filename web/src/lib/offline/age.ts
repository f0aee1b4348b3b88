import { formatDayMonth, formatTime } from '@domain/format.js';
import { notifyManager, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import type { Translate } from '../i18n/translate.js';
import { sessionQuery } from '../session/session.js';

/** "14:32", and of another day than today "14:32 ngày 28/11". `at`, `now`: milliseconds of one clock. */
export function readAtInWords(at: number, now: number, t: Translate): string {
  const [then, today] = [new Date(at), new Date(now)];
  const time = formatTime(then);
  const date = formatDayMonth(then);
  return date === formatDayMonth(today) && now - at < 24 * 3_600_000 ? time : t('age.day', { time, date });
}

/** Read before this page was opened: it comes from the device. */
function isOfEarlierVisit(at: number): boolean {
  const startedAt = performance.timeOrigin;
  return at < startedAt && Date.now() > startedAt;
}

/** @returns milliseconds of the device's clock; null: all that is shown was read anew */
function oldestStale(client: QueryClient): number | null {
  const times = client
    .getQueryCache()
    .findAll({ type: 'active' })
    .filter(({ queryKey, state: { data } }) => data !== undefined && queryKey[0] !== sessionQuery.queryKey[0])
    .filter(({ state }) => state.status === 'error' || isOfEarlierVisit(state.dataUpdatedAt))
    .map(({ state }) => state.dataUpdatedAt);
  return times.length === 0 ? null : Math.min(...times);
}

/**
 * When the oldest of what the page shows was read, of what could not be read anew.
 * @returns milliseconds of the device's clock; null: all of it is as the server has it
 */
export function useStaleSince(): number | null {
  const client = useQueryClient();
  const subscribe = useCallback(
    (listener: () => void) => client.getQueryCache().subscribe(notifyManager.batchCalls(listener)),
    [client],
  );
  return useSyncExternalStore(subscribe, () => oldestStale(client));
}
