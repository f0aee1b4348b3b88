import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Chores } from './chores.js';

describe('chores', () => {
  it('are done at the start and again and again, also after one that failed, which is told', async () => {
    let turns = 0;
    const told: string[] = [];
    const chores = new Chores(
      'spec',
      () => {
        turns += 1;
        return turns === 1 ? Promise.reject(new Error('no connection')) : Promise.resolve();
      },
      (line) => told.push(line),
    );
    chores.start(20);
    for (let wait = 0; wait < 200 && turns < 3; wait += 1) await sleep(10);
    await chores.stop();
    expect(turns).toBeGreaterThanOrEqual(3);
    expect(told).toEqual([expect.stringContaining('no connection')]);
    const before = turns;
    await sleep(60);
    expect(turns).toBe(before);
  });
  it('are waited for by the stop when one has begun', async () => {
    let done = false;
    const chores = new Chores(
      'spec',
      async () => {
        await sleep(50);
        done = true;
      },
      () => undefined,
    );
    chores.start(60_000);
    await chores.stop();
    expect(done).toBe(true);
  });
});
