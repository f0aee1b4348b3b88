import { useCallback, useSyncExternalStore } from 'react';
import { readSetting, writeSetting } from '../device-settings.js';

export type Theme = 'light' | 'dark';

const listeners = new Set<() => void>();
const darkQuery = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

function chosenTheme(): Theme | null {
  const value = readSetting('theme');
  return value === 'light' || value === 'dark' ? value : null;
}

/** Called before the first paint, so that a chosen theme does not flash. */
export function applyTheme(): void {
  const chosen = chosenTheme();
  if (chosen === null) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = chosen;
}

function subscribe(listener: () => void): () => void {
  const query = darkQuery();
  listeners.add(listener);
  query.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    query.removeEventListener('change', listener);
  };
}

const currentTheme = (): Theme => chosenTheme() ?? (darkQuery().matches ? 'dark' : 'light');

/** The theme in force, and the act that turns it over. */
export function useTheme(): { readonly theme: Theme; readonly toggle: () => void } {
  const theme = useSyncExternalStore(subscribe, currentTheme);
  const toggle = useCallback(() => {
    writeSetting('theme', currentTheme() === 'dark' ? 'light' : 'dark');
    applyTheme();
    for (const listener of listeners) listener();
  }, []);
  return { theme, toggle };
}
