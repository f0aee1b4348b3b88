import type { IssuedReportDto } from '@contract/report-issue.js';
import { useQuery } from '@tanstack/react-query';
import { isCommuneRole, useSession } from '../session/session.js';
import { reportsQuery } from './report-queries.js';

/** Reports that wait for the signature of whoever is signed in, the last handed in first; nobody else is asked about. */
export function useReportsToSign(): readonly IssuedReportDto[] {
  const { role } = useSession();
  const whose = isCommuneRole(role) ? {} : { whose: 'province' };
  const { data } = useQuery({
    ...reportsQuery({ state: 'awaiting_signature', ...whose }),
    enabled: role === 'director' || role === 'commune_leader',
  });
  return (data?.items ?? []).filter(({ acts }) => acts.includes('issue'));
}
