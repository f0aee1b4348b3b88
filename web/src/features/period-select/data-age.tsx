import { formatTime } from '@domain/format.js';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useLiveState } from '../../lib/live/live-state.js';
import { useStaleSince } from '../../lib/offline/age.js';
import { serverNow } from '../../lib/session/server-clock.js';

/** Questions whose answers are the figures of a page. */
const SHOWN = new Set([
  'overview',
  'gaps',
  'commune',
  'communes',
  'goal-courses',
  'map',
  'submission-status',
  'completeness',
  'changes',
]);

/** When the figures of the page were read, by the clock of the installation, and whether they follow what is committed. */
export function DataAge({ period }: { readonly period: string }): ReactNode {
  const { t } = useI18n();
  const live = useLiveState();
  const time = useReadAt(period);
  // What could not be read anew has its age said at the top of the page.
  const stale = useStaleSince() !== null;
  if (time === null || stale) return null;
  return t(live === 'on' ? 'live.on' : live === 'lost' ? 'live.lost' : 'live.off', { time });
}

/** HH:mm on the clock of the installation; null: nothing was read yet. */
function useReadAt(period: string): string | null {
  const client = useQueryClient();
  const [readAt, setReadAt] = useState<string | null>(null);
  useEffect(() => {
    const look = (): void => {
      const times = client
        .getQueryCache()
        .findAll({ type: 'active' })
        .filter(({ queryKey }) => SHOWN.has(String(queryKey[0])) && queryKey.includes(period))
        .map(({ state }) => state.dataUpdatedAt)
        .filter((time) => time > 0);
      const ago = Date.now() - Math.max(...times);
      setReadAt(times.length === 0 ? null : formatTime(new Date(serverNow(client) - ago)));
    };
    look();
    return client.getQueryCache().subscribe(({ type }) => {
      if (type === 'updated' || type === 'observerAdded') look();
    });
  }, [client, period]);
  return readAt;
}
