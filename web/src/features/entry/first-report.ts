import type { QueryClient } from '@tanstack/react-query';
import { dueQuery } from '../../lib/report-form/due-query.js';
import type { Role } from '../../lib/session/session.js';
import { toDo, type DueItem } from './due-order.js';

/** The report to begin with; without an answer, by what was read last. Undefined: none, or it is not known. */
export async function firstReport(
  client: QueryClient,
  orgUnit: string,
  role: Role,
): Promise<DueItem | undefined> {
  const read = dueQuery(orgUnit);
  const due = await client
    .query({ ...read, staleTime: 0 })
    .catch(() => client.getQueryData(read.queryKey) ?? null);
  return due === null ? undefined : toDo(due.items, role)[0];
}
