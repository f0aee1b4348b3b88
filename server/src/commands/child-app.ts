import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readPasswords } from '../db/embedded/passwords.js';
import { readRunFile, type RunFile } from '../run-file.js';

const READY_WITHIN_MS = 60_000;

/** The whole program as a process of its own, on a folder of its own, with the demo figures. */
export interface App {
  readonly child: ChildProcess;
  readonly run: RunFile;
}

/** @param more variables besides */
export async function startApp(dataDir: string, more: Readonly<Record<string, string>> = {}): Promise<App> {
  const main = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'main.js');
  const child = spawn(process.execPath, [main], {
    // The rest of the environment is handed on, not read.
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: '0',
      HOST: '127.0.0.1',
      DEMO: '1',
      DATABASE_URL: '',
      ...more,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until && child.exitCode === null) {
    const found = await readRunFile(dataDir);
    if (found !== null && found.app.pid === child.pid) return { child, run: found };
    await sleep(50);
  }
  child.kill('SIGTERM');
  throw new Error('the app did not start again');
}

/** Address of its database for the owner, who sees every row. */
export async function ownerUrlOf({ run }: App, dataDir: string): Promise<string> {
  const passwords = await readPasswords(dataDir);
  if (passwords === null || run.postgres === null) throw new Error('the embedded database is not there');
  const { port, database } = run.postgres;
  return `postgresql://bdhvs_owner:${passwords.owner}@127.0.0.1:${String(port)}/${database}`;
}

/** @returns the cookie header of a demo account. */
export async function signIn(app: App, username: string): Promise<string> {
  const answer = await fetch(new URL('/api/session', app.run.app.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: 'demo-2025' }),
  });
  if (!answer.ok) throw new Error(`sign-in: ${String(answer.status)} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

export async function stopApp({ child }: App): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}
