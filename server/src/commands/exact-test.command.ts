import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { streamOf } from '../db/seed/demo/prng.js';
import { type App, signIn, startApp, stopApp } from './child-app.js';
import { type ExactArena, playExactly } from './exactness/play-exactly.js';
import type { CommandContext } from './run-command.js';

/**
 * `command.mjs exact-test <saves>`: starts the app on a throw-away folder and lets two communes and a reviewer save, sign,
 * return, approve and exclude at random; stops where a visible value is not what the revisions come to.
 */
export async function run({ args, say }: CommandContext): Promise<void> {
  const saves = Math.min(Math.max(Number(args[0] ?? '100'), 1), 100_000);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bdhvs-exact-'));
  const app = await startApp(dataDir);
  try {
    const began = performance.now();
    const { done, refused, compared } = await playExactly(await arenaOf(app), saves, streamOf('exact'));
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    say(
      `${String(saves)} random saves among ${String(done)} commands (${String(refused)} refused) in ${seconds} s: ${String(compared)} visible values, each what the revisions come to`,
    );
  } finally {
    await stopApp(app);
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function arenaOf(app: App): Promise<ExactArena> {
  const commune = async (code: string) => ({
    code,
    editor: await signIn(app, `editor-${code}`),
    leader: await signIn(app, `leader-${code}`),
  });
  return {
    origin: new URL(app.run.app.url).origin,
    period: '2025-W41',
    communes: [await commune('24301'), await commune('24364')],
    reviewer: await signIn(app, 'reviewer'),
  };
}
