import { Suspense, type ReactNode } from 'react';
import { DelegationNote } from '../features/delegations/delegation-note.js';
import { LazyInstallNote } from '../features/entry/welcome.js';
import { useSession } from '../lib/session/session.js';
import { DueList } from '../features/entry/due-list.js';
import { OutboxList } from '../features/outbox/outbox-list.js';

/** What does my commune owe? */
export function DuePage(): ReactNode {
  const { username } = useSession();
  return (
    <div className="mx-auto w-full max-w-3xl space-y-4 px-4 py-5 sm:px-6">
      <DueList />
      <OutboxList />
      <DelegationNote />
      <Suspense fallback={null}>
        <LazyInstallNote username={username} />
      </Suspense>
    </div>
  );
}
