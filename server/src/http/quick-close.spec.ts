import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import { freePort } from '../db/embedded/free-port.js';
import { exchange } from '../test/exchange.js';
import { closeQuickly } from './quick-close.js';

const GRACE_MS = 100;
const WORK_MS = 400;
let fastify: FastifyInstance;
let port: number;
const open: net.Socket[] = [];

beforeEach(async () => {
  fastify = Fastify({ return503OnClosing: false });
  closeQuickly(fastify, GRACE_MS);
  fastify.get('/slow', async () => {
    await sleep(WORK_MS);
    return { done: true };
  });
  fastify.post('/', async () => ({ done: true }));
  port = await freePort('quick-close');
  await fastify.listen({ host: '127.0.0.1', port });
});
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
});

async function half(text: string): Promise<net.Socket> {
  const socket = net.connect(port, '127.0.0.1').on('error', () => undefined);
  open.push(socket);
  socket.write(text);
  await sleep(50);
  return socket;
}

async function close(): Promise<number> {
  const began = performance.now();
  await fastify.close();
  return performance.now() - began;
}

describe('a stop', () => {
  it.each([
    ['nothing', ''],
    ['half a head', 'POST / HTTP/1.1\r\nhost: x\r\n'],
    [
      'half a body',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{"a"',
    ],
  ])('does not wait for a connection that has sent %s', async (_name, text) => {
    await half(text);
    expect(await close()).toBeLessThan(WORK_MS * 5);
  });
  it('waits for work that has begun, and answers it', async () => {
    const answer = exchange(port, { method: 'GET', path: '/slow' });
    await sleep(50);
    expect(await close()).toBeGreaterThan(GRACE_MS);
    expect(String((await answer).raw)).toBe('{"done":true}');
  });
});
