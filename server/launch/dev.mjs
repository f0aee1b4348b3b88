import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { buildServer } from './build-server.mjs';
import { vite } from './build-web.mjs';
import { compiled, root, say, seconds } from './layout.mjs';
import { checkBuildTools, preflight } from './preflight.mjs';

/** Server rebuilt and restarted at each change; pages by the vite server, which passes /api on to it. */
preflight();
checkBuildTools();

let server = null;
let stopping = false;
let pending = null;
let working = Promise.resolve();

const web = spawn(process.execPath, [vite], { cwd: path.join(root, 'web'), stdio: 'inherit' });
for (const folder of ['server/src', 'migrations']) {
  watch(path.join(root, folder), { recursive: true }, (_event, file) => {
    if (file !== null && !file.endsWith('.spec.ts')) later();
  });
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end());
await restart();

/** Editors write a file in several steps: wait until they are done. */
function later() {
  clearTimeout(pending);
  pending = setTimeout(() => {
    working = working.then(restart);
  }, 100);
}

async function restart() {
  if (stopping) return;
  const began = Date.now();
  try {
    await buildServer();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return;
  }
  say(`Đã dựng máy chủ (${seconds(began)} giây)`, `server built (${seconds(began)} s)`);
  await stopServer();
  server = spawn(process.execPath, [path.join(compiled, 'main.js')], { cwd: root, stdio: 'inherit' });
}

async function stopServer() {
  const old = server;
  server = null;
  if (old === null || old.exitCode !== null) return;
  const gone = new Promise((resolve) => old.once('exit', resolve));
  old.kill('SIGTERM');
  await gone;
}

async function end() {
  if (stopping) return;
  stopping = true;
  web.kill('SIGTERM');
  await working;
  await stopServer();
  process.exit(0);
}
