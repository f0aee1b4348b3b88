import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { setupQuery } from '../lib/setup.js';
import { isCommuneRole, type Session } from '../lib/session/session.js';

/** Whether anything has been shown yet in this visit. */
export interface Visit {
  opened: boolean;
}

/** An installation that is not ready greets its administrator with what is left to do. @throws a redirect where there is something */
async function landInSetup(client: QueryClient): Promise<void> {
  const setup = await client.query({ ...setupQuery, staleTime: 0 }).catch(() => null);
  if (setup?.finished === false) redirect({ to: '/quan-tri', throw: true });
}

/**
 * Where a person starts: a leader at the list of what waits for a signature, an editor in the form to fill in first,
 * everybody else in the overview.
 * @throws a redirect for those of a commune
 */
export async function landByRole(client: QueryClient, session: Session): Promise<void> {
  const { orgUnit, role } = session;
  if (role === 'administrator') await landInSetup(client);
  if (!isCommuneRole(role) || orgUnit === null) return;
  if (role === 'commune_leader') redirect({ to: '/nhap', throw: true });
  // The list is a good start too when the first form cannot be found out.
  const first = await import('../features/entry/first-report.js').then(
    ({ firstReport }) => firstReport(client, orgUnit.code, role),
    () => undefined,
  );
  if (first === undefined) redirect({ to: '/nhap', throw: true });
  else
    redirect({
      to: '/nhap/$period',
      params: { period: first.period },
      search: { dataSet: first.dataSet },
      throw: true,
    });
}
