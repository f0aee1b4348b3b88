import type { ExplainDto, ExplainElementDto } from '@contract/explain.js';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/api.js';
import { searchText } from '../../lib/figures/figure-queries.js';
import type { Explained } from '../../lib/selection/explained.js';
import type { View } from '../../lib/selection/search-params.js';

/** What a figure of an indicator is made of, at the moment and in the campaign of the address. */
export const explainQuery = ({ code, period, orgUnit, units }: Explained, { asOf, campaign }: View) =>
  queryOptions({
    queryKey: ['explain', code, orgUnit, period, units, asOf, campaign],
    queryFn: ({ signal }) =>
      request<ExplainDto>(
        `/explain?${searchText({ indicator: code, period, orgUnit, units, asOf, campaign })}`,
        { signal },
      ),
  });

/** Where a value that was entered comes from. */
export const explainElementQuery = ({ code, period, orgUnit }: Explained, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['explain-element', code, orgUnit, period, asOf],
    queryFn: ({ signal }) =>
      request<ExplainElementDto>(`/explain/element?${searchText({ element: code, period, orgUnit, asOf })}`, {
        signal,
      }),
  });
