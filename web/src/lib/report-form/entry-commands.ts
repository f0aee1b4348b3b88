import type { GiveBackBody } from '@contract/review.js';
import type { SaveBody, SubmissionDto } from '@contract/submissions.js';
import { request } from '../api.js';
import { reportPath, type ReportKey } from './report-key.js';

/** @param actingUser whose figures they are; absent: of whoever is signed in */
export function putValues(
  key: ReportKey,
  body: SaveBody,
  idempotencyKey: string,
  actingUser?: string,
): Promise<SubmissionDto> {
  const whose = actingUser === undefined ? {} : { actingUser };
  return request<SubmissionDto>(reportPath(key), { method: 'PUT', body, idempotencyKey, ...whose });
}

export function postNoChange(
  key: ReportKey,
  version: number,
  idempotencyKey: string,
): Promise<SubmissionDto> {
  return request<SubmissionDto>(reportPath(key, '/no-change'), {
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
  return request<SubmissionDto>(reportPath(key, '/give-back'), { method: 'POST', body, idempotencyKey });
}
