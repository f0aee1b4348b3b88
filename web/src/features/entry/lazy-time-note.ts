import { later } from '../../components/ui/later.js';
import { addTexts } from '../../lib/i18n/vietnamese.js';

/** Fetched with its words when there is something to say: most reports are in time. */
export const LazyTimeNote = later(async () => {
  const [module, words] = await Promise.all([
    import('./time-note.js'),
    import('../../lib/i18n/vi/deadlines.js'),
  ]);
  addTexts(words.deadlinesVi);
  return module.TimeNote;
});
