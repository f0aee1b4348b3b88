import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { initialsOf, neighbour } from './tile-steps.js';

describe('the arrow keys', () => {
  const tile = fc.record({ col: fc.nat(13), row: fc.nat(10) });

  it('go in their direction or nowhere, and wherever something lies there, somewhere', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(tile, { minLength: 1, maxLength: 40, selector: ({ col, row }) => row * 14 + col }),
        (tiles) => {
          const [from] = tiles;
          const right = neighbour(tiles, from!, 'right');
          const up = neighbour(tiles, from!, 'up');
          expect(right === null).toBe(!tiles.some(({ col }) => col > from!.col));
          expect(up === null).toBe(!tiles.some(({ row }) => row < from!.row));
          expect(right === null || right.col > from!.col).toBe(true);
          expect(up === null || up.row < from!.row).toBe(true);
        },
      ),
    );
  });

  it('prefer straight on: the square right beside is the next', () => {
    const at = (col: number, row: number) => ({ col, row });
    expect(neighbour([at(0, 0), at(1, 0), at(1, 1), at(2, 0)], at(0, 0), 'right')).toEqual(at(1, 0));
  });
});

it('the initials of a commune are those of its first three words', () => {
  expect(['Cuôr Đăng', 'Ea H’Leo', 'Buôn Ma Thuột 1', 'Ea Kar'].map(initialsOf)).toEqual([
    'CĐ',
    'EHL',
    'BMT',
    'EK',
  ]);
});
