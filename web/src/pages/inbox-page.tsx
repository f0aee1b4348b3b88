import type { ReactNode } from 'react';
import { DelegationNote } from '../features/delegations/delegation-note.js';
import { DepartmentNote } from '../features/department/department-note.js';
import { Inbox } from '../features/inbox/inbox.js';

/** What waits for me? */
export function InboxPage(): ReactNode {
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 px-4 py-5 sm:px-6">
      <Inbox />
      <DelegationNote />
      <DepartmentNote />
    </div>
  );
}
