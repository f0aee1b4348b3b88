import type { SubmissionDto } from '@contract/submissions.js';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../api.js';
import { reportPath, submissionKey, type ReportKey } from './report-key.js';
import { dataElementsQuery, dataSetsQuery, qualityRulesQuery } from '../definitions/definition-queries.js';

export const submissionQuery = (key: ReportKey) =>
  queryOptions({
    queryKey: submissionKey(key),
    queryFn: ({ signal }) => request<SubmissionDto>(reportPath(key), { signal }),
    // Just read beside the code of the page: not read twice.
    staleTime: 2_000,
  });

export type { ReportKey } from './report-key.js';
export { dataElementsQuery, dataSetsQuery, qualityRulesQuery };

/** Reads ahead what a form is made of. */
export function readForm(client: QueryClient, key: ReportKey): void {
  const reads = [
    client.query(submissionQuery(key)),
    client.query(dataSetsQuery),
    client.query(dataElementsQuery),
    client.query(qualityRulesQuery),
  ];
  for (const read of reads) read.catch(() => undefined);
}
