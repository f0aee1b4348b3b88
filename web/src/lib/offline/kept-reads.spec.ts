import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { QueryObserver, type QueryClient } from '@tanstack/react-query';
import { FakeApi } from '../../test/fake-api.js';
import { request } from '../api.js';
import { createQueryClient } from '../query-client.js';
import { sessionQuery, type Session } from '../session/session.js';
import { signOut } from '../session/sign-out.js';
import { rememberSessions, sessionOrRemembered, startAsRemembered } from '../session/start-session.js';
import { keepReading } from './keep-reading.js';
import { forgetReads, keepReads, readKept } from './kept-reads.js';

const session = (username: string): Session => ({
  username,
  displayName: username,
  role: 'commune_editor',
  orgUnit: { code: '24301', name: 'Cuôr Đăng', fullName: 'Xã Cuôr Đăng' },
  now: '2025-10-08T07:00:00.000Z',
  mustChangePassword: false,
  simulated: true,
  expiresAt: '2025-11-08T07:00:00.000Z',
});
const question = {
  queryKey: ['due', '24301'],
  queryFn: () => request<{ items: string[] }>('/submissions/due'),
  retry: false as const,
};
const account = { queryKey: ['accounts', 'x'], queryFn: () => request('/accounts'), retry: false as const };
const ends: (() => void)[] = [];

let there = true;
let who: string | null = 'an';
beforeEach(() => {
  there = true;
  who = 'an';
  const answer = (body: unknown) => () => (there ? { body } : 'no answer');
  new FakeApi()
    .on('GET /session', () => {
      if (!there) return 'no answer';
      return who === null
        ? { status: 401, body: { code: 'no_session', title: '', detail: '' } }
        : { body: session(who) };
    })
    .on('DELETE /session', answer(null))
    .on('GET /accounts', answer({ items: ['secret'] }))
    .on('GET /submissions/due', answer({ items: ['tuần 41'] }));
});
afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await forgetReads('an');
  await forgetReads('binh');
});

/** A start of the site: who was here last, then what the server says. */
function open(): QueryClient {
  const client = createQueryClient(() => undefined);
  startAsRemembered(client);
  ends.push(rememberSessions(client, { ended: () => undefined, changed: () => undefined }));
  ends.push(keepReading(client, 0));
  return client;
}
const settle = (ms = 700): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function visit(): Promise<QueryClient> {
  const client = open();
  await sessionOrRemembered(client);
  await client.query(question);
  await client.query(account);
  await settle();
  return client;
}
const seenOffline = async (client: QueryClient) => {
  const observer = new QueryObserver<unknown>(client, question);
  ends.push(observer.subscribe(() => undefined));
  await client.query(question).catch(() => null);
  await settle(50);
  return observer.getCurrentResult();
};

describe('what was read last', () => {
  test('is there without a network for the same person, with the time at which it was read, and as not refreshed', async () => {
    const before = Date.now();
    await visit();
    there = false;
    const client = open();
    expect((await sessionOrRemembered(client))?.username).toBe('an');
    const seen = await seenOffline(client);
    expect([seen.data, seen.isError]).toEqual([{ items: ['tuần 41'] }, true]);
    expect(seen.dataUpdatedAt).toBeGreaterThanOrEqual(before);
    expect(seen.dataUpdatedAt).toBeLessThan(Date.now() - 100);
  });

  test('is not put back by an answer that was older: a page may write later than what sends without one', async () => {
    const read = (data: string, at: number) => [{ username: 'an', hash: 'x', key: ['due'], data, at }];
    await keepReads(read('newer', 2));
    await keepReads(read('older', 1));
    expect((await readKept('an', 'x', 3))?.data).toBe('newer');
  });

  test('is never shown to another person of the same device', async () => {
    await visit();
    who = 'binh';
    const client = open();
    client.clear();
    await sessionOrRemembered(client);
    there = false;
    const seen = await seenOffline(client);
    expect([client.getQueryData(sessionQuery.queryKey)?.username, seen.data]).toEqual(['binh', undefined]);
  });

  test('goes with a sign-out, and so does who was signed in', async () => {
    const client = await visit();
    const { queryHash } = client.getQueryCache().find({ queryKey: question.queryKey })!;
    expect(await readKept('an', queryHash, Date.now())).not.toBeNull();
    await signOut(client);
    expect(await readKept('an', queryHash, Date.now())).toBeNull();
    there = false;
    await expect(sessionOrRemembered(createQueryClient(() => undefined))).rejects.toMatchObject({
      code: 'network',
    });
  });

  test('stays when a session runs out, which then is no start before the server is asked', async () => {
    await visit();
    who = null;
    const client = open();
    await settle(50);
    expect(client.getQueryData(sessionQuery.queryKey)).toBeNull();
    const next = createQueryClient(() => undefined);
    expect(startAsRemembered(next)).toBe(false);
    there = false;
    expect((await sessionOrRemembered(next))?.username).toBe('an');
    expect((await seenOffline(next)).data).toEqual({ items: ['tuần 41'] });
  });

  test('is kept of pages that need it, not of accounts', async () => {
    const client = await visit();
    const { queryHash } = client.getQueryCache().find({ queryKey: account.queryKey })!;
    expect(await readKept('an', queryHash, Date.now())).toBeNull();
  });

  test('is no more given back after two months', async () => {
    const client = await visit();
    const { queryHash } = client.getQueryCache().find({ queryKey: question.queryKey })!;
    expect(await readKept('an', queryHash, Date.now() + 61 * 86_400_000)).toBeNull();
  });
});

describe('a start with who was here last', () => {
  test('is put right by the server: a session that ran out leads to signing in', async () => {
    await visit();
    who = null;
    const client = createQueryClient(() => undefined);
    startAsRemembered(client);
    let ended = 0;
    ends.push(rememberSessions(client, { ended: () => (ended += 1), changed: () => undefined }));
    await settle(50);
    expect(ended).toBe(1);
  });

  test('that the server knows as somebody else has its pages held anew against them', async () => {
    await visit();
    who = 'binh';
    const client = createQueryClient(() => undefined);
    startAsRemembered(client);
    let changed = 0;
    ends.push(rememberSessions(client, { ended: () => undefined, changed: () => (changed += 1) }));
    await settle(50);
    expect(changed).toBe(1);
  });

  test('goes on with the clock of the installation from when it was told', async () => {
    await visit();
    const at = createQueryClient(() => undefined);
    startAsRemembered(at);
    const state = at.getQueryState(sessionQuery.queryKey);
    expect(state?.dataUpdatedAt).toBeLessThan(Date.now());
    expect(state?.data?.now).toBe('2025-10-08T07:00:00.000Z');
  });
});
