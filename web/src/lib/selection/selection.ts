import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import {
  type Moments,
  readAsOf,
  readMoments,
  readSelection,
  readView,
  type Selection,
  type View,
} from './search-params.js';

/** What the URL selects. The only place a page may read its selection from. */
export function useSelection(): Selection {
  // Outside the page's own route the address is still as it was typed.
  return readSelection(useSearch({ strict: false }));
}

/** Changes part of the selection; the rest of the URL stays. A new entry in the history, so that "back" undoes it. */
export function useSelect(): (change: Selection & Moments) => void {
  const navigate = useNavigate();
  return useCallback(
    (change) => {
      void navigate({ to: '.', search: (before) => ({ ...before, ...change }), resetScroll: false });
    },
    [navigate],
  );
}

/** The moment at which figures are looked at, from the address; undefined: now. */
export function useAsOf(): string | undefined {
  return readAsOf(useSearch({ strict: false })).asOf;
}

/** The moment and the campaign of the address, for every read of figures. */
export function useView(): View {
  return readView(useSearch({ strict: false }));
}

/** The two moments between which a week is compared, from the address. */
export function useMoments(): Moments {
  return readMoments(useSearch({ strict: false }));
}

/** The commune code of a profile page; empty elsewhere. */
export function useCommuneCode(): string {
  const { code } = useParams({ strict: false });
  return code ?? '';
}
