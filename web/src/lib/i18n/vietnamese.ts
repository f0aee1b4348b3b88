import { shellVi } from './vi/shell.js';
import type { Dictionary, Key } from './vi/index.js';

/**
 * The Vietnamese texts loaded so far: those of the frame at once, those of a page together with the page.
 * A page never renders before its texts are in.
 */
const texts: Partial<Record<Key, string>> = { ...shellVi };

export function addTexts(more: Readonly<Partial<Record<Key, string>>>): void {
  Object.assign(texts, more);
}

export const vietnamese = texts as Dictionary;
