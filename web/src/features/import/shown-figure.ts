import { formatShort, type Language } from '@domain/format.js';

/** A figure as it is read here. @param missing words for a figure that is not there */
export function shownFigure(value: number | string | null, lang: Language, missing: string): string {
  if (value === null) return missing;
  return typeof value === 'string' ? value : formatShort(value, 4, lang);
}
