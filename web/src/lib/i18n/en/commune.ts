import type { communeVi } from '../vi/commune.js';

export const communeEn: Record<keyof typeof communeVi, string> = {};
