import { createHash } from 'node:crypto';
import { createServer } from 'node:net';

/** Below 32768, where Linux hands out no client ports, so that no outgoing connection can sit on ours. */
const FIRST = 20_000;
const COUNT = 12_000;
/** A prime that does not divide COUNT: repeated steps visit every port. */
const STEP = 613;

/** A free loopback port for a data folder: the same one each time unless somebody took it. `attempt` moves on from a refused one. */
export async function freePort(folder: string, attempt = 0): Promise<number> {
  const start = createHash('sha256').update(folder).digest().readUInt32BE(0);
  for (let step = attempt; step < attempt + 200; step += 1) {
    const port = FIRST + ((start + step * STEP) % COUNT);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port between ${String(FIRST)} and ${String(FIRST + COUNT)}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
