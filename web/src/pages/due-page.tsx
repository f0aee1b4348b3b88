import { Link } from '@tanstack/react-router';
import { Suspense, type ReactNode } from 'react';
import { buttonClass } from '../components/ui/button.js';
import { useI18n } from '../lib/i18n/i18n.js';
import { DelegationNote } from '../features/delegations/delegation-note.js';
import { LazyInstallNote } from '../features/entry/welcome.js';
import { useSession } from '../lib/session/session.js';
import { DueList } from '../features/entry/due-list.js';
import { OutboxList } from '../features/outbox/outbox-list.js';
import { RegisterLink } from '../features/village-summary/register-link.js';

/** What does my commune owe? */
export function DuePage(): ReactNode {
  const { t } = useI18n();
  const { username } = useSession();
  return (
    <div className="mx-auto w-full max-w-3xl space-y-4 px-4 py-5 sm:px-6">
      <DueList />
      <OutboxList />
      <RegisterLink />
      <Link to="/nhap-tu-excel" search={{}} className={buttonClass('secondary')}>
        {t('page.import')}
      </Link>
      <DelegationNote />
      <Suspense fallback={null}>
        <LazyInstallNote username={username} />
      </Suspense>
    </div>
  );
}
