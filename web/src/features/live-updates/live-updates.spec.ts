import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { followChanges } from './live-updates.js';

/** What a browser has; a spec speaks as the server. */
class FakeSource {
  static readonly opened: FakeSource[] = [];
  readyState = 1;
  private readonly listeners = new Map<string, (event: { data: string }) => void>();

  constructor() {
    FakeSource.opened.push(this);
  }

  addEventListener(name: string, listener: (event: { data: string }) => void): void {
    this.listeners.set(name, listener);
  }

  close(): void {
    this.readyState = 2;
  }

  say(name: string, data: object = {}): void {
    this.listeners.get(name)?.({ data: JSON.stringify(data) });
  }
}

const open = (): EventSource => new FakeSource() as unknown as EventSource;
const newest = (): FakeSource => FakeSource.opened.at(-1)!;
const change = (...periods: string[]) => ({ periods, orgUnits: ['24301'], definitions: false });

let client: QueryClient;
let reads: string[];
let stop: () => void;
let left: (() => void)[];

/** A page that shows an answer. */
function show(key: readonly unknown[]): void {
  const observer = new QueryObserver(client, {
    queryKey: key,
    queryFn: () => {
      reads.push(String(key[0]));
      return Promise.resolve(reads.length);
    },
    staleTime: 60_000,
  });
  left.push(observer.subscribe(() => undefined));
}

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

function look(visible: boolean): void {
  Object.defineProperty(document, 'visibilityState', {
    value: visible ? 'visible' : 'hidden',
    configurable: true,
  });
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(async () => {
  jest.useFakeTimers();
  FakeSource.opened.splice(0);
  client = new QueryClient();
  reads = [];
  left = [];
  show(['overview', '2025-W41']);
  show(['submission', '24301', '2025-W41', 'weekly']);
  await pass(10);
  reads.splice(0);
  stop = followChanges(client, open);
  newest().say('hello', { quietMs: 60_000 });
});
afterEach(() => {
  stop();
  for (const leave of left) leave();
  client.clear();
  look(true);
  jest.useRealTimers();
});

describe('open figures', () => {
  it('are read again after a change; the form that somebody types in is not', async () => {
    newest().say('change', change('2025-W41'));
    await pass(200);
    expect(reads).toEqual(['overview']);
  });

  it('are left alone by a change that does not touch them', async () => {
    newest().say('change', change('2025-W42'));
    await pass(5_000);
    expect(reads).toEqual([]);
  });

  it('are read about once a second in a storm, and once more at its end', async () => {
    for (let n = 0; n < 50; n += 1) {
      newest().say('change', change('2025-W41'));
      await pass(100);
    }
    await pass(3_000);
    expect(reads.length).toBeGreaterThanOrEqual(4);
    expect(reads.length).toBeLessThanOrEqual(8);
  });

  it('are read again at the greeting only when something changed since they were read', async () => {
    await pass(5_000);
    newest().say('hello', { quietMs: 60_000 });
    await pass(1_000);
    expect(reads).toEqual([]);
    newest().say('hello', { quietMs: 2_000 });
    await pass(1_000);
    expect(reads).toEqual(['overview']);
    newest().say('hello', { quietMs: null });
    await pass(2_000);
    expect(reads).toEqual(['overview', 'overview']);
  });

  it('are read again after an interruption', async () => {
    newest().say('again');
    await pass(200);
    expect(reads).toEqual(['overview']);
  });
});

describe('the connection', () => {
  it('is let go while nobody looks, and taken up again when somebody does', async () => {
    look(false);
    await pass(31_000);
    expect(newest().readyState).toBe(2);
    expect(FakeSource.opened).toHaveLength(1);
    look(true);
    expect(FakeSource.opened).toHaveLength(2);
  });

  it('outlives a short look elsewhere', async () => {
    look(false);
    await pass(5_000);
    look(true);
    await pass(60_000);
    expect(FakeSource.opened).toHaveLength(1);
    expect(newest().readyState).toBe(1);
  });

  it('is asked for again after a refusal, not at once', async () => {
    newest().readyState = 2;
    newest().say('error');
    await pass(20_000);
    expect(FakeSource.opened).toHaveLength(1);
    await pass(50_000);
    expect(FakeSource.opened).toHaveLength(2);
  });

  it('is left to the browser while it connects again by itself', async () => {
    newest().readyState = 0;
    newest().say('error');
    await pass(120_000);
    expect(FakeSource.opened).toHaveLength(1);
  });

  it('ends with the page', async () => {
    stop();
    newest().say('change', change('2025-W41'));
    await pass(5_000);
    expect(newest().readyState).toBe(2);
    expect(reads).toEqual([]);
  });
});
