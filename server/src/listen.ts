import { createServer } from 'node:net';
import type { Config } from './config.js';
import { StartProblem } from './db/embedded/start-problem.js';

type Address = Pick<Config, 'host' | 'port'>;

/** Asks before seconds are spent on a database that the port is free. */
export async function assertPortFree(address: Address): Promise<void> {
  const error = await new Promise<unknown>((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen({ ...address, exclusive: true }, () => server.close(() => resolve(null)));
  });
  if (error !== null) throw explainListen(address, error);
}

/** The sentence for an address that cannot be listened on; anything else is passed on as it is. */
export function explainListen({ host, port }: Address, error: unknown): unknown {
  const number = String(port);
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartProblem(
        `Cổng ${number} đang được một chương trình khác dùng: dừng chương trình đó, hoặc chọn cổng khác, ví dụ PORT=${String(port + 1)} npm start.`,
        `Port ${number} is in use by another program: stop it, or choose another port, e.g. PORT=${String(port + 1)} npm start.`,
      );
    case 'EACCES':
      return new StartProblem(
        `Người dùng này không được mở cổng ${number}: chọn cổng từ 1024 trở lên, ví dụ PORT=3000 npm start.`,
        `This user may not open port ${number}: choose a port from 1024 up, e.g. PORT=3000 npm start.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartProblem(
        `Máy này không có địa chỉ ${host}: đặt HOST=127.0.0.1 (chỉ máy này) hoặc HOST=0.0.0.0 (mọi địa chỉ).`,
        `This machine has no address ${host}: set HOST=127.0.0.1 (this machine only) or HOST=0.0.0.0 (every address).`,
      );
    default:
      return error;
  }
}

/** The address to open in a browser. */
export function browserUrl(host: string, port: number, publicOrigin: string | null): string {
  if (publicOrigin !== null) return publicOrigin;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere || host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${String(port)}`;
}
