import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openOwnerPool } from '../db/owner-pool.js';
import { type App, ownerUrlOf, signIn, startApp, stopApp } from './child-app.js';
import { checkHistory, type Kept, playHistory } from './replay/replay.js';
import type { Owner } from './replay/raw-rows.js';
import type { ReplayArena } from './replay/replay-arena.js';
import type { CommandContext } from './run-command.js';

/** Acts of each writer in one history. */
const ACTS = 40;

/**
 * `command.mjs replay-test <histories>`: starts the app on a throw-away folder with the demo figures; in each history people
 * write at random while others read as of moments. In the end every answer of all of them is asked again and held against
 * a replay of the raw rows; stops at the first that differs.
 */
export async function run({ args, say }: CommandContext): Promise<void> {
  const histories = Math.min(Math.max(Number(args[0] ?? '5'), 1), 1000);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bdhvs-replay-'));
  const app = await startApp(dataDir);
  const owner = openOwnerPool(await ownerUrlOf(app, dataDir));
  try {
    const arena = await arenaOf(app, owner);
    const kept: Kept[] = [];
    for (let history = 1; history <= histories; history += 1) {
      const seed = `${String(Date.now())}-${String(history)}`;
      const played = await playHistory(arena, seed, ACTS);
      kept.push(...played.kept);
      const acts = [...played.done].map(([name, times]) => `${name} ${String(times)}`).join(', ');
      say(`history ${String(history)} (${seed}): ${String(played.kept.length)} answers; ${acts}`);
    }
    const { figures } = await checkHistory(arena, kept);
    say(
      `${String(histories)} histories: ${String(kept.length)} answers asked again, 0 differ; ${String(figures)} lists and sums compared with a replay of the raw rows, 0 differ`,
    );
  } finally {
    await owner.end();
    await stopApp(app);
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function arenaOf(app: App, owner: Owner): Promise<ReplayArena> {
  const communes = [];
  for (const code of ['24301', '24364'])
    communes.push({
      code,
      editor: await signIn(app, `editor-${code}`),
      leader: await signIn(app, `leader-${code}`),
    });
  return {
    url: app.run.app.url,
    owner,
    communes,
    reviewer: await signIn(app, 'reviewer'),
    admin: await signIn(app, 'admin'),
    open: ['2025-W41'],
    asked: ['2025-W40', '2025-W41', '2025-W42'],
  };
}
