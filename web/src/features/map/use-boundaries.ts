import type { BoundariesDto } from '@contract/boundaries.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { read } from '../../lib/figures/figure-queries.js';
import { useFilters } from '../../lib/selection/filters.js';
import { useAsOf } from '../../lib/selection/selection.js';

/** What the address says where somebody wants squares although there are boundaries. */
export const SQUARES = 'o-vuong';

/** Boundaries that the province loaded; kept on the device like the rest of the map. */
export function useBoundaries(): UseQueryResult<BoundariesDto> {
  const asOf = useAsOf();
  return useQuery({
    queryKey: ['map', 'boundaries', asOf],
    queryFn: ({ signal }) => read<BoundariesDto>('/boundaries', { asOf }, signal),
    staleTime: 60_000,
  });
}

/** Whether the address asks for squares. */
export const useWantsSquares = (): boolean => useFilters()['ve'] === SQUARES;
