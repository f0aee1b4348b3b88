import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './layout.mjs';

export const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');

/** Builds the pages in a process of their own, whose memory goes with it. Its words are shown only when it fails. */
export async function buildWeb() {
  if (!existsSync(path.join(root, 'web', 'index.html'))) return;
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: path.join(root, 'web'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk.toString()));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(said.trim() || `vite ended with ${code}`);
}
