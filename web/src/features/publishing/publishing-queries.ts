import type {
  PublicationDto,
  PublicationListDto,
  PublicationPreviewDto,
  PublishBody,
  WithdrawBody,
} from '@contract/published.js';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/api.js';

export const publicationsQuery = queryOptions({
  queryKey: ['publications'],
  queryFn: ({ signal }) => request<PublicationListDto>('/publications', { signal }),
});

/** What a week would be published as now; asked anew whenever the page is opened, because its moment is what is published. */
export const previewQuery = (period: string) =>
  queryOptions({
    queryKey: ['publications', 'preview', period],
    queryFn: ({ signal }) =>
      request<PublicationPreviewDto>(`/publications/preview?period=${period}`, { signal }),
    staleTime: 0,
    gcTime: 0,
    // Under whoever is about to publish it does not change.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const publish = (body: PublishBody, idempotencyKey: string): Promise<PublicationDto> =>
  request('/publications', { method: 'POST', body, idempotencyKey });

export const withdraw =
  (id: number) =>
  (body: WithdrawBody, idempotencyKey: string): Promise<PublicationDto> =>
    request(`/publications/${String(id)}/withdraw`, { method: 'POST', body, idempotencyKey });
