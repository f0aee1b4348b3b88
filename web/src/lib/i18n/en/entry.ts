import type { entryVi } from '../vi/entry.js';

export const entryEn: Record<keyof typeof entryVi, string> = {};
