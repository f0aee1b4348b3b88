import { buildIfChanged } from './build-if-changed.mjs';
import { preflight } from './preflight.mjs';

preflight();
await buildIfChanged({ always: true });
