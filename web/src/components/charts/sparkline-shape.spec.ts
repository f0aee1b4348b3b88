import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SPARK_HEIGHT, SPARK_WIDTH, sparklineShape } from './sparkline-shape.js';

describe('a sparkline', () => {
  it('a missing week is a gap; a figure alone is a dot', () => {
    const { lines, alone, last } = sparklineShape([1, 2, null, 4, null, 5, 6]);
    expect([lines.length, alone.length]).toEqual([2, 1]);
    expect(last).toEqual({ x: SPARK_WIDTH - 3, y: 3 });
  });

  it('of nothing is nothing, and of one value all along a level line', () => {
    expect(sparklineShape([null, null])).toEqual({ lines: [], last: null, alone: [] });
    expect(sparklineShape([])).toEqual({ lines: [], last: null, alone: [] });
    expect(sparklineShape([5, 5]).lines).toEqual([`M3 12L${String(SPARK_WIDTH - 3)} 12`]);
  });

  it('stays inside its box, whatever the figures', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })), { maxLength: 60 }),
        (values) => {
          const { last, alone } = sparklineShape(values);
          for (const { x, y } of [...alone, ...(last === null ? [] : [last])]) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(SPARK_WIDTH);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(SPARK_HEIGHT);
          }
        },
      ),
    );
  });
});
