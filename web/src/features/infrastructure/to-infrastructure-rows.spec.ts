import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beside, infrastructure } from '../../test/infrastructure.js';
import { readThreshold, toInfrastructureRows } from './to-infrastructure-rows.js';
import { toScatter } from './to-scatter.js';

const week = infrastructure([
  beside('1', 'behind', 900, [5, 2]),
  beside('2', 'far_behind', 4000, [12.5, 40]),
  beside('3', 'behind', 50, [0, 26]),
  beside('4', 'reached', 0, [8, 1]),
  beside('5', 'no_data', null, [8, 1]),
  beside('6', 'behind', 70, [null, null]),
]);
const codes = (rows: readonly { readonly code: string }[]) => rows.map(({ code }) => code);

describe('communes by goal and infrastructure', () => {
  it('are those behind and weak by what they miss, and of whom something is unknown apart', () => {
    const { finding, of } = toInfrastructureRows(week, 'signal_gap', null, 'vi');
    expect(finding).toBe(
      '2 xã, phường vừa chậm so với kế hoạch vừa còn thôn, buôn lõm sóng: còn thiếu 4.900 người',
    );
    expect([codes(of.slow_weak), codes(of.slow_strong), codes(of.fine_weak), codes(of.unknown)]).toEqual([
      ['2', '1'],
      ['3'],
      ['4'],
      ['6', '5'],
    ]);
  });

  it('stand at the figure of the province where nobody says from where on it is weak', () => {
    const usual = toInfrastructureRows(week, 'coverage_5g', null, 'vi');
    expect([usual.threshold, codes(usual.of.slow_weak)]).toEqual([26, ['1']]);
    const said = toInfrastructureRows(week, 'coverage_5g', 26.5, 'vi');
    expect(codes(said.of.slow_weak)).toEqual(['1', '3']);
    expect(said.weak).toBe('phủ sóng 5G dưới 26,5% dân số');
  });

  it.each([
    ['12,5', 12.5],
    ['0', 0],
    ['100', 100],
    ['101', null],
    ['-1', null],
    ['', null],
    ['1e1', null],
  ])('a threshold of "%s" is read as %s', (text, number) => {
    expect(readThreshold(text)).toBe(number);
  });
});

describe('the scatter', () => {
  it('draws only communes with both figures, never a missing one at zero', () => {
    const { scatter } = toInfrastructureRows(week, 'signal_gap', null, 'vi');
    expect(codes(scatter.points)).toEqual(['1', '2', '3', '4']);
  });

  it('shows no share below 0% or above 100% that nobody has', () => {
    const at = (...measures: readonly number[]) =>
      toScatter(
        measures.map((measure) => ({ code: 'a', status: 'behind', planDifference: 1, measure })),
        0,
      ).xTicks.map(({ value }) => value);
    expect(at(0, 25)).toEqual([0, 10, 20, 30]);
    expect(at(0, 98)).toEqual([0, 25, 50, 75, 100]);
    expect(at(90, 130).at(-1)).toBeGreaterThan(130);
  });

  it('keeps every point and both lines inside, and a larger figure further right and up', () => {
    const figure = fc.double({ min: -100, max: 100, noNaN: true });
    const rows = fc.array(fc.record({ planDifference: figure, measure: figure }), { maxLength: 30 });
    fc.assert(
      fc.property(rows, figure, (some, threshold) => {
        const placed = some.map((one, index) => ({ ...one, code: String(index), status: 'behind' as const }));
        const { points, ...lines } = toScatter(placed, threshold);
        for (const at of [lines.plan, lines.threshold, ...points.flatMap(({ x, y }) => [x, y])]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(100);
        }
        const [first, second] = points;
        if (first === undefined || second === undefined) return;
        const [a, b] = [some[0]?.measure ?? 0, some[1]?.measure ?? 0];
        if (a < b) expect(first.x).toBeLessThanOrEqual(second.x);
        const [c, d] = [some[0]?.planDifference ?? 0, some[1]?.planDifference ?? 0];
        if (c < d) expect(first.y).toBeGreaterThanOrEqual(second.y);
      }),
    );
  });
});
