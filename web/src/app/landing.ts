import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { toDo } from '../features/entry/due-order.js';
import { dueQuery } from '../features/entry/entry-queries.js';
import { isCommuneRole, type Session } from '../lib/session/session.js';

/** Whether anything has been shown yet in this visit. */
export interface Visit {
  opened: boolean;
}

/**
 * Where a person starts: those of a commune in the report they should do first, everybody else in the overview.
 * @throws a redirect for those of a commune
 */
export async function landByRole(client: QueryClient, session: Session): Promise<void> {
  const { orgUnit, role } = session;
  if (!isCommuneRole(role) || orgUnit === null) return;
  // The list of reports is a good start too when the first one cannot be found out.
  const due = await client.ensureQueryData(dueQuery(orgUnit.code)).catch(() => null);
  const first = due === null ? undefined : toDo(due.items, role)[0];
  if (first === undefined) throw redirect({ to: '/nhap' });
  throw redirect({ to: '/nhap/$period', params: { period: first.period }, search: { dataSet: first.dataSet } });
}
