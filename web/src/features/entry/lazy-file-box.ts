import { later } from '../../components/ui/later.js';
import { addTexts } from '../../lib/i18n/vietnamese.js';

/** Fetched with its words: one form of five takes a file. */
export const LazyFileBox = later(async () => {
  const [module, words] = await Promise.all([import('./file-box.js'), import('../../lib/i18n/vi/papers.js')]);
  addTexts(words.papersVi);
  return module.FileBox;
});
