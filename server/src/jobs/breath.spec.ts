import { describe, expect, it } from '@jest/globals';
import { Breath } from './breath.js';

const busyFor = (ms: number): void => {
  for (const until = performance.now() + ms; performance.now() < until;);
};

describe('long work', () => {
  it('is laid down for others when it has gone on long enough, and not before', async () => {
    const breath = new Breath();
    const order: string[] = [];
    const other = new Promise<void>((resolve) => {
      setImmediate(() => {
        order.push('other');
        resolve();
      });
    });
    await breath.take();
    order.push('first piece');
    busyFor(20);
    await breath.take();
    order.push('second piece');
    await other;
    expect(order).toEqual(['first piece', 'other', 'second piece']);
  });
});
