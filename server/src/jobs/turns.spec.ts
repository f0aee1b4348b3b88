import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

describe('turns', () => {
  it('let so many run at a time, the others in the order in which they came, also after one has failed', async () => {
    const turns = new Turns(2);
    const [order, ends]: [number[], (() => void)[]] = [[], []];
    const works = [0, 1, 2, 3].map((n) =>
      turns.take(async () => {
        order.push(n);
        await new Promise<void>((resolve) => (ends[n] = resolve));
        if (n === 0) throw new Error('fails');
        return n;
      }),
    );
    const outcome = Promise.allSettled(works);
    await Promise.resolve();
    expect(order).toEqual([0, 1]);
    ends[0]!();
    await expect(works[0]).rejects.toThrow('fails');
    expect(order).toEqual([0, 1, 2]);
    for (const n of [1, 2, 3]) {
      ends[n]!();
      await works[n];
    }
    expect((await outcome).map(({ status }) => status)).toEqual(['rejected', ...Array(3).fill('fulfilled')]);
  });
});
