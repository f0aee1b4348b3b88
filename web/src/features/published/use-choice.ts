import { useCallback, useSyncExternalStore } from 'react';

/** What stands in the address of the published page. */
export interface Choice {
  /** Week; null: the newest. */
  readonly tuan: string | null;
  /** Code of a commune; null: none. */
  readonly xa: string | null;
}

const PERIOD = /^\d{4}-W\d{2}$/u;
const COMMUNE = /^\d{5}$/u;
const MOVED = 'public-choice';

/** What of an address is a choice; anything else in it is none. */
export function choiceIn(search: string): Choice {
  const params = new URLSearchParams(search);
  const taken = (name: string, form: RegExp): string | null => {
    const value = params.get(name);
    return value !== null && form.test(value) ? value : null;
  };
  return { tuan: taken('tuan', PERIOD), xa: taken('xa', COMMUNE) };
}

/** The address of a choice, to be followed as a link too. */
export function addressOf({ tuan, xa }: Choice): string {
  const params = new URLSearchParams({ ...(tuan === null ? {} : { tuan }), ...(xa === null ? {} : { xa }) });
  const query = params.toString();
  return `/cong-khai${query === '' ? '' : `?${query}`}`;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(MOVED, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(MOVED, listener);
  };
}

/** The choice, and how it is changed: back works, and a link shows a colleague the same. */
export function useChoice(): { readonly choice: Choice; readonly choose: (more: Partial<Choice>) => void } {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  const choose = useCallback((more: Partial<Choice>) => {
    const next = addressOf({ ...choiceIn(window.location.search), ...more });
    window.history.pushState(null, '', next);
    window.dispatchEvent(new Event(MOVED));
  }, []);
  return { choice: choiceIn(search), choose };
}
