import { formatSigned, type Language } from '../format.js';
import type { DifferenceClass } from './difference-classes.js';

const words = {
  vi: {
    below: (to: string) => `dưới ${to}`,
    from: (from: string) => `từ ${from}`,
    between: (from: string, to: string) => `từ ${from} đến dưới ${to}`,
  },
  en: {
    below: (to: string) => `below ${to}`,
    from: (from: string) => `${from} or more`,
    between: (from: string, to: string) => `${from} to under ${to}`,
  },
};

/** A bound of a class: "−5", "+2,5". */
export const boundText = (bound: number, language: Language): string =>
  formatSigned(bound, Number.isInteger(bound) ? 0 : 1, language);

/** What a colour of the map stands for: "từ −5 đến dưới 0", without a unit. */
export function classWords({ from, to }: DifferenceClass, language: Language): string {
  const { below, from: above, between } = words[language];
  if (from === null) return below(boundText(to ?? 0, language));
  if (to === null) return above(boundText(from, language));
  return between(boundText(from, language), boundText(to, language));
}
