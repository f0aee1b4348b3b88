/** Has one task done by the process that draws reports, in this one's zone and locale: its address as argument, task in, file out. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { deserialize } from 'node:v8';

const parts = [];
for await (const part of process.stdin) parts.push(part);
const drawing = fork(fileURLToPath(process.argv[2]), [], { serialization: 'advanced' });
drawing.once('message', ({ file, error }) => {
  if (error !== undefined) throw new Error(error);
  process.stdout.write(file, () => drawing.disconnect());
});
drawing.send(deserialize(Buffer.concat(parts)));
