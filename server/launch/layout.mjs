import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** Absolute paths of the checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const serverDist = path.join(root, 'server', 'dist');
export const compiled = path.join(serverDist, 'server', 'src');
export const webDist = path.join(root, 'web', 'dist');

/** One sentence, Vietnamese first, then the end of the process. */
export function refuse(vi, en) {
  process.stderr.write(`\n✗ ${vi}\n  ${en}\n\n`);
  process.exit(1);
}

export function say(vi, en) {
  process.stdout.write(`${vi} / ${en}\n`);
}

export function seconds(since) {
  return ((Date.now() - since) / 1000).toFixed(1);
}
