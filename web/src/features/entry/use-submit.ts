import type { SubmissionDto } from '@contract/submissions.js';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiProblem } from '../../lib/api.js';
import { newIdempotencyKey } from '../../lib/idempotency-key.js';
import {
  dueQuery,
  postSubmit,
  submissionQuery,
  type ReportKey,
} from '../../lib/report-form/entry-queries.js';

/**
 * Hands over or signs one version. A try without an answer is repeated with the same key, so a report is never signed twice.
 * When somebody changed the report meanwhile, the newer one is loaded and the refusal shown: nobody signs what they have not seen.
 */
export function useSubmit(
  key: ReportKey,
  onDone: (report: SubmissionDto) => void,
): UseMutationResult<SubmissionDto, Error, number> {
  const client = useQueryClient();
  const attempt = useRef<{ version: number; key: string } | null>(null);
  return useMutation({
    mutationFn: (version: number) => {
      if (attempt.current?.version !== version) attempt.current = { version, key: newIdempotencyKey() };
      return postSubmit(key, version, attempt.current.key);
    },
    onSuccess: (report) => {
      client.setQueryData(submissionQuery(key).queryKey, report);
      void client.invalidateQueries({ queryKey: dueQuery(key.orgUnit).queryKey });
      onDone(report);
    },
    onError: (error) => {
      if (!(error instanceof ApiProblem) || error.mayPass) return;
      attempt.current = null;
      if (error.status === 409) void client.invalidateQueries({ queryKey: submissionQuery(key).queryKey });
    },
  });
}
