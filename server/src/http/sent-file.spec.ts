import type { AddressInfo } from 'node:net';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Module, Post } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import { AccessRefused } from '../db/access-refused.js';
import { freePort } from '../db/embedded/free-port.js';
import { type RequestContext, UnitOfWork } from '../db/unit-of-work.js';
import { exchange } from '../test/exchange.js';
import { Allow } from './access.decorators.js';
import { AccessGuard } from './access.guard.js';
import { AuditTrail } from './audit-trail.js';
import { answerConnection } from './early-answers.js';
import { FileDoor, type SentFile, shownName } from './file-door.js';
import { ProblemFilter } from './problem.filter.js';
import { leaveFilesUnread, Sent, TakesFile } from './sent-file.js';

const MAX = 64 * 1024;
let reached = 0;

@Controller()
class PlantedController {
  @Post('file')
  @Allow('figures:read')
  @TakesFile({ maxBytes: MAX })
  file(@Sent() { name, bytes, sha256, sender }: SentFile): object {
    reached += 1;
    return { name, length: bytes.length, sha256, sender };
  }

  @Post('json')
  @Allow('figures:read')
  json(): object {
    return {};
  }
}

/** The store's part in this: whoever brings a session is allowed. */
const unitOfWork = {
  async read<T>({ tokenSha256 }: RequestContext, work: (tx: object) => Promise<T>): Promise<T> {
    if (tokenSha256 === null) throw new AccessRefused('unauthenticated');
    return work({ actor: { userId: 7 } });
  },
};

@Module({
  controllers: [PlantedController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: AuditTrail, useValue: { refused: () => Promise.resolve() } },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: UnitOfWork, useValue: unitOfWork },
    FileDoor,
  ],
})
class PlantedModule {}

let app: NestFastifyApplication;
let port: number;

beforeAll(async () => {
  const adapter = new FastifyAdapter({
    requestTimeout: 1_000,
    http: { connectionsCheckingInterval: 100, headersTimeout: 500 },
    clientErrorHandler: answerConnection,
  });
  app = await NestFactory.create<NestFastifyApplication>(PlantedModule, adapter, { logger: false });
  leaveFilesUnread(app.getHttpAdapter().getInstance());
  await app.register(cookie);
  await app.listen({ host: '127.0.0.1', port: await freePort('sent-file') });
  port = (app.getHttpServer().address() as AddressInfo).port;
});
afterAll(() => app.close());

const SESSION = { cookie: `bdhvs_session=${'a'.repeat(43)}` };
const BYTES = { 'content-type': 'application/octet-stream' };

async function send(
  path: string,
  body: Buffer | string,
  headers: Record<string, string> = {},
): Promise<[number, { readonly [name: string]: unknown }]> {
  const { status, raw } = await exchange(port, {
    method: 'POST',
    path,
    body,
    headers: { ...BYTES, ...SESSION, ...headers },
  });
  return [status, JSON.parse(raw.toString('utf8')) as { readonly [name: string]: unknown }];
}

/** Writes the parts one after another; what comes back until the connection is closed or quiet. */
function dribble(head: string[], parts: readonly Buffer[], pauseMs: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    const seen: Buffer[] = [];
    const end = (): void => {
      socket.destroy();
      resolve(Buffer.concat(seen).toString('utf8'));
    };
    socket.on('data', (part) => {
      seen.push(part);
      if (Buffer.concat(seen).includes('}')) end();
    });
    socket.on('error', end).on('close', end);
    socket.write(['POST /file HTTP/1.1', 'host: x', ...head, '', ''].join('\r\n'));
    void (async () => {
      for (const part of parts) {
        await sleep(pauseMs);
        if (socket.destroyed) return;
        socket.write(part);
      }
    })();
  });
}
const HEAD = [`cookie: ${SESSION.cookie}`, 'content-type: application/octet-stream'];

describe('a file that is sent', () => {
  it('arrives byte by byte, with its hash, its sender and the name its sender gave it', async () => {
    const bytes = Buffer.from(Array.from({ length: MAX }, (_, i) => i % 256));
    const name = encodeURIComponent('Tuần 41 – Cuôr Đăng.xlsx'.normalize('NFD'));
    const [status, body] = await send('/file', bytes, { 'file-name': name });
    expect([status, body]).toEqual([
      201,
      {
        name: 'Tuần 41 – Cuôr Đăng.xlsx',
        length: MAX,
        sha256: '7daca2095d0438260fa849183dfc67faa459fdf4936e1bc91eec6b281b27e4c2',
        sender: 7,
      },
    ]);
  });
  it('of no bytes at all is a file as well: what it means is for its reader to say', async () => {
    expect((await send('/file', ''))[1]).toMatchObject({ length: 0, name: '' });
  });
  it.each([
    ['announced', { 'content-length': String(MAX + 1) }],
    ['in parts of unknown length', { 'transfer-encoding': 'chunked' }],
  ])(
    'is refused when it is one byte too large, %s, and the handler is not reached',
    async (_how, headers) => {
      const before = reached;
      const [status, body] = await send('/file', Buffer.alloc(MAX + 1), headers);
      expect([status, body['code'], body['detail'], reached]).toEqual([
        413,
        'file_too_large',
        'Tệp lớn hơn 0.0625 MB nên không được nhận; không có gì được ghi.',
        before,
      ]);
    },
  );
  it('is not read before its sender was let through', async () => {
    const answer = await dribble(
      ['content-type: application/octet-stream', `content-length: ${String(MAX)}`],
      [],
      0,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 401 /u);
  });
  it('that announces more than it sends, or sends it drop by drop, ends with the time of the request', async () => {
    const before = reached;
    const lying = dribble([...HEAD, `content-length: ${String(MAX)}`], [Buffer.alloc(10)], 0);
    const slow = dribble(
      [...HEAD, `content-length: ${String(MAX)}`],
      Array.from({ length: 60 }, () => Buffer.alloc(1)),
      100,
    );
    for (const answer of await Promise.all([lying, slow])) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /u);
      expect(answer).toContain('"code":"request_timeout"');
    }
    expect(reached).toBe(before);
  });
  it('that sends more than it announced gets no more in than that; the rest is no request', async () => {
    const answer = await dribble([...HEAD, 'content-length: 3'], [Buffer.from('abcdef')], 0);
    expect(answer).toMatch(/"length":3|"code":"malformed_head"/u);
  });
  it('is one of two of its sender at the same moment; a third is told to wait', async () => {
    const held = [1, 2].map(() =>
      dribble([...HEAD, 'content-length: 2'], [Buffer.from('a'), Buffer.from('b')], 250),
    );
    await sleep(100);
    expect(
      (await send('/file', 'x')).map((part) => (typeof part === 'number' ? part : part['code'])),
    ).toEqual([429, 'too_many_files']);
    for (const answer of await Promise.all(held)) expect(answer).toMatch(/^HTTP\/1\.1 201 /u);
    expect((await send('/file', 'x'))[0]).toBe(201);
  });
});

describe('a route', () => {
  it('that takes no file refuses one, unread', async () => {
    expect(
      (await send('/json', 'x')).map((part) => (typeof part === 'number' ? part : part['code'])),
    ).toEqual([415, 'unsupported_media_type']);
  });
  it('that takes a file refuses anything else', async () => {
    const [status, body] = await send('/file', '{}', { 'content-type': 'application/json' });
    expect([status, body['code']]).toEqual([415, 'file_expected']);
  });
  it('that does not exist is not found, whatever is sent to it', async () => {
    expect((await send('/nothing', 'x'))[0]).toBe(404);
  });
});

describe('the name of a file', () => {
  it.each([
    ['C:\\Users\\a\\b.xlsx', 'b.xlsx'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0000b\u202Etxt.xlsx\r\n', 'abtxt.xlsx'],
    ['x'.repeat(300), 'x'.repeat(120)],
    ['', ''],
  ])('%j is shown as one short line', (sent, shown) => {
    expect(shownName(encodeURIComponent(sent))).toBe(shown);
  });
  it('that is not well encoded is no name', () => {
    expect([shownName('%E1%BA'), shownName(undefined), shownName(['a', 'b'])]).toEqual(['', '', '']);
  });
});
