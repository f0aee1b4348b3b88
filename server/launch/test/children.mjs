import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Everything a run writes is in here: databases, browser, profiles. One folder, so one sweep finds all. */
export const runFolder = mkdtempSync(path.join(tmpdir(), 'bdhvs-test-'));
// PostgreSQL may run as another user than the tests when these run as root.
chmodSync(runFolder, 0o755);
process.env.TMPDIR = runFolder;

const living = new Set();

/** The environment of a child: nothing of the developer's own settings may reach a test. */
export function cleanEnvironment(more = {}) {
  const own = [
    'DATABASE_URL',
    'DATABASE_OWNER_URL',
    'DATA_DIR',
    'PORT',
    'HOST',
    'DEMO',
    'NODE_OPTIONS',
    'NODE_ENV',
  ];
  const kept = Object.entries(process.env).filter(([name]) => !own.includes(name));
  return { ...Object.fromEntries(kept), TMPDIR: runFolder, ...more };
}

/** A child in a process group of its own, so that Ctrl-C reaches it through us and once. */
export function start(args, { env = {}, stdio = 'inherit' } = {}) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: cleanEnvironment(env),
    stdio,
    detached: true,
  });
  living.add(child);
  const closed = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, error }));
    child.once('exit', (code, signal) => resolve({ code: code ?? 1, signal }));
  }).then((end) => {
    living.delete(child);
    return end;
  });
  return { child, closed };
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Asks the leader to stop in its own way, and ends the whole group when it does not. */
export async function stop({ child, closed }, { patience = 15_000 } = {}) {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
  const end = await Promise.race([closed, sleep(patience, null, { ref: false })]);
  signalGroup(child, 'SIGKILL');
  return end ?? { code: 1, signal: 'SIGKILL' };
}

function postmasterFiles(folder, depth) {
  if (depth === 0) return [];
  let entries = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // Removed meanwhile.
  }
  return entries.flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.name === 'postmaster.pid') return [name];
    return entry.isDirectory() ? postmasterFiles(name, depth - 1) : [];
  });
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * A PostgreSQL leaves the process group of whoever started it; its lock file says which one it is. Ends those whose
 * data stand in the folder of this run, and returns how many were still there.
 */
export async function sweepDatabases() {
  const pids = [];
  for (const file of postmasterFiles(runFolder, 7)) {
    const [pid, data] = readFileSync(file, 'utf8').split('\n');
    if (data?.startsWith(runFolder) && alive(Number(pid))) pids.push(Number(pid));
  }
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL']) {
    for (const pid of pids.filter(alive)) process.kill(pid, signal);
    for (let tick = 0; tick < 30 && pids.some(alive); tick += 1) await sleep(100);
  }
  return pids.length;
}

/** Leaves nothing behind: no process, no folder. */
export async function leaveNothing() {
  for (const child of living) child.kill('SIGINT');
  for (let tick = 0; tick < 80 && living.size > 0; tick += 1) await sleep(100);
  for (const child of living) signalGroup(child, 'SIGKILL');
  const databases = await sweepDatabases();
  rmSync(runFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return databases;
}

/** A free port below 32768: above, the system may hand the number to an outgoing connection at any moment. */
export async function freePort() {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const free = await new Promise((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (free) return port;
  }
  throw new Error('No free port between 20000 and 32000.');
}
