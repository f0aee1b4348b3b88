import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import cookie from '@fastify/cookie';
import { fastify, type FastifyInstance } from 'fastify';
import { freePort } from '../db/embedded/free-port.js';
import { exchange } from '../test/exchange.js';
import { serveWeb } from './static-web.js';

const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
const PAGE = '<!doctype html><title>Trang</title>';
const FORM = '<!doctype html><title>Biểu</title>';
const GOALS = '<!doctype html><title>Chỉ tiêu</title>';
const SESSION = `bdhvs_session=${'a'.repeat(43)}`;
const SCRIPT = 'export const x = 1;'.repeat(100);
let server: FastifyInstance;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), PAGE);
  writeFileSync(path.join(folder, 'assets', 'app-3f9a.js'), SCRIPT);
  mkdirSync(path.join(folder, 'pages'));
  writeFileSync(path.join(folder, 'pages', 'entry.html'), FORM);
  writeFileSync(path.join(folder, 'pages', 'goals.html'), GOALS);
  server = fastify();
  await server.register(cookie);
  serveWeb(server, folder);
  await server.listen({ host: '127.0.0.1', port: await freePort('static-web') });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function get(path: string, headers: Record<string, string> = {}, from: FastifyInstance = server) {
  const { port } = from.server.address() as AddressInfo;
  const { status, headers: answered, raw } = await exchange(port, { method: 'GET', path, headers });
  return { status, headers: answered, raw, text: raw.toString('utf8') };
}

describe('the built pages', () => {
  it('are answered for every path that the browser routes', async () => {
    for (const url of ['/', '/nhap', '/xa-phuong/24301?period=2025-W40', '/index.html']) {
      const answer = await get(url);
      expect([answer.status, answer.text, answer.headers['cache-control']]).toEqual([200, PAGE, 'no-cache']);
    }
  });
  it('are answered with a document of their own where one was built for them', async () => {
    expect((await get('/nhap/2025-W41?dataSet=weekly')).text).toBe(FORM);
    for (const url of ['/nhap/bang', '/nhap/2025-W41/bien-nhan']) expect((await get(url)).text).toBe(PAGE);
  });
  it('ask for figures only for whoever has a session, and not once it was left', async () => {
    const texts = [];
    for (const cookies of ['', SESSION, `${SESSION}; bdhvs_left=1`])
      texts.push((await get('/chi-tieu?period=2025-W40', { cookie: cookies })).text);
    expect(texts).toEqual([PAGE, GOALS, PAGE]);
  });
  it('keep what has a hash in its name for a year', async () => {
    const answer = await get('/assets/app-3f9a.js');
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });
  it('are not answered for an asset or a service worker that is gone, nor for an unknown address of the API', async () => {
    for (const url of ['/assets/app-0000.js', '/sw.js', '/api', '/api/nothing'])
      expect((await get(url)).status).toBe(404);
  });
  it('never leave their folder', async () => {
    for (const url of ['/../../etc/passwd', '/..%2f..%2fetc%2fpasswd', '/assets/../../../etc/passwd']) {
      expect((await get(url)).text).not.toContain('root:');
    }
  });
  it('are not sent again to a browser that has them', async () => {
    const { etag } = (await get('/')).headers;
    const again = await get('/', { 'if-none-match': String(etag) });
    expect([again.status, again.text]).toEqual([304, '']);
  });
  it('are compressed for whoever can read it', async () => {
    const answer = await get('/assets/app-3f9a.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(answer.raw).toString()).toBe(SCRIPT);
    expect((await get('/assets/app-3f9a.js')).text).toBe(SCRIPT);
    const again = await get('/assets/app-3f9a.js', { 'accept-encoding': 'br' });
    expect(brotliDecompressSync(again.raw).toString()).toBe(SCRIPT);
  });
  it('are absent where nothing is built', async () => {
    const bare = fastify();
    serveWeb(bare, path.join(folder, 'assets'));
    await bare.listen({ host: '127.0.0.1', port: await freePort('static-web-bare') });
    expect((await get('/', {}, bare)).status).toBe(404);
    await bare.close();
  });
});
