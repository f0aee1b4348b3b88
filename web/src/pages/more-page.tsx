import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { pagesFor } from '../app/navigation.js';
import { Icon } from '../components/ui/glyphs.js';
import { useI18n } from '../lib/i18n/i18n.js';
import { useSession } from '../lib/session/session.js';

/** Everything that has no room among the tabs of a phone. */
export function MorePage(): ReactNode {
  const { t } = useI18n();
  const session = useSession();
  return (
    <div className="mx-auto w-full max-w-6xl space-y-4 px-4 py-5 sm:px-6">
      <h1 className="text-2xl font-bold">{t('nav.more')}</h1>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {pagesFor(session).map((item) => (
          <li key={item.to}>
            <Link
              to={item.to}
              params={{ code: session.orgUnit?.code ?? '' }}
              className="flex min-h-12 items-center gap-3 px-4 py-2 hover:bg-sunken"
            >
              <Icon name={item.icon} />
              {t(item.label)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
