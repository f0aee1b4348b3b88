import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { buildIfChanged } from './build-if-changed.mjs';
import { compiled } from './layout.mjs';
import { preflight } from './preflight.mjs';

preflight();
await buildIfChanged();
// In this very process: signals reach it, and nothing is left behind when it is killed.
await import(pathToFileURL(path.join(compiled, 'main.js')).href);
