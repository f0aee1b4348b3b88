import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** A line that must not be seen: asked for without echo on a terminal, else the first line of standard input. Empty: ''. */
export async function readSecret(question: string): Promise<string> {
  const terminal = process.stdin.isTTY;
  const silent = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  if (terminal) process.stdout.write(question);
  const reader = createInterface({ input: process.stdin, output: silent, terminal });
  // readline takes Ctrl-C on a terminal for itself.
  reader.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    const line = await new Promise<string>((resolve) => {
      reader.once('line', resolve);
      reader.once('close', () => {
        resolve('');
      });
    });
    if (terminal) process.stdout.write('\n');
    return line.trim();
  } finally {
    reader.close();
  }
}
