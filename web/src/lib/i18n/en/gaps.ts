import type { gapsVi } from '../vi/gaps.js';

export const gapsEn: Record<keyof typeof gapsVi, string> = {};
