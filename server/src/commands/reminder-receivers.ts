import http from 'node:http';
import net, { type AddressInfo, type Server } from 'node:net';

/** What came in, by who it was for: the id of each message, as often as it came. */
export interface Received {
  readonly ids: string[];
  readonly url: string;
  close(): void;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A gateway that takes everything. */
export async function receiveCalls(): Promise<Received> {
  const ids: string[] = [];
  const server = http.createServer((request, answer) => {
    request.resume();
    request.on('end', () => {
      ids.push(String(request.headers['idempotency-key']));
      answer.writeHead(200).end();
    });
  });
  const port = await listen(server);
  return { ids, url: `http://127.0.0.1:${String(port)}/send`, close: () => server.close() };
}

/** As much of a mail server as a sender needs; a mail counts when its text has arrived, whether or not that was told. */
export async function receiveMails(): Promise<Received> {
  const ids: string[] = [];
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined);
    let text = '';
    let inMail = false;
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    say('220 spec');
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8');
      for (;;) {
        const end = inMail ? text.indexOf('\r\n.\r\n') : text.indexOf('\r\n');
        if (end === -1) return;
        const said = text.slice(0, end);
        text = text.slice(end + (inMail ? 5 : 2));
        if (inMail) {
          ids.push(/^message-id: <([^@]+)@/imu.exec(said)?.[1] ?? '');
          inMail = false;
          say('250 taken');
        } else if (/^data/iu.test(said)) {
          inMail = true;
          say('354 go on');
        } else if (/^quit/iu.test(said)) socket.end('221 bye\r\n');
        else say('250 ok');
      }
    });
  });
  const port = await listen(server);
  return { ids, url: `smtp://127.0.0.1:${String(port)}`, close: () => server.close() };
}
