import { useLocation } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useConnection } from '../../lib/offline/connection.js';
import { endLeftSession, leftSession, type LeftBehind } from '../../lib/session/left-session.js';

/** What stays on this device, and whose it is, in one sentence. */
export function LeftFigures({ left }: { readonly left: LeftBehind }): ReactNode {
  const { t } = useI18n();
  const { person, waiting } = left;
  return waiting > 0 ? t('signOut.waiting', { n: waiting, person }) : t('signOut.nothing', { person });
}

/** Whose session is still to be ended; it is, as soon as the server can be reached. */
function usePending(): LeftBehind | null {
  const online = useConnection() === 'online';
  const [pending, setPending] = useState(leftSession);
  const pends = pending !== null;
  useEffect(() => {
    if (!pends || !online) return;
    endLeftSession().then(
      () => {
        setPending(null);
      },
      () => undefined,
    );
  }, [pends, online]);
  return pending;
}

/** After somebody signed out here: what of theirs waits, and, where there was no network, what is still to be done. */
export function LeftNote(): ReactNode {
  const { t } = useI18n();
  const fresh = useLocation({ select: ({ state }) => state.left });
  const pending = usePending();
  const left = pending ?? fresh;
  if (left === undefined || (pending === null && left.waiting === 0)) return null;
  return (
    <div role="status" className="mb-4 space-y-2 rounded-md bg-warning-tint p-3 text-warning">
      {pending !== null && <p>{t('signOut.pending')}</p>}
      <p>
        <LeftFigures left={left} />
      </p>
    </div>
  );
}
