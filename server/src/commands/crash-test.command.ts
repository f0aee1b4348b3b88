import { randomInt, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type App, signIn as signInAs, startApp, stopApp } from './child-app.js';
import type { CommandContext } from './run-command.js';

const REPORT = '/api/submissions/24301/2025-W41';
const VICTIMS = ['app', 'postgres', 'both'] as const;

/**
 * `command.mjs crash-test <rounds>`: starts the app on a throw-away folder, writes drafts through HTTP, kills the app, the
 * database or both in the middle with SIGKILL, starts again, and expects every write that was answered to be there.
 */
export async function run({ args, say }: CommandContext): Promise<void> {
  const rounds = Math.min(Math.max(Number(args[0] ?? '3'), 1), 60);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bdhvs-crash-'));
  let app = await startApp(dataDir);
  let written = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const victim = VICTIMS[round % VICTIMS.length] ?? 'both';
      const answered = await writeUntilKilled(app, victim);
      const began = performance.now();
      app = await startApp(dataDir);
      const found = await versionIn(app, await signIn(app));
      if (found < answered.version)
        throw new Error(`version ${String(answered.version)} was answered, ${String(found)} is there`);
      written += answered.count;
      const ms = (performance.now() - began).toFixed(0);
      say(
        `${String(round + 1)}/${String(rounds)} kill -9 ${victim}: ${String(answered.count)} writes answered, 0 lost, up again in ${ms} ms`,
      );
    }
    say(`${String(rounds)} kills, ${String(written)} answered writes, 0 lost`);
  } finally {
    await stopApp(app);
    await rm(dataDir, { recursive: true, force: true });
  }
}

const signIn = (app: App): Promise<string> => signInAs(app, 'editor-24301');

/** Writes drafts one after the other until the kill; answers the newest version that was acknowledged. */
async function writeUntilKilled(
  app: App,
  victim: (typeof VICTIMS)[number],
): Promise<{ version: number; count: number }> {
  const cookie = await signIn(app);
  const gone = new Promise((resolve) => app.child.once('exit', resolve));
  let version = await versionIn(app, cookie);
  let count = 0;
  const killed = sleep(randomInt(200, 1500)).then(() => {
    if (victim !== 'app' && app.run.postgres !== null) process.kill(app.run.postgres.pid, 'SIGKILL');
    if (victim !== 'postgres') app.child.kill('SIGKILL');
    return true;
  });
  while (!(await Promise.race([killed, Promise.resolve(false)]))) {
    const answer = await put(app, cookie, version, count).catch(() => null);
    if (answer === null) break;
    version = answer;
    count += 1;
  }
  await killed;
  // Killed alone, the database is brought back by the app; here the app ends too, so that a start is tested each time.
  if (victim === 'postgres') app.child.kill('SIGKILL');
  await gone;
  return { version, count };
}

async function versionIn(app: App, cookie: string): Promise<number> {
  const answer = await fetch(new URL(REPORT, app.run.app.url), { headers: { cookie } });
  if (!answer.ok) throw new Error(`reading: ${String(answer.status)} ${await answer.text()}`);
  return ((await answer.json()) as { version: number }).version;
}

/** @returns the version that was answered, or null when nothing was (the process is gone, or its database). */
async function put(app: App, cookie: string, version: number, count: number): Promise<number | null> {
  const answer = await fetch(new URL(REPORT, app.run.app.url), {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ version, values: [{ dataElement: 'sessions_held', value: count % 50 }] }),
  });
  if (!answer.ok) return null;
  return ((await answer.json()) as { version: number }).version;
}
