import type { GiveBackBody } from '@contract/review.js';
import type { DueListDto, SaveBody, SubmissionDto } from '@contract/submissions.js';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../api.js';
import { submissionKey, type ReportKey } from './report-key.js';
import { dataElementsQuery, dataSetsQuery, qualityRulesQuery } from '../definitions/definition-queries.js';

const pathOf = (key: ReportKey, act = ''): string =>
  `/submissions/${encodeURIComponent(key.orgUnit)}/${encodeURIComponent(key.period)}${act}?dataSet=${encodeURIComponent(key.dataSet)}`;

export const submissionQuery = (key: ReportKey) =>
  queryOptions({
    queryKey: submissionKey(key),
    queryFn: ({ signal }) => request<SubmissionDto>(pathOf(key), { signal }),
    // Just read beside the code of the page: not read twice.
    staleTime: 2_000,
  });

/** What the own commune owes; the code only keeps the answers of two communes apart. */
export const dueQuery = (orgUnit: string) =>
  queryOptions({
    queryKey: ['due', orgUnit],
    queryFn: ({ signal }) => request<DueListDto>('/submissions/due', { signal }),
    staleTime: 0,
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

/** @param actingUser whose figures they are; absent: of whoever is signed in */
export function putValues(
  key: ReportKey,
  body: SaveBody,
  idempotencyKey: string,
  actingUser?: string,
): Promise<SubmissionDto> {
  const whose = actingUser === undefined ? {} : { actingUser };
  return request<SubmissionDto>(pathOf(key), { method: 'PUT', body, idempotencyKey, ...whose });
}

export function postNoChange(
  key: ReportKey,
  version: number,
  idempotencyKey: string,
): Promise<SubmissionDto> {
  return request<SubmissionDto>(pathOf(key, '/no-change'), {
    method: 'POST',
    body: { version },
    idempotencyKey,
  });
}

export function postSubmit(key: ReportKey, version: number, idempotencyKey: string): Promise<SubmissionDto> {
  return request<SubmissionDto>(pathOf(key, '/submit'), {
    method: 'POST',
    body: { version },
    idempotencyKey,
  });
}

export function postGiveBack(
  key: ReportKey,
  body: GiveBackBody,
  idempotencyKey: string,
): Promise<SubmissionDto> {
  return request<SubmissionDto>(pathOf(key, '/give-back'), { method: 'POST', body, idempotencyKey });
}
