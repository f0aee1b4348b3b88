import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Degrees, UnitShape } from './boundary-shape.js';
import { drawBoundaries } from './draw-boundaries.js';
import { jitteredGrid, square } from '../../test/boundary-builders.js';

/** Every step of a path as "x,y>x,y". */
function stepsOf(path: string): string[] {
  return path.split('z').flatMap((ring) => {
    const numbers = (ring.match(/-?\d+/gu) ?? []).map(Number);
    if (numbers.length === 0) return [];
    let [x = 0, y = 0] = numbers;
    const spots = [[x, y]];
    for (let at = 2; at < numbers.length; at += 2) {
      [x, y] = [x + (numbers[at] ?? 0), y + (numbers[at + 1] ?? 0)];
      spots.push([x, y]);
    }
    return spots.map((spot, index) => `${spot.join()}>${(spots[(index + 1) % spots.length] ?? []).join()}`);
  });
}
const backwards = (step: string): string => step.split('>').reverse().join('>');
const isDrawable = (path: string): boolean => /^(?:M\d+ \d+l-?\d+(?:[ -]-?\d+)*z)+$/u.test(path);

describe('simplified boundaries', () => {
  it('of neighbours stay one line: every step of the commune in the middle is walked back by a neighbour, however few corners remain', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 30 }), fc.constantFrom(0, 20, 60, 5_000), (seed, most) => {
        const shapes = jitteredGrid(3, seed);
        const { units } = drawBoundaries(shapes, most);
        const all = new Set(units.flatMap(({ path }) => stepsOf(path)));
        const within = units.filter((_, index) => index === 4);
        const alone = within.flatMap(({ path }) => stepsOf(path)).filter((step) => !all.has(backwards(step)));
        expect(alone).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('lose no commune: each has a path that encloses something and a label within, in the order it came', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 30 }),
        fc.array(fc.double({ min: 1e-9, max: 0.3, noNaN: true }), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(0, 10, 5_000),
        (seed, sizes, most) => {
          const shapes = [
            ...jitteredGrid(2, seed),
            ...sizes.map((size, index) => square(String(20_000 + index), 107 + index / 20, 12.1, size)),
          ];
          const { units, width, height } = drawBoundaries(shapes, most);
          expect(units.map(({ code }) => code)).toEqual(shapes.map(({ code }) => code));
          const wrong = units.filter(
            ({ path, x, y }) => !isDrawable(path) || x < 0 || x > width || y < 0 || y > height,
          );
          expect(wrong).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('keep an enclave and the hole around it the same line', () => {
    const round: Degrees[] = Array.from({ length: 60 }, (_, index) => {
      const angle = (index / 60) * 2 * Math.PI;
      return [108 + 0.1 * Math.cos(angle), 12 + 0.1 * Math.sin(angle)];
    });
    const around = square('24301', 107.5, 11.5, 1);
    const shapes: UnitShape[] = [
      { code: '24301', polygons: [[...(around.polygons[0] ?? []), round]] },
      { code: '24364', polygons: [[[...round.slice(20), ...round.slice(0, 20)].reverse()]] },
    ];
    const [outer, inner] = drawBoundaries(shapes, 12).units.map(({ path }) => new Set(stepsOf(path)));
    expect(inner!.size).toBeGreaterThanOrEqual(3);
    expect([...inner!].filter((step) => !outer!.has(backwards(step)))).toEqual([]);
  });

  it('put the label inside, also where the middle of a shape is not', () => {
    const crescent: Degrees[] = [
      ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((n): Degrees => [
        108 + Math.cos((n * Math.PI) / 8),
        12 + Math.sin((n * Math.PI) / 8),
      ]),
      ...[8, 7, 6, 5, 4, 3, 2, 1, 0].map((n): Degrees => [
        108 + 0.8 * Math.cos((n * Math.PI) / 8),
        12 + 0.8 * Math.sin((n * Math.PI) / 8),
      ]),
    ];
    const { units, width } = drawBoundaries([{ code: '24301', polygons: [[crescent]] }]);
    expect(units[0]!.room).toBeGreaterThan(width / 30);
  });

  it('are small: a bend that nobody sees goes, a straight border keeps its ends only', () => {
    const many = Array.from({ length: 500 }, (_, index): Degrees => [107 + index / 500, 12]);
    const shape: UnitShape = { code: '24301', polygons: [[[...many, [108, 12], [108, 13], [107, 13]]]] };
    const { units, pointsBefore, pointsAfter } = drawBoundaries([shape]);
    expect(pointsBefore).toBeGreaterThan(500);
    expect(pointsAfter).toBeLessThan(10);
    expect(units[0]!.path.length).toBeLessThan(40);
  });
});
