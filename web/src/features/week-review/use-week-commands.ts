import type { ReminderRequestBody, ReminderRequestedDto } from '@contract/reminders.js';
import type { BulkReviewBody, BulkReviewResultDto } from '@contract/review.js';
import { useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { request } from '../../lib/api.js';
import { useCommand } from '../../lib/use-command.js';

/** Has communes reminded now; whoever has reported meanwhile is left out by the server. */
export const useRemind = (): UseMutationResult<ReminderRequestedDto, Error, ReminderRequestBody> =>
  useCommand((body: ReminderRequestBody, idempotencyKey) =>
    request<ReminderRequestedDto>('/reminders/requests', { method: 'POST', body, idempotencyKey }),
  );

/** Approves or returns many reports; each is decided on its own, and what was refused is told. */
export function useBulkReview(
  onDone: (result: BulkReviewResultDto) => void,
): UseMutationResult<BulkReviewResultDto, Error, BulkReviewBody> {
  const client = useQueryClient();
  return useCommand(
    (body: BulkReviewBody, idempotencyKey) =>
      request<BulkReviewResultDto>('/submissions/review', { method: 'POST', body, idempotencyKey }),
    (result) => {
      void client.invalidateQueries();
      onDone(result);
    },
  );
}
