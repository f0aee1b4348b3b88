import type { ExplainDto, ExplainElementDto } from '@contract/explain.js';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/api.js';
import type { Explained } from '../../lib/selection/explained.js';

/** What a figure of an indicator is made of. */
export const explainQuery = ({ code, period, orgUnit }: Explained) =>
  queryOptions({
    queryKey: ['explain', code, orgUnit, period],
    queryFn: ({ signal }) =>
      request<ExplainDto>(
        `/explain?${new URLSearchParams({ indicator: code, period, orgUnit }).toString()}`,
        { signal },
      ),
  });

/** Where a value that was entered comes from. */
export const explainElementQuery = ({ code, period, orgUnit }: Explained) =>
  queryOptions({
    queryKey: ['explain-element', code, orgUnit, period],
    queryFn: ({ signal }) =>
      request<ExplainElementDto>(
        `/explain/element?${new URLSearchParams({ element: code, period, orgUnit }).toString()}`,
        { signal },
      ),
  });
