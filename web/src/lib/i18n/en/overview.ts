import type { overviewVi } from '../vi/overview.js';

export const overviewEn: Record<keyof typeof overviewVi, string> = {};
