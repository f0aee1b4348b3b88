/** Runs one task of the thread that draws reports in a process of its own: the thread's address as argument, task in, file out. */
import { deserialize } from 'node:v8';
import { Worker } from 'node:worker_threads';

const parts = [];
for await (const part of process.stdin) parts.push(part);
const worker = new Worker(new URL(process.argv[2]));
worker.once('message', ({ file, error }) => {
  if (error !== undefined) throw new Error(error);
  process.stdout.write(file, () => process.exit());
});
worker.postMessage(deserialize(Buffer.concat(parts)));
