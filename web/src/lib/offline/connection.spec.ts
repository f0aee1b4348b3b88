import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { request } from '../api.js';
import { FakeApi, problem } from '../../test/fake-api.js';
import { connection, noteAnswer, noteNoAnswer, onConnection } from './connection.js';
import { watchConnection } from './watch-connection.js';

const seen: string[] = [];
const stop: (() => void)[] = [];

beforeEach(() => {
  noteAnswer();
  seen.length = 0;
  stop.push(onConnection(() => seen.push(connection())));
});
afterEach(() => {
  for (const end of stop.splice(0)) end();
  jest.useRealTimers();
});

const ask = (path: string): Promise<unknown> => request(path).catch(() => null);

describe('the connection', () => {
  test('is lost with the first request that meets nobody, whatever the device believes, and back with the first answer', async () => {
    let there = false;
    new FakeApi().on('GET /session', () => (there ? { body: {} } : 'no answer'));
    await ask('/session');
    expect([connection(), navigator.onLine]).toEqual(['offline', true]);
    there = true;
    await ask('/session');
    expect(seen).toEqual(['offline', 'online']);
  });

  test('is there when the server refuses', async () => {
    new FakeApi().on('GET /session', () => problem(401, 'no_session', 'Chưa đăng nhập'));
    noteNoAnswer();
    await ask('/session');
    expect(connection()).toBe('online');
  });

  test('is not there when somebody else answers, as the sign-in page of a hotel does', async () => {
    window.fetch = () =>
      Promise.resolve(new Response('<html></html>', { headers: { 'content-type': 'text/html' } }));
    noteNoAnswer();
    await ask('/session');
    expect(connection()).toBe('offline');
  });

  test('a request that a page gave up says nothing of it', async () => {
    window.fetch = () => Promise.reject(new DOMException('', 'AbortError'));
    const given = new AbortController();
    given.abort();
    await request('/session', { signal: given.signal }).catch(() => null);
    expect(connection()).toBe('online');
  });
});

describe('while it is lost', () => {
  test('the server is asked for more and more seldom, and no more once it has answered', async () => {
    jest.useFakeTimers();
    let there = false;
    const probe = jest.fn(() => {
      if (!there) return Promise.reject(new Error('nobody'));
      noteAnswer();
      return Promise.resolve();
    });
    stop.push(watchConnection(probe));
    noteNoAnswer();
    await jest.advanceTimersByTimeAsync(2_000);
    expect(probe).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(probe).toHaveBeenCalledTimes(2);
    there = true;
    await jest.advanceTimersByTimeAsync(10_000);
    expect([probe.mock.calls.length, connection()]).toEqual([3, 'online']);
    await jest.advanceTimersByTimeAsync(120_000);
    expect(probe).toHaveBeenCalledTimes(3);
  });

  test('the word of the device only makes it ask at once', async () => {
    const probe = jest.fn(() => Promise.reject(new Error('nobody')));
    stop.push(watchConnection(probe));
    noteNoAnswer();
    window.dispatchEvent(new Event('online'));
    await Promise.resolve();
    expect([probe.mock.calls.length, connection()]).toEqual([1, 'offline']);
  });

  test('a device that says it lost its network is believed until the server answers all the same', async () => {
    stop.push(
      watchConnection(() => {
        noteAnswer();
        return Promise.resolve();
      }),
    );
    window.dispatchEvent(new Event('offline'));
    await Promise.resolve();
    expect(seen).toEqual(['offline', 'online']);
  });
});
