import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkerLine, type WorkerLineOptions } from './worker-line.js';

/** Answers with the number of its process and the names it was told, or does what the task asks for. */
const SCRIPT = `
  const told = Object.keys(process.env).filter((name) => name === 'MALLOC_ARENA_MAX' || name === 'HOME');
  process.on('message', ({ does, heldMb }) => {
    if (does === 'exits') process.exit(3);
    if (does === 'spins') for (;;);
    if (does === 'refuses') return process.send({ error: 'not today' });
    process.send({ file: new TextEncoder().encode([process.pid, ...told].join(' ')), heldMb });
  });
  process.on('disconnect', () => process.exit());
`;
let folder: string;
let line: WorkerLine;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bdhvs-hand-'));
  await writeFile(path.join(folder, 'hand.mjs'), SCRIPT);
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => line.close());

const open = (over: Partial<WorkerLineOptions> = {}): void => {
  const script = pathToFileURL(path.join(folder, 'hand.mjs'));
  line = new WorkerLine({ script, waiting: 2, withinMs: 20_000, memoryMb: 32, processMb: 100, ...over });
};
const answer = async (heldMb = 50): Promise<string> =>
  (await line.run({ does: 'answers', heldMb })).toString();
const runs = (pid: string): boolean => {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
};

describe('work in a process of its own', () => {
  it('is done by one, which knows nothing of how the program was started', async () => {
    open();
    const [pid, ...told] = (await answer()).split(' ');
    expect([runs(pid!), told]).toEqual([true, ['MALLOC_ARENA_MAX']]);
    expect((await answer()).split(' ')[0]).toBe(pid);
    await expect(line.run({ does: 'refuses' })).rejects.toThrow('not today');
  });

  it('goes on in another when one says that it holds too much', async () => {
    open();
    const [before, waiting] = await Promise.all([answer(101), answer()]);
    expect(waiting).not.toBe(before);
    expect(await answer()).toBe(waiting);
  });

  it('fails alone when the process goes away or takes too long; the next task has another', async () => {
    open({ withinMs: 1000 });
    await expect(line.run({ does: 'exits' })).rejects.toThrow('ended with code 3');
    await expect(line.run({ does: 'spins' })).rejects.toMatchObject({ code: 'busy' });
    open();
    await expect(answer()).resolves.toMatch(/^\d+ /u);
  });

  it('leaves no process at the end, whatever it was doing', async () => {
    open();
    const [pid] = (await answer()).split(' ');
    const spinning = expect(line.run({ does: 'spins' })).rejects.toMatchObject({ code: 'busy' });
    await line.close();
    await spinning;
    expect(runs(pid!)).toBe(false);
  });
});
