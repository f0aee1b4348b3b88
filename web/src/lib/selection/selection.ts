import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { readSelection, type Selection } from './search-params.js';

/** What the URL selects. The only place a page may read its selection from. */
export function useSelection(): Selection {
  // Outside the page's own route the address is still as it was typed.
  return readSelection(useSearch({ strict: false }));
}

/** Changes part of the selection; the rest of the URL stays. A new entry in the history, so that "back" undoes it. */
export function useSelect(): (change: Selection) => void {
  const navigate = useNavigate();
  return useCallback(
    (change) => {
      void navigate({ to: '.', search: (before) => ({ ...before, ...change }), resetScroll: false });
    },
    [navigate],
  );
}

/** The commune code of a profile page; empty elsewhere. */
export function useCommuneCode(): string {
  const { code } = useParams({ strict: false });
  return code ?? '';
}
