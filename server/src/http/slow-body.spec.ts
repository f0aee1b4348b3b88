import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import net from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { freePort } from '../db/embedded/free-port.js';
import { answerConnection } from './early-answers.js';
import { leaveFilesUnread } from './sent-file.js';
import { UnreadFile } from './unread-file.js';
import { cutSlowBodies } from './slow-body.js';

const LIMIT_MS = 300;
let app: FastifyInstance;
let port: number;

beforeAll(async () => {
  app = Fastify({ clientErrorHandler: answerConnection });
  leaveFilesUnread(app);
  cutSlowBodies(app, LIMIT_MS);
  app.post('/json', (request) => ({ got: request.body }));
  app.post('/file', { config: { takesFile: { maxBytes: 100 } } }, async ({ body }) => {
    let length = 0;
    if (body instanceof UnreadFile) for await (const part of body.body) length += (part as Buffer).length;
    return { length };
  });
  await app.listen({ host: '127.0.0.1', port: await freePort('slow-body') });
  port = (app.server.address() as AddressInfo).port;
});
afterAll(() => app.close());

/** Sends a body of `text` in two halves with a pause between; the answer. */
function send(path: string, type: string, text: string, pauseMs: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    const half = Math.ceil(text.length / 2);
    let seen = '';
    socket.on('data', (part) => {
      seen += part.toString('utf8');
      if (seen.includes('}')) socket.destroy();
    });
    socket.on('close', () => resolve(seen));
    socket.on('error', () => undefined);
    const head = ['host: x', `content-type: ${type}`, `content-length: ${String(text.length)}`];
    socket.write([`POST ${path} HTTP/1.1`, ...head, '', text.slice(0, half)].join('\r\n'));
    setTimeout(() => socket.destroyed || socket.write(text.slice(half)), pauseMs);
  });
}

describe('a body', () => {
  it('of JSON that comes too slowly is answered 408 and its connection ends', async () => {
    const answer = await send('/json', 'application/json', '{"a":1}', 5 * LIMIT_MS);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /u);
    expect(answer).toContain('"code":"request_timeout"');
  });
  it('of JSON that comes in time is taken', async () => {
    expect(await send('/json', 'application/json', '{"a":1}', 10)).toContain('{"got":{"a":1}}');
  });
  it('that is a file may take longer', async () => {
    expect(await send('/file', 'application/octet-stream', 'abcd', 3 * LIMIT_MS)).toContain('{"length":4}');
  });
});
