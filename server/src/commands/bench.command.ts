import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../db/embedded/free-port.js';
import { type App, ownerUrlOf, signIn, startApp, stopApp } from './child-app.js';
import { benchMoments } from './bench/bench-moments.js';
import { benchReports } from './bench/bench-reports.js';
import type { CommandContext } from './run-command.js';
import { SMALL_NUMBERS } from './small-numbers.js';

const ROUNDS = 3;
const SECONDS = 3;
const CONNECTIONS = 10;
const WRITES = 150;

/**
 * `npm run bench`: the app against bare node:http and pg on the same database, in turns within one run, so that the ratio
 * holds whatever the machine is doing. The files of the weekly report, against a fixed piece of work. Reading: the ranking of
 * 102 communes. Writing: one report after the other. Then explanations on two years of weeks, and reads of the past against
 * those of now.
 */
export async function run({ say }: CommandContext): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bdhvs-bench-'));
  const app = await startApp(dataDir);
  const bare = await startBare(app, dataDir);
  try {
    await benchReports(app, await signIn(app, 'reviewer'), say);
    await benchReading(app, bare.url, say);
    await benchWriting(app, bare.url, say);
    const reader = { cookie: await signIn(app, 'reviewer'), ownerUrl: await ownerUrlOf(app, dataDir) };
    await benchMoments(app, reader, say);
  } finally {
    bare.child.disconnect();
    await stopApp(app);
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function startBare(app: App, dataDir: string): Promise<{ child: ChildProcess; url: string }> {
  const database = await ownerUrlOf(app, dataDir);
  const port = await freePort(`${dataDir}/bare`);
  const file = path.join(path.dirname(fileURLToPath(import.meta.url)), 'bench', 'bare-server.js');
  const child = fork(file, [database, String(port)]);
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', reject);
  });
  return { child, url: `http://127.0.0.1:${String(port)}/` };
}

async function benchReading(app: App, bareUrl: string, say: CommandContext['say']): Promise<void> {
  const { default: load } = await import('autocannon');
  const cookie = await signIn(app, 'viewer');
  const ranking = new URL('/api/gaps?period=2025-W40&indicator=adults_reached_rate', app.run.app.url).href;
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const ours = await load({
      url: ranking,
      connections: CONNECTIONS,
      duration: SECONDS,
      headers: { cookie },
    });
    const bare = await load({ url: bareUrl, connections: CONNECTIONS, duration: SECONDS });
    if (ours.non2xx + ours.errors + bare.non2xx + bare.errors > 0) throw new Error('an answer was not 200');
    ratios.push(ours.requests.average / bare.requests.average);
    say(
      `ranking ${String(round)}/${String(ROUNDS)}: app ${ours.requests.average.toFixed(0)}/s (p99 ${String(ours.latency.p99)} ms), bare ${bare.requests.average.toFixed(0)}/s`,
    );
  }
  say(
    `ranking of 102 communes, ${String(CONNECTIONS)} connections: ${median(ratios).toFixed(3)} of bare node:http + pg`,
  );
}

async function benchWriting(app: App, bareUrl: string, say: CommandContext['say']): Promise<void> {
  const cookie = await signIn(app, 'editor-24301');
  const report = new URL('/api/submissions/24301/2025-W41', app.run.app.url).href;
  let version = ((await (await fetch(report, { headers: { cookie } })).json()) as { version: number })
    .version;
  const body = (n: number): string =>
    JSON.stringify({
      version,
      values: SMALL_NUMBERS.map((dataElement) => ({ dataElement, value: (n % 20) + 1 })),
    });
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const ours = await perSecond(async (n) => {
      const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
      const answer = await fetch(report, { method: 'PUT', headers, body: body(n) });
      if (!answer.ok) throw new Error(await answer.text());
      version = ((await answer.json()) as { version: number }).version;
    });
    const bare = await perSecond(async (n) => {
      await (await fetch(bareUrl, { method: 'PUT', body: body(n) })).json();
    });
    ratios.push(ours / bare);
    say(`report ${String(round)}/${String(ROUNDS)}: app ${ours.toFixed(0)}/s, bare ${bare.toFixed(0)}/s`);
  }
  say(
    `a report of ${String(SMALL_NUMBERS.length)} values with rules and revision: ${median(ratios).toFixed(3)} of bare node:http + pg`,
  );
}

async function perSecond(write: (n: number) => Promise<void>): Promise<number> {
  const began = performance.now();
  for (let n = 0; n < WRITES; n += 1) await write(n);
  return (WRITES * 1000) / (performance.now() - began);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
