import { expect, it } from '@jest/globals';
import { Shared } from './shared.js';

/** Work that ends when it is told to. */
class Piece {
  begun = 0;
  private readonly ends: ((value: number) => void)[] = [];
  private readonly fails: ((error: Error) => void)[] = [];

  readonly run = (): Promise<number> => {
    this.begun += 1;
    return new Promise((resolve, reject) => {
      this.ends.push(resolve);
      this.fails.push(reject);
    });
  };

  end(value: number): void {
    this.ends.shift()?.(value);
    this.fails.shift();
  }

  fail(): void {
    this.fails.shift()?.(new Error('broken'));
    this.ends.shift();
  }
}

it('who comes while it is being done waits for the next, and all of them share that one', async () => {
  const piece = new Piece();
  const shared = new Shared<number>();
  const first = shared.take('a', piece.run);
  const later = Array.from({ length: 99 }, () => shared.take('a', piece.run));
  expect(piece.begun).toBe(1);
  piece.end(1);
  expect(await first).toBe(1);
  await new Promise(setImmediate);
  expect(piece.begun).toBe(2);
  piece.end(2);
  expect(new Set(await Promise.all(later))).toEqual(new Set([2]));
});

it('other work waits for nothing, and once all is done equal work begins at once', async () => {
  const [a, b] = [new Piece(), new Piece()];
  const shared = new Shared<number>();
  const both = [shared.take('a', a.run), shared.take('b', b.run)];
  expect([a.begun, b.begun]).toEqual([1, 1]);
  b.end(20);
  a.end(10);
  expect(await Promise.all(both)).toEqual([10, 20]);
  const again = shared.take('a', a.run);
  expect(a.begun).toBe(2);
  a.end(11);
  expect(await again).toBe(11);
});

it('what fails is told to those who shared it only', async () => {
  const piece = new Piece();
  const shared = new Shared<number>();
  const first = shared.take('a', piece.run);
  const second = shared.take('a', piece.run);
  piece.fail();
  await expect(first).rejects.toThrow('broken');
  await new Promise(setImmediate);
  piece.end(3);
  expect(await second).toBe(3);
});
