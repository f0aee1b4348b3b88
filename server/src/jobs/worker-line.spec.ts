import { afterEach, describe, expect, it } from '@jest/globals';
import { WorkerLine, type WorkerLineOptions } from './worker-line.js';

/** Answers with the number of its thread, or does what the task asks for. */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', ({ does, gate }) => {
      if (does === 'exits') process.exit(3);
      if (does === 'throws') throw new Error('planted');
      if (does === 'spins') for (;;);
      if (does === 'fills') for (const all = []; ; ) all.push(new Array(10_000).fill(Math.random()));
      if (does === 'waits') Atomics.wait(new Int32Array(gate), 0, 0);
      if (does === 'refuses') parentPort.postMessage({ error: 'not today' });
      else parentPort.postMessage({ file: new TextEncoder().encode(String(threadId)) });
    });
  `)}`,
);

let line: WorkerLine;
afterEach(() => line.close());

const open = (over: Partial<WorkerLineOptions> = {}): void => {
  line = new WorkerLine({ script, waiting: 2, withinMs: 20_000, memoryMb: 32, ...over });
};
const thread = async (): Promise<string> => (await line.run({ does: 'answers' })).toString();

/** A task that holds the thread until it is let go. */
function held(): { readonly done: Promise<string>; release(): void } {
  const gate = new SharedArrayBuffer(4);
  return {
    done: line.run({ does: 'waits', gate }).then(String),
    release: () => {
      Atomics.store(new Int32Array(gate), 0, 1);
      Atomics.notify(new Int32Array(gate), 0);
    },
  };
}

describe('work in a thread of its own', () => {
  it('leaves the main thread free: other work is done while a task is running', async () => {
    open();
    const order: string[] = [];
    const task = held();
    const done = task.done.then(() => order.push('task'));
    for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    order.push('other work');
    task.release();
    await done;
    expect(order).toEqual(['other work', 'task']);
  });

  it('is done in the order it came, by one thread', async () => {
    open({ waiting: 4 });
    const order: number[] = [];
    const threads = await Promise.all(
      [1, 2, 3, 4].map(async (place) => {
        const by = await thread();
        order.push(place);
        return by;
      }),
    );
    expect([order, new Set(threads).size]).toEqual([[1, 2, 3, 4], 1]);
  });

  it('is refused as busy beyond the line, and taken again when there is room', async () => {
    open({ waiting: 2 });
    const task = held();
    const waiting = [thread(), thread()];
    await expect(thread()).rejects.toMatchObject({ code: 'busy' });
    task.release();
    await Promise.all([task.done, ...waiting]);
    await expect(thread()).resolves.toMatch(/^\d+$/u);
  });

  it('that cannot be done fails alone, with its reason; the thread goes on', async () => {
    open();
    const before = await thread();
    await expect(line.run({ does: 'refuses' })).rejects.toThrow('not today');
    expect(await thread()).toBe(before);
  });
});

describe('a thread that is lost', () => {
  it.each([
    ['exits', 'ended with code 3'],
    ['throws', 'planted'],
    ['fills', 'memory limit'],
  ])(
    'because it %s is replaced: its task fails, those waiting are done by a new one',
    async (does, reason) => {
      open();
      const before = await thread();
      const failing = expect(line.run({ does })).rejects.toThrow(reason);
      const after = thread();
      await failing;
      expect(await after).not.toBe(before);
    },
  );

  it('because a task takes too long is replaced, and the task answers busy', async () => {
    open({ withinMs: 300 });
    const failing = expect(line.run({ does: 'spins' })).rejects.toMatchObject({ code: 'busy' });
    const after = thread();
    await failing;
    await expect(after).resolves.toMatch(/^\d+$/u);
  });
});

describe('a task that takes too long', () => {
  it('fails with what its line says of it', async () => {
    open({ withinMs: 300, tooLong: () => new Error('too heavy') });
    await expect(line.run({ does: 'spins' })).rejects.toThrow('too heavy');
  });
});

describe('a thread without work', () => {
  it('ends after its time, and the next task has a new one', async () => {
    open({ idleMs: 50 });
    const before = await thread();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await thread()).not.toBe(before);
  });
  it('stays as long as tasks come in time', async () => {
    open({ idleMs: 20_000 });
    expect(await thread()).toBe(await thread());
  });
});

describe('the end', () => {
  it('refuses what is running and waiting, and whatever comes after', async () => {
    open();
    const results = Promise.allSettled([line.run({ does: 'spins' }), thread()]);
    await line.close();
    for (const result of await results)
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'busy' } });
    await expect(thread()).rejects.toMatchObject({ code: 'busy' });
  });
});
