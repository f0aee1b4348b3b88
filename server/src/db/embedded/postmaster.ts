import { type ChildProcess } from 'node:child_process';
import { open, readFile, stat, truncate } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Binaries } from './binaries.js';
import { readPidFile } from './pid-file.js';
import { isRunning } from './process-table.js';
import { StartProblem } from './start-problem.js';
import { spawnAs, type RunAs } from './user.js';

export interface Running {
  readonly pid: number;
  readonly port: number;
}

/** What a start attempt came to, as far as the next attempt depends on it. */
export type Attempt =
  | { readonly kind: 'running'; readonly running: Running }
  | { readonly kind: 'port_taken' }
  | { readonly kind: 'folder_busy'; readonly reason: string };

/** Recovery after a crash replays what was written since the last checkpoint; that may take a while on a slow disk. */
const READY_WITHIN_MS = 60_000;
const LOG_LIMIT_BYTES = 10_000_000;

/** Starts the server once and waits until it takes connections. Throws when it failed for a reason that a retry does not cure. */
export async function startPostmaster(
  place: { clusterDir: string; logFile: string },
  binaries: Binaries,
  runAs: RunAs,
  settings: Readonly<Record<string, string>>,
  port: number,
): Promise<Attempt> {
  const offset = await logSize(place.logFile);
  const logHandle = await open(place.logFile, 'a', 0o600);
  const all = { ...settings, port: String(port) };
  const args = [
    '-D',
    place.clusterDir,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const child = spawnAs(runAs, binaries, binaries.postgres, args, {
    stdio: ['ignore', logHandle.fd, logHandle.fd],
    detached: true,
  });
  const spawned = await new Promise<Error | null>((resolve) => {
    child.once('spawn', () => {
      resolve(null);
    });
    child.once('error', resolve);
  });
  await logHandle.close();
  if (spawned !== null) throw failure(spawned.message, place.logFile);
  child.unref();
  if (await becomesReady(child, place.clusterDir)) {
    return { kind: 'running', running: { pid: child.pid ?? 0, port } };
  }
  return explain(await newLines(place.logFile, offset), place.logFile);
}

/** Stops fast (open transactions are rolled back, everything committed is safe); a server that hangs is stopped at once. */
export async function stopPostmaster(
  pid: number,
  binaries: Binaries,
  runAs: RunAs,
  clusterDir: string,
): Promise<void> {
  for (const [signal, mode, seconds] of [
    ['SIGINT', 'fast', 20],
    ['SIGQUIT', 'immediate', 10],
    ['SIGKILL', 'immediate', 5],
  ] as const) {
    if (!(await isRunning(pid))) return;
    if (process.platform === 'win32') {
      spawnAs(runAs, binaries, binaries.pgCtl, ['stop', '-D', clusterDir, '-m', mode, '-W'], {
        stdio: 'ignore',
      });
    } else {
      send(pid, signal);
    }
    if (await isGone(pid, seconds)) return;
  }
}

/** Connects as the superuser and answers the data folder of the server behind a port; null when it is not ours or does not answer. */
export async function dataFolderOf(port: number, password: string): Promise<string | null> {
  return ask(port, password, 'show data_directory').then(
    (rows) => rows[0]?.['data_directory'] ?? null,
    () => null,
  );
}

/** Refuses to run on a server that could lose acknowledged writes. */
export async function assertDurable(port: number, password: string): Promise<void> {
  const names = ['fsync', 'synchronous_commit', 'full_page_writes'];
  const rows = await ask(
    port,
    password,
    'select s.name, s.setting from pg_settings s where s.name = any($1)',
    [names],
  );
  const off = rows.filter((row) => row['setting'] !== 'on').map((row) => row['name']);
  if (rows.length === names.length && off.length === 0) return;
  throw new StartProblem(
    `PostgreSQL nhúng chạy không an toàn (${off.join(', ')} bị tắt): xóa thiết lập đó trong postgresql.conf của DATA_DIR.`,
    `The embedded PostgreSQL runs unsafely (${off.join(', ')} is off): remove that setting from postgresql.conf in DATA_DIR.`,
  );
}

async function ask(
  port: number,
  password: string,
  text: string,
  params: unknown[] = [],
): Promise<Record<string, string>[]> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, string>>(text, params)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function becomesReady(child: ChildProcess, clusterDir: string): Promise<boolean> {
  const until = Date.now() + READY_WITHIN_MS;
  while (child.exitCode === null && child.signalCode === null) {
    const file = await readPidFile(clusterDir);
    if (file !== null && file.pid === child.pid && file.ready) return true;
    if (Date.now() > until) child.kill('SIGQUIT');
    await sleep(15);
  }
  return false;
}

async function isGone(pid: number, seconds: number): Promise<boolean> {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    if (!(await isRunning(pid))) return true;
    await sleep(20);
  }
  return false;
}

function explain(said: string, logFile: string): Attempt {
  if (/could not bind|Address already in use|could not create any TCP/.test(said))
    return { kind: 'port_taken' };
  const fatal =
    said.split('\n').find((line) => /FATAL|PANIC/.test(line)) ?? said.trim().split('\n').at(-1) ?? '';
  if (/lock file|shared memory block/.test(said)) return { kind: 'folder_busy', reason: fatal };
  throw failure(fatal, logFile);
}

function failure(reason: string, logFile: string): StartProblem {
  return new StartProblem(
    `PostgreSQL nhúng không khởi động (${reason.trim()}): xem ${logFile}.`,
    `The embedded PostgreSQL does not start (${reason.trim()}): see ${logFile}.`,
  );
}

async function logSize(file: string): Promise<number> {
  const size = (await stat(file).catch(() => null))?.size ?? 0;
  if (size < LOG_LIMIT_BYTES) return size;
  await truncate(file, 0);
  return 0;
}

async function newLines(file: string, offset: number): Promise<string> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  return bytes.subarray(offset).toString();
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
