import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openOwnerPool } from '../db/owner-pool.js';
import { type App, ownerUrlOf, signIn, startApp, stopApp } from './child-app.js';
import { breakOff, type Meanwhile } from './downloads/break-off.js';
import { processState } from './downloads/process-state.js';
import type { CommandContext } from './run-command.js';

const WEEKS = ['2025-W40', '2025-W39', '2025-W38'];
const ARCHIVE = { period: '2025-W40', campaign: null, language: 'vi' };
/** What draws files ends a minute after the last; pooled connections go sooner. */
const SETTLED_WITHIN_MS = 90_000;
const LIMIT_MS = 1000;
/** Pools breathe by a few connections: what is there before is the most that is seen in so long. */
const REST_MS = 20_000;

/**
 * `command.mjs download-test <clients>`: starts the app on a throw-away folder, lets clients break off downloads of PDF,
 * DOCX, XLSX and ZIP, and fails when a connection, a descriptor, a thread, a process or a file of theirs is left.
 */
export async function run({ args, say }: CommandContext): Promise<void> {
  const clients = Math.min(Math.max(Number(args[0] ?? '100'), 1), 10_000);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bdhvs-downloads-'));
  const temporary = path.join(dataDir, 'tmp');
  await mkdir(temporary);
  const app = await startApp(dataDir, { TMPDIR: temporary });
  try {
    const cookie = await signIn(app, 'reviewer');
    const archive = await archiveOf(app, cookie);
    const downloads = [
      ...WEEKS.flatMap((week) =>
        ['pdf', 'docx', 'xlsx'].map((format) => `/api/reports/weekly/${week}.${format}`),
      ),
      ...WEEKS.map(() => `/api/report-archives/${archive}/file`),
    ].map((address) => new URL(address, app.run.app.url).href);
    const other = new URL('/api/overview?period=2025-W40', app.run.app.url).href;
    const look = await watcherOf(app, dataDir, temporary);
    try {
      await breakOff({ downloads: [other], other, cookie, clients: 20 });
      const before = await look.atRest();
      const meanwhile = await breakOff({ downloads, other, cookie, clients });
      say(
        `${String(clients)} clients broke off; ${timesOf(meanwhile)}; memory ${memoryOf(await look.now())}`,
      );
      const after = await look.settled(before);
      say(`before: ${wordsOf(before)}`);
      say(`after:  ${wordsOf(after)}`);
      const began = performance.now();
      for (const address of downloads) await whole(address, cookie);
      say(
        `${String(downloads.length)} downloads after it: ${((performance.now() - began) / 1000).toFixed(1)} s`,
      );
      if (meanwhile.refused > 0)
        throw new Error(`${String(meanwhile.refused)} answers to others were not 200`);
      const left = leftOf(before, after);
      if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`);
    } finally {
      await look.close();
    }
  } finally {
    await stopApp(app);
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** What is counted before and after, by name; a number that grew is something left behind. */
type Counted = Readonly<Record<'connections' | 'descriptors' | 'threads' | 'drawing' | 'files', number>> & {
  readonly megabytes: number;
  readonly mostMegabytes: number;
};

const COUNTED = ['connections', 'descriptors', 'threads', 'drawing', 'files'] as const;

const leftOf = (before: Counted, after: Counted): string[] =>
  COUNTED.filter((name) => after[name] > before[name]).map(
    (name) => `${name} ${String(before[name])} → ${String(after[name])}`,
  );

const mostOf = (a: Counted, b: Counted): Counted => ({
  ...b,
  ...Object.fromEntries(COUNTED.map((name) => [name, Math.max(a[name], b[name])])),
});

const wordsOf = (counted: Counted): string =>
  `${COUNTED.map((name) => `${name} ${String(counted[name])}`).join(', ')}, memory ${memoryOf(counted)}`;

const memoryOf = ({ megabytes, mostMegabytes }: Counted): string =>
  `${String(megabytes)} MB (the program itself ${String(mostMegabytes)} MB at most)`;

function timesOf({ times }: Meanwhile): string {
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const [p50, p99, most] = [at(0.5), at(0.99), at(1)].map((time) => time.toFixed(0));
  const held = at(0.99) <= LIMIT_MS ? 'within' : 'over';
  return `${String(times.length)} others p50 ${String(p50)} ms, p99 ${String(p99)} ms (${held} ${String(LIMIT_MS)} ms), most ${String(most)} ms`;
}

interface Watcher {
  now(): Promise<Counted>;
  /** The most of each that is there while nobody asks for anything and nothing draws. */
  atRest(): Promise<Counted>;
  /** When nothing more than before is left, or the time is over. */
  settled(before: Counted): Promise<Counted>;
  close(): Promise<void>;
}

async function watcherOf(app: App, dataDir: string, temporary: string): Promise<Watcher> {
  const owner = openOwnerPool(await ownerUrlOf(app, dataDir));
  const now = async (): Promise<Counted> => {
    const state = await processState(app.run.app.pid);
    const { rows } = await owner.query<{ connections: number }>(
      `select count(*)::int as connections
      from pg_stat_activity a
      where a.datname = current_database()
        and a.pid <> pg_backend_pid()`,
    );
    return {
      connections: rows[0]?.connections ?? 0,
      files: (await filesOf(temporary)) + (await filesOf(path.join(dataDir, 'archives'))),
      ...(state ?? { descriptors: 0, threads: 0, drawing: 0, megabytes: 0, mostMegabytes: 0 }),
    };
  };
  const until = async (ended: (counted: Counted) => boolean, withinMs: number): Promise<Counted> => {
    const limit = Date.now() + withinMs;
    for (;;) {
      const counted = await now();
      if (ended(counted) || Date.now() > limit) return counted;
      await sleep(500);
    }
  };
  const atRest = async (): Promise<Counted> => {
    let most = await until(({ drawing }) => drawing === 0, SETTLED_WITHIN_MS);
    await until((counted) => {
      most = mostOf(most, counted);
      return false;
    }, REST_MS);
    return most;
  };
  const settled = (before: Counted): Promise<Counted> =>
    until((counted) => leftOf(before, counted).length === 0, SETTLED_WITHIN_MS);
  return { now, atRest, settled, close: () => owner.end() };
}

const filesOf = async (folder: string): Promise<number> =>
  (await readdir(folder, { recursive: true }).catch(() => [])).length;

/** The id of a finished archive of all communes. */
async function archiveOf(app: App, cookie: string): Promise<string> {
  const address = new URL('/api/report-archives', app.run.app.url).href;
  const answer = await fetch(address, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(ARCHIVE),
  });
  let made = (await answer.json()) as { id: string; state: string };
  while (['waiting', 'running'].includes(made.state)) {
    await sleep(500);
    made = (await (await fetch(`${address}/${made.id}`, { headers: { cookie } })).json()) as typeof made;
  }
  if (made.state !== 'done') throw new Error(`the archive came out as ${made.state}`);
  return made.id;
}

async function whole(address: string, cookie: string): Promise<void> {
  const answer = await fetch(address, { headers: { cookie } });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${address} answered ${String(answer.status)}`);
}
