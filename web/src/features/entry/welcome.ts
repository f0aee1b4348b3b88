import { lazy, type ComponentType } from 'react';
import { addTexts } from '../../lib/i18n/vietnamese.js';

/** Nothing where it cannot be fetched: a greeting must not take the page with it. */
async function greeting<Props>(
  load: () => Promise<ComponentType<Props>>,
): Promise<{ default: ComponentType<Props> }> {
  try {
    const [component, words] = await Promise.all([load(), import('../../lib/i18n/vi/offline.js')]);
    addTexts(words.offlineVi);
    return { default: component };
  } catch {
    return { default: () => null };
  }
}

export const loadFirstVisit = () => greeting(async () => (await import('./first-visit.js')).FirstVisit);
export const LazyFirstVisit = lazy(loadFirstVisit);
export const LazyInstallNote = lazy(() =>
  greeting(async () => (await import('./install-note.js')).InstallNote),
);
