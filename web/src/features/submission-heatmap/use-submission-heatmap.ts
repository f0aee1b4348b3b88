import type { SubmissionStatusDto } from '@contract/analytics.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { submissionStatusQuery } from '../../lib/figures/figure-queries.js';
import { useView } from '../../lib/selection/selection.js';

export function useSubmissionHeatmap(period: string): UseQueryResult<SubmissionStatusDto> {
  return useQuery(submissionStatusQuery(period, useView()));
}
