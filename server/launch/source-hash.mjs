import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, serverDist } from './layout.mjs';

const recordFile = path.join(serverDist, 'build.json');
const skipped = new Set(['node_modules', 'dist', 'coverage', 'test', 'launch']);

/** Fingerprints of everything that the two builds read. Content, not times: a fresh clone or a copy needs no rebuild. */
export function sourceHashes() {
  const shared = ['package-lock.json'];
  return {
    server: hashOf(['server/src', 'migrations', 'server/.swcrc', ...shared]),
    web: hashOf(['web', 'server/src/domain', 'server/src/contract', ...shared]),
  };
}

export function builtHashes() {
  if (!existsSync(recordFile)) return {};
  try {
    return JSON.parse(readFileSync(recordFile, 'utf8'));
  } catch {
    return {};
  }
}

export { recordFile };

function hashOf(entries) {
  const hash = createHash('sha256');
  for (const file of entries.flatMap((entry) => filesOf(entry)).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Files below an entry, relative to the checkout, without tests: a changed test is no reason to rebuild. */
function filesOf(entry) {
  const full = path.join(root, entry);
  if (!existsSync(full)) return [];
  const listed = readdirOrNull(full);
  if (listed === null) return [entry];
  return listed
    .filter((item) => !skipped.has(item.name) && !/\.spec\.tsx?$/.test(item.name))
    .flatMap((item) => {
      const child = `${entry}/${item.name}`;
      return item.isDirectory() ? filesOf(child) : [child];
    });
}

function readdirOrNull(full) {
  try {
    return readdirSync(full, { withFileTypes: true });
  } catch {
    return null;
  }
}
