import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Tampering } from '../db/audit/tampering/tamper-rounds.js';
import { withThrowAwayHistory } from '../db/audit/tampering/throw-away-history.js';
import { StartProblem } from '../db/embedded/start-problem.js';
import type { CommandContext } from './run-command.js';

/** Commands in the history that is tampered with. */
const ACTS = 120;

/**
 * `command.mjs tamper-test <rounds>`: lets somebody with the rights of the owner change lines, seals, heads, roots and
 * revisions of a throw-away database, one change a round, each undone again. Ends with 1 where one was not found.
 */
export async function run({ args, say }: CommandContext): Promise<void> {
  const rounds = Math.min(Math.max(Number(args[0] ?? '100'), 1), 100_000);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bdhvs-tamper-'));
  try {
    const began = performance.now();
    const { found, missed, kinds } = await withThrowAwayHistory(dataDir, ACTS, async (client) =>
      (await Tampering.begin(client)).rounds(rounds),
    );
    for (const [kind, times] of kinds) say(`${String(times).padStart(5)} × ${kind}`);
    for (const one of missed) say(`✗ không phát hiện / not found: ${one}`);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    say(
      `${String(rounds)} tampers of ${String(kinds.size)} kinds: ${String(found)} found, ${String(missed.length)} not found, in ${seconds} s`,
    );
    if (missed.length > 0)
      throw new StartProblem('Có thay đổi không bị phát hiện.', 'A change was not found.');
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
