import { communeVi } from './commune.js';
import { gapsVi } from './gaps.js';
import { overviewVi } from './overview.js';

/** Words of the pages that show figures; fetched together, because these pages link to each other. */
export const figuresVi = { ...overviewVi, ...gapsVi, ...communeVi } as const;
