import { later } from './later.js';
import { addTexts } from '../../lib/i18n/vietnamese.js';

/** Fetched with its words where a report has a file: most have none. */
export const LazyAttachedFile = later(async () => {
  const [module, words] = await Promise.all([
    import('./attached-file.js'),
    import('../../lib/i18n/vi/papers.js'),
  ]);
  addTexts(words.papersVi);
  return module.AttachedFile;
});
