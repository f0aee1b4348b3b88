import { formatDate } from '@domain/format.js';
import { localDateOf } from '@domain/local-time.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { isCommuneRole, useSession } from '../../lib/session/session.js';
import { toDelegationRows } from './to-delegation-rows.js';
import { useDelegations } from './use-delegations.js';

/** Who signs today in the place of a leader, and the way to it; nothing for an editor where nobody does. */
export function DelegationNote(): ReactNode {
  const { t } = useI18n();
  const { role } = useSession();
  const { data } = useDelegations();
  const today = localDateOf(useServerNow());
  if (!isCommuneRole(role)) return null;
  const now = data === undefined ? [] : toDelegationRows(data.items, today).now;
  if (now.length === 0 && role !== 'commune_leader') return null;
  return (
    <aside aria-label={t('delegation.title')} className="rounded-lg border border-line bg-surface px-4 py-2">
      {now.map(({ delegation }) => (
        <p key={delegation.id} className="py-1">
          {t('delegation.note', {
            to: delegation.to,
            from: delegation.from,
            until: formatDate(delegation.endsOn),
          })}
        </p>
      ))}
      <Link
        to="/uy-quyen"
        className="inline-flex min-h-11 items-center text-link underline underline-offset-2 hover:no-underline"
      >
        {t(role === 'commune_leader' && now.length === 0 ? 'delegation.toGive' : 'delegation.toSee')}
      </Link>
    </aside>
  );
}
