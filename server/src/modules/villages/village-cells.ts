import type { VillageDto } from '../../contract/villages.js';
import type { Language } from '../../domain/format.js';

const words = {
  vi: { yes: 'có', no: 'không', none: 'không' },
  en: { yes: 'yes', no: 'no', none: 'none' },
};

/** What is known of a village, as a cell of a file, in the words that a pasted block is read by; unknown is empty. */
export function villageCells(language: Language) {
  const { yes, no, none } = words[language];
  return {
    answer: (value: boolean | null): string | null => (value === null ? null : value ? yes : no),
    signal: (best: VillageDto['bestSignal']): string | null => (best === 'none' ? none : best),
  };
}
