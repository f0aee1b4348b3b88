import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type Filters, readFilters } from './search-params.js';

/** What the URL narrows a list to. */
export function useFilters(): Filters {
  return readFilters(useSearch({ strict: false }));
}

/** Changes part of it; an empty text takes it out. Typing leaves no trail in the history. */
export function useFilter(): (change: Filters) => void {
  const navigate = useNavigate();
  return useCallback(
    (change) => {
      void navigate({
        to: '.',
        search: (before) => readFilters({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
}
