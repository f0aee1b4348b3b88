import type { InfrastructureDto } from '@contract/analytics.js';
import { MEASURES, type Measure } from '@domain/infrastructure.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type ChosenGoal, useChosenGoal } from '../../lib/figures/chosen-goal.js';
import { read } from '../../lib/figures/figure-queries.js';
import { useFilters } from '../../lib/selection/filters.js';
import { useView } from '../../lib/selection/selection.js';
import { readThreshold } from './to-infrastructure-rows.js';

interface InfrastructureRead extends ChosenGoal {
  readonly infrastructure: UseQueryResult<InfrastructureDto>;
  readonly measure: Measure;
  /** Percent; null: nobody said, or it cannot be read. */
  readonly threshold: number | null;
  /** As it stands in the address. */
  readonly typed: string;
}

/** What the address asks: a kind of gaps, kept on the device and read again with them. */
export function useInfrastructure(period: string): InfrastructureRead {
  const { asOf, campaign } = useView();
  const filters = useFilters();
  const chosen = useChosenGoal(period);
  const { indicator } = chosen;
  const asked = { period, indicator: indicator ?? '', asOf, campaign };
  const infrastructure = useQuery({
    queryKey: ['gaps', 'infrastructure', period, indicator, asOf, campaign],
    queryFn: ({ signal }) => read<InfrastructureDto>('/infrastructure', asked, signal),
    enabled: indicator !== null,
  });
  const measure = MEASURES.find((one) => one === filters['measure']) ?? 'signal_gap';
  const typed = filters['threshold'] ?? '';
  return { ...chosen, infrastructure, measure, threshold: readThreshold(typed), typed };
}
