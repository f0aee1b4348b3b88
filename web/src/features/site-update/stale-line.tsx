import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { readAtInWords, useStaleSince } from '../../lib/offline/age.js';
import { useConnection } from '../../lib/offline/connection.js';
import { useClockOffset, useServerNow } from '../../lib/session/server-clock.js';

/** Once a page: when the oldest figure on it was read, by the clock of the installation, where it could not be read anew. */
export function StaleLine(): ReactNode {
  const { t } = useI18n();
  const offline = useConnection() === 'offline';
  const since = useStaleSince();
  const offset = useClockOffset();
  const now = useServerNow().getTime();
  if (since === null) return null;
  return (
    <p role="status" className="border-b border-line bg-warning-tint px-4 py-2 text-sm text-warning sm:px-6">
      {t(offline ? 'state.offline' : 'state.stale', { time: readAtInWords(since + offset, now, t) })}
    </p>
  );
}
