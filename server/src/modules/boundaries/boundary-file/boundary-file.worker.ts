import { parentPort } from 'node:worker_threads';
import type { BoundaryAnswer } from './boundary-file-reader.js';
import { BoundaryRefused } from './boundary-refused.js';
import { type BoundaryTask, parseBoundaryFile } from './parse-boundary-file.js';

/** One file after another; what is no refusal is a fault of ours, and is told as one. */
parentPort?.on('message', (task: BoundaryTask) => {
  try {
    const file = new TextEncoder().encode(JSON.stringify(answerTo(task)));
    parentPort?.postMessage({ file }, [file.buffer]);
  } catch (error) {
    parentPort?.postMessage({
      error: String(error instanceof Error ? (error.stack ?? error.message) : error),
    });
  }
});

function answerTo(task: BoundaryTask): BoundaryAnswer {
  try {
    return { read: parseBoundaryFile(task) };
  } catch (error) {
    if (!(error instanceof BoundaryRefused)) throw error;
    return { refused: { code: error.code, params: error.params } };
  }
}
