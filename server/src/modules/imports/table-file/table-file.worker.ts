import { parentPort } from 'node:worker_threads';
import { parseTableFile } from './parse-table-file.js';
import { encodeAnswer, type TableAnswer } from './table-answer.js';
import { TableRefused } from './table-refused.js';

/** One file after another; what is no refusal is a fault of ours, and is told as one. */
parentPort?.on('message', (bytes: Uint8Array) => {
  try {
    const file = encodeAnswer(answerTo(bytes));
    parentPort?.postMessage({ file }, [file.buffer]);
  } catch (error) {
    parentPort?.postMessage({
      error: String(error instanceof Error ? (error.stack ?? error.message) : error),
    });
  }
});

function answerTo(bytes: Uint8Array): TableAnswer {
  try {
    return { table: parseTableFile(bytes) };
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error;
    return { refused: { code: error.code, params: error.params } };
  }
}
