import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type Filters, readFilters } from './search-params.js';

/** What the URL narrows a list to. */
export function useFilters(): Filters {
  return readFilters(useSearch({ strict: false }));
}

/** What changes, or how it follows from what is chosen. */
type Change = Filters | ((before: Filters) => Filters);

/** Changes part of it; an empty text takes it out. Typing leaves no trail in the history. */
export function useFilter(): (change: Change) => void {
  const navigate = useNavigate();
  return useCallback(
    (change) => {
      void navigate({
        to: '.',
        search: (before) => {
          const changed = typeof change === 'function' ? change(readFilters(before)) : change;
          return readFilters({ ...before, ...changed });
        },
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
}
