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
const change = (...periods: string[]) => ({
  ...{ periods, orgUnits: ['24301'], counted: true, reports: [], definitions: false },
});
const draft = (...periods: string[]) => ({ ...change(...periods), counted: false });

let client: QueryClient;
let reads: string[];
let stop: () => void;
let left: (() => void)[];
let answerAfterMs: number;

/** A page that shows an answer. */
function show(key: readonly unknown[]): void {
  const observer = new QueryObserver(client, {
    queryKey: key,
    queryFn: async () => {
      reads.push(String(key[0]));
      if (answerAfterMs > 0) await new Promise((resolve) => setTimeout(resolve, answerAfterMs));
      return reads.length;
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
  answerAfterMs = 0;
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

  it('are read some times a second in a storm, and once more at its end', async () => {
    for (let n = 0; n < 50; n += 1) {
      newest().say('change', change('2025-W41'));
      await pass(100);
    }
    const during = reads.length;
    expect(during).toBeGreaterThanOrEqual(8);
    expect(during).toBeLessThanOrEqual(20);
    await pass(3_000);
    expect(reads.length).toBeLessThanOrEqual(during + 1);
  });

  it('are read the less often the longer an answer takes', async () => {
    answerAfterMs = 1_000;
    for (let n = 0; n < 100; n += 1) {
      newest().say('change', change('2025-W41'));
      await pass(100);
    }
    expect(reads.length).toBeGreaterThanOrEqual(3);
    expect(reads.length).toBeLessThanOrEqual(6);
  });

  it('states of reports are read every few seconds while drafts are saved, at once when something counts', async () => {
    show(['submission-status', '2025-W41']);
    await pass(10);
    reads.splice(0);
    for (let n = 0; n < 100; n += 1) {
      newest().say('change', draft('2025-W41'));
      await pass(100);
    }
    expect(reads.length).toBeGreaterThanOrEqual(2);
    expect(reads.length).toBeLessThanOrEqual(4);
    await pass(5_000);
    reads.splice(0);
    newest().say('change', draft('2025-W41'));
    newest().say('change', change('2025-W41'));
    await pass(500);
    expect(reads.sort()).toEqual(['overview', 'submission-status']);
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
