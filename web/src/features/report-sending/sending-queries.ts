import type { ReportArchiveBody, ReportArchiveDto, ReportArchiveListDto } from '@contract/report-archives.js';
import type {
  ReportDeliveryDto,
  ReportDeliveryListDto,
  ReportSendingBody,
  ReportSendingDto,
} from '@contract/report-sending.js';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/api.js';

const LOOK_EVERY_MS = 1_000;

export const sendingQuery = queryOptions({
  queryKey: ['report-sending'],
  queryFn: ({ signal }) => request<ReportSendingDto>('/report-sending', { signal }),
});

const underWay = new Set(['waiting', 'sending']);

/** Asked again while something of it is under way. */
export const deliveriesQuery = queryOptions({
  queryKey: ['report-deliveries'],
  queryFn: ({ signal }) => request<ReportDeliveryListDto>('/report-deliveries', { signal }),
  refetchInterval: ({ state }) =>
    state.data?.items.some((one) => underWay.has(one.state)) === true ? 3 * LOOK_EVERY_MS : false,
});

export const isOpen = ({ state }: ReportArchiveDto): boolean => state === 'waiting' || state === 'running';

/** Asked again while one is being made. */
export const archivesQuery = queryOptions({
  queryKey: ['report-archives'],
  queryFn: ({ signal }) => request<ReportArchiveListDto>('/report-archives', { signal }),
  refetchInterval: ({ state }) => (state.data?.items.some(isOpen) === true ? LOOK_EVERY_MS : false),
});

export const archiveAddress = (id: string): string => `/api/report-archives/${id}/file`;

export const keepSending = (body: ReportSendingBody, idempotencyKey: string): Promise<ReportSendingDto> =>
  request('/report-sending', { method: 'PUT', body, idempotencyKey });

export const sendAgain = (id: string, idempotencyKey: string): Promise<ReportDeliveryDto> =>
  request(`/report-deliveries/${id}/again`, { method: 'POST', idempotencyKey });

export const makeArchive = (body: ReportArchiveBody, idempotencyKey: string): Promise<ReportArchiveDto> =>
  request('/report-archives', { method: 'POST', body, idempotencyKey });

export const cancelArchive = (id: string, idempotencyKey: string): Promise<ReportArchiveDto> =>
  request(`/report-archives/${id}/cancel`, { method: 'POST', idempotencyKey });
