import { createHmac } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain part, decoded. */
  readonly text: string;
  readonly raw: string;
}

/** A mail server of the spec on loopback. */
export class MailReceiver {
  readonly received: Mail[] = [];

  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
  ) {}

  get url(): string {
    return `smtp://127.0.0.1:${String(this.port)}`;
  }

  static async start(port = 0, { refuse }: { refuse?: string } = {}): Promise<MailReceiver> {
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) => {
        const refusal = new Error(`no such box <${address}>`);
        done(address === refuse ? Object.assign(refusal, { responseCode: 550 }) : undefined);
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks).toString('utf8');
          const to = session.envelope.rcptTo[0]?.address ?? '';
          receiver.received.push({ to, subject: subjectOf(raw), text: textOf(raw), raw });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const receiver = new MailReceiver(server, (server.server.address() as AddressInfo).port);
    return receiver;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }
}

function subjectOf(raw: string): string {
  const [, folded = ''] = /^subject: ((?:.*\r?\n(?=[ \t]))*.*)/imu.exec(raw) ?? [];
  return folded
    .replace(/\?=\s+=\?/gu, '?==?')
    .replace(/\r?\n[ \t]/gu, ' ')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/giu, (_whole, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : quoted(text.replaceAll('_', ' ')),
    )
    .trim();
}

/** The first part: plain text in quoted-printable, base64 or as it is. */
function textOf(raw: string): string {
  const [, head = '', body = ''] =
    /(content-type: text\/plain[\s\S]*?)\r?\n\r?\n([\s\S]*?)(?=\r?\n--)/iu.exec(raw) ?? [];
  if (/base64/iu.test(head)) return Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n');
  const plain = /quoted-printable/iu.test(head) ? quoted(body.replace(/=\r?\n/gu, '')) : body;
  return plain.replaceAll('\r\n', '\n');
}

const quoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/giu, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

export interface Call {
  readonly key: string;
  readonly [field: string]: unknown;
}

/** A gateway of the spec; only what is signed is taken. */
export class WebhookReceiver {
  private constructor(
    private readonly server: http.Server,
    readonly url: string,
    readonly received: readonly Call[],
  ) {}

  static async start(
    secret: string,
    { status = 200, location }: { status?: number; location?: string } = {},
  ): Promise<WebhookReceiver> {
    const calls: Call[] = [];
    const server = http.createServer((request, answer) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        const stamp = String(request.headers['x-bdhvs-timestamp']);
        const expected = createHmac('sha256', secret).update(`${stamp}.${body}`).digest('hex');
        const signed = request.headers['x-bdhvs-signature'] === `sha256=${expected}`;
        if (signed)
          calls.push({ ...(JSON.parse(body) as object), key: String(request.headers['idempotency-key']) });
        answer.writeHead(signed ? status : 401, location === undefined ? {} : { location }).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/send`;
    return new WebhookReceiver(server, url, calls);
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }
}
