import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signIn, startApp, stopApp } from './child-app.js';
import { contend } from './contention/contend.js';
import type { CommandContext } from './run-command.js';

const WRITERS = 20;

/**
 * `command.mjs contention-test <rounds>`: starts the app on a throw-away folder and lets twenty writers at one report,
 * round after round; stops at the first round in which anything is lost, doubled or not told.
 */
export async function run({ args, say }: CommandContext): Promise<void> {
  const rounds = Math.min(Math.max(Number(args[0] ?? '50'), 1), 10_000);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bdhvs-contention-'));
  const app = await startApp(dataDir);
  try {
    const people = [await signIn(app, 'editor-24301'), await signIn(app, 'leader-24301')];
    const writers = Array.from({ length: WRITERS }, (_, index) => people[index % people.length] ?? '');
    const report = new URL('/api/submissions/24301/2025-W41', app.run.app.url).href;
    const done = await contend({ report, element: 'sessions_held', writers }, rounds);
    const seconds = done.milliseconds / 1000;
    say(
      `${String(done.rounds)} rounds of ${String(WRITERS)} writers: ${String(done.commands)} commands in ${seconds.toFixed(0)} s, ${String(done.rounds)} versions, 0 lost, 0 doubled; ${String(done.twinRounds)} rounds with one key`,
    );
  } finally {
    await stopApp(app);
    await rm(dataDir, { recursive: true, force: true });
  }
}
