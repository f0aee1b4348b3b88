import { lazy } from 'react';
import { addTexts } from '../../lib/i18n/vietnamese.js';

/** Fetched with its words where a report has a file: most have none. */
export const LazyAttachedFile = lazy(async () => {
  const [module, words] = await Promise.all([
    import('./attached-file.js'),
    import('../../lib/i18n/vi/papers.js'),
  ]);
  addTexts(words.papersVi);
  return { default: module.AttachedFile };
});
