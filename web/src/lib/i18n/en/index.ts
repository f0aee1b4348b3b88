import type { Dictionary } from '../vi/index.js';
import { adminEn } from './admin.js';
import { communeEn } from './commune.js';
import { entryEn } from './entry.js';
import { gapsEn } from './gaps.js';
import { overviewEn } from './overview.js';
import { shellEn } from './shell.js';

export const en: Dictionary = { ...shellEn, ...entryEn, ...overviewEn, ...gapsEn, ...communeEn, ...adminEn };
