import { adminVi } from './admin.js';
import { communeVi } from './commune.js';
import { entryVi } from './entry.js';
import { gapsVi } from './gaps.js';
import { overviewVi } from './overview.js';
import { shellVi } from './shell.js';

/** The Vietnamese dictionary is the type of every dictionary: a key missing elsewhere is a type error. */
export const vi = { ...shellVi, ...entryVi, ...overviewVi, ...gapsVi, ...communeVi, ...adminVi } as const;

export type Key = keyof typeof vi;
export type Dictionary = Readonly<Record<Key, string>>;
