import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { buildIfChanged } from './build-if-changed.mjs';
import { compiled } from './layout.mjs';
import { preflight } from './preflight.mjs';

preflight();
followParent();
await buildIfChanged();
// In this very process: signals reach it, and nothing is left behind when it is killed.
await import(pathToFileURL(path.join(compiled, 'main.js')).href);

/** A signal sent to npm alone kills the shell between it and us; without this the app would stay behind, on its port. */
function followParent() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 250).unref();
}
