import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { goalCourse } from '../../test/goal-courses.js';
import { courseShape, HEIGHT, WIDTH } from './course-shape.js';

const AXIS = { startOn: '2025-07-15', endOn: '2025-10-25', today: 86 };
const point = (day: number, value: number | null) => ({ ...goalCourse().points[0]!, day, value });

describe('a small burn-up', () => {
  it('a missing week is a gap in the line, never a point at zero', () => {
    const points = [point(4, 10), point(11, 20), point(18, null), point(25, 30), point(32, 40)];
    const { lines, dots } = courseShape(goalCourse({ points }), AXIS);
    expect([lines.length, dots.length]).toEqual([2, 4]);
  });

  it('one figure between two missing weeks is a dot without a line', () => {
    const { lines, dots } = courseShape(
      goalCourse({ points: [point(4, null), point(11, 20), point(18, null)] }),
      AXIS,
    );
    expect([lines.length, dots.length]).toEqual([0, 1]);
  });

  it('without a figure there is no forecast, and plan and target are drawn all the same', () => {
    const { forecast, plan, targetY } = courseShape(goalCourse({ points: [point(4, null)] }), AXIS);
    expect([forecast, plan === '', targetY === null]).toEqual([null, false, false]);
  });

  it('everything stays inside the drawing, whatever the figures', () => {
    const value = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 14 }), fc.nat(1000), (values, end) => {
        const points = values.map((one, index) => point(4 + 7 * index, one));
        const forecast = { ...goalCourse().forecast!, value: end, low: 0, high: 2 * end };
        const shape = courseShape(goalCourse({ points, forecast }), AXIS);
        const places = [...shape.dots, ...shape.published, ...(shape.forecast ? [shape.forecast.end] : [])];
        for (const { x, y } of places) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(WIDTH);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(HEIGHT);
        }
      }),
    );
  });
});
