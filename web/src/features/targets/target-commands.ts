import type { TargetPreviewBody, TargetPreviewDto } from '@contract/target-preview.js';
import type { ChangeTargetBody, EndTargetBody, SetTargetBody, TargetDto } from '@contract/targets.js';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/api.js';
import { campaignPath } from '../../lib/campaigns/campaign-queries.js';

const targetPath = (id: number): string => `/targets/${String(id)}`;

export const postTarget = (
  campaign: string,
  body: SetTargetBody,
  idempotencyKey: string,
): Promise<TargetDto> =>
  request(`${campaignPath(campaign)}/targets`, { method: 'POST', body, idempotencyKey });

export const putTarget = (id: number, body: ChangeTargetBody, idempotencyKey: string): Promise<TargetDto> =>
  request(targetPath(id), { method: 'PUT', body, idempotencyKey });

export const endTarget =
  (id: number) =>
  (body: EndTargetBody, idempotencyKey: string): Promise<TargetDto> =>
    request(`${targetPath(id)}/end`, { method: 'POST', body, idempotencyKey });

/** What it would do; nothing is written, so it needs no key. @param body null: there is nothing to ask yet */
export const targetPreviewQuery = (body: TargetPreviewBody | null) =>
  queryOptions({
    queryKey: ['targets', 'preview', body],
    queryFn: ({ signal }) => request<TargetPreviewDto>('/targets/preview', { method: 'POST', body, signal }),
    enabled: body !== null,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
