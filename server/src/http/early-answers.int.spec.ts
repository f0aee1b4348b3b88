import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import net from 'node:net';
import { exchange } from '../test/exchange.js';
import { TestApp } from '../test/test-app.js';

let test: TestApp;

beforeAll(async () => {
  test = await TestApp.start();
});
afterAll(() => test.close());

interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Bytes as they are, and whatever comes back before the connection is closed. */
function raw(text: string): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = net.connect(test.port, '127.0.0.1');
    socket.on('error', reject);
    socket.on('data', (part) => parts.push(part));
    socket.on('close', () => {
      const [head = '', body = ''] = Buffer.concat(parts).toString('utf8').split('\r\n\r\n');
      const [status = '', ...lines] = head.split('\r\n');
      const headers = Object.fromEntries(lines.map((line) => line.split(': ')));
      resolve({ status: Number(status.split(' ')[1]), headers, text: body });
    });
    socket.write(text);
  });
}

async function send(method: string, path: string, headers: Record<string, string> = {}): Promise<Seen> {
  const answer = await exchange(test.port, { method, path, headers });
  return { status: answer.status, headers: answer.headers, text: answer.raw.toString('utf8') };
}

function expectProblem({ headers, text }: Seen): { code: string; requestId: string; title: string } {
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cache-control']).toBe('no-store');
  const problem = JSON.parse(text) as { code: string; requestId: string; title: string };
  expect(problem.requestId).toMatch(/^[\da-f-]{36}$/u);
  expect(headers['x-request-id']).toBe(problem.requestId);
  return problem;
}

describe('a request that never reaches a handler is answered by a problem as well', () => {
  it.each(['/%zz', '/api/submissions/%zz/2025-W41', '/api/%'])('address %s', async (path) => {
    const seen = await send('GET', path, { 'accept-language': 'en' });
    expect([seen.status, expectProblem(seen)]).toMatchObject([
      400,
      { code: 'malformed_head', title: 'The request cannot be read' },
    ]);
  });
  it('address with a part longer than any name', async () => {
    const seen = await send('GET', `/api/submissions/${'1'.repeat(500)}/2025-W41`);
    expect([seen.status, expectProblem(seen).code]).toEqual([404, 'not_found']);
  });
  it.each([
    ['no HTTP at all', 'hello\r\n\r\n', 400, 'malformed_head'],
    ['an unknown method', 'FETCH /api/session HTTP/1.1\r\nhost: x\r\n\r\n', 400, 'malformed_head'],
    ['a broken header', 'GET /api/session HTTP/1.1\r\nhost x\r\n\r\n', 400, 'malformed_head'],
    [
      'a head too large',
      `GET / HTTP/1.1\r\nhost: x\r\ncookie: ${'a'.repeat(20_000)}\r\n\r\n`,
      431,
      'head_too_large',
    ],
  ])('%s', async (_name, text, status, code) => {
    const seen = await raw(text);
    expect([seen.status, expectProblem(seen).code]).toEqual([status, code]);
  });
  it.each(['OPTIONS', 'PATCH', 'PUT', 'TRACE', 'PROPFIND'])(
    'method %s where there is none',
    async (method) => {
      const seen = await send(method, '/api/session');
      expect([seen.status, expectProblem(seen).code]).toEqual([404, 'not_found']);
    },
  );
  it('JSON that is announced and not there', async () => {
    const seen = await send('POST', '/api/session', {
      'content-type': 'application/json',
      'content-length': '0',
    });
    expect([seen.status, expectProblem(seen).code]).toEqual([400, 'malformed']);
  });
  it.each(['text/', 'application/json; charset=nonsense;;', ';'])('content type %s', async (type) => {
    const seen = await send('POST', '/api/session', { 'content-type': type, 'content-length': '0' });
    expect(seen.status).toBeGreaterThanOrEqual(400);
    expect(seen.status).toBeLessThan(500);
    expectProblem(seen);
  });
  it('a look at the head alone has the same status and no body', async () => {
    const seen = await send('HEAD', '/api/indicators');
    expect([seen.status, seen.text]).toEqual([401, '']);
    expect((await send('HEAD', '/api/health/live')).status).toBe(200);
  });
});
