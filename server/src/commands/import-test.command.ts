import { monitorEventLoopDelay } from 'node:perf_hooks';
import { StartProblem } from '../db/embedded/start-problem.js';
import { TableFileReader } from '../modules/imports/table-file/table-file-reader.js';
import type { CorpusFile } from './import-corpus/corpus-file.js';
import { hostileFiles } from './import-corpus/hostile-files.js';
import { mutatedFiles } from './import-corpus/mutated-files.js';
import { readInThread } from './import-corpus/read-in-thread.js';
import { runCorpus } from './import-corpus/run-corpus.js';
import { soundFiles } from './import-corpus/sound-files.js';
import type { CommandContext } from './run-command.js';

/**
 * `command.mjs import-test <files>`: sound, hostile and damaged tables through the reader of imports, in its thread.
 * Ends with 1 where one crashed, a hostile one was read, or a sound one was not.
 */
export async function run({ args, say }: CommandContext): Promise<void> {
  const mutated = Math.min(Math.max(Number(args[0] ?? '10000'), 1), 10_000_000);
  const reader = new TableFileReader();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const began = performance.now();
  delay.enable();
  try {
    const { files, counts, faults, slowest } = await runCorpus(allFiles(mutated), readInThread(reader));
    delay.disable();
    for (const [code, times] of [...counts].sort(([, a], [, b]) => b - a))
      say(`${String(times).padStart(7)} × ${code}`);
    for (const fault of faults) say(`✗ ${fault}`);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    const [rss, longest] = [process.memoryUsage().rss / 1024 / 1024, delay.max / 1e6].map((n) =>
      n.toFixed(0),
    );
    say(
      `${String(files)} files in ${seconds} s: ${String(faults.length)} faults; slowest ${slowest.milliseconds.toFixed(0)} ms (${slowest.kind}); main thread held up at most ${longest ?? ''} ms (making the files included); ${rss ?? ''} MB`,
    );
    if (faults.length > 0) throw new StartProblem('Có tệp đọc sai.', 'A file was read wrongly.');
  } finally {
    await reader.onApplicationShutdown();
  }
}

function* allFiles(mutated: number): Generator<CorpusFile, undefined> {
  yield* soundFiles();
  yield* hostileFiles();
  yield* mutatedFiles(0, mutated);
  return undefined;
}
