import { describe, expect, test } from '@jest/globals';
import type { PlannedTarget } from '@domain/findings/plan-finding.js';
import { toPlanRows } from './to-plan-rows.js';

const percent = { unit: '%', unitEn: '%', decimals: 1 };
const plan = (more: Partial<PlannedTarget> = {}): PlannedTarget => ({
  kind: 'ratio',
  value: '60',
  dueOn: '2025-10-22',
  baselineValue: '0',
  baselineOn: '2025-07-15',
  planShape: 'linear',
  planPoints: [],
  ...more,
});
const rowsOf = (target: PlannedTarget, today = '2025-10-08') => toPlanRows(target, percent, today, 'vi');

describe('a plan as a drawing', () => {
  test('runs from the lower left to the target at the right', () => {
    const rows = rowsOf(plan());
    expect(rows?.line).toEqual([
      { x: 0, y: 100 },
      { x: 100, y: 25 },
    ]);
    expect(rows?.marks.map(({ text, anchor }) => [text, anchor])).toEqual([
      ['0%', 'start'],
      ['60%', 'end'],
    ]);
  });

  test('stands upright at a step, one day wide', () => {
    const rows = rowsOf(plan({ planShape: 'stepped', planPoints: [{ on: '2025-09-02', value: '30' }] }));
    expect(rows?.line.map(({ x, y }) => [Math.round(x), y])).toEqual([
      [0, 100],
      [49, 100],
      [50, 62.5],
      [99, 62.5],
      [100, 25],
    ]);
  });

  test('shows today only while it runs', () => {
    expect(rowsOf(plan(), '2025-09-02')?.today).toBe(50);
    expect(rowsOf(plan(), '2025-10-22')?.today).toBeNull();
    expect(rowsOf(plan(), '2025-07-01')?.today).toBeNull();
  });

  test('that ends before it begins is not drawn', () => {
    expect(rowsOf(plan({ dueOn: '2025-07-14' }))).toBeNull();
    expect(rowsOf(plan({ dueOn: '2025-07-01' }))).toBeNull();
  });

  test('of a yes/no goal is one step to all on its last day', () => {
    const rows = rowsOf(plan({ kind: 'yes_no', value: '1', planShape: 'stepped' }));
    expect(rows?.table.map(({ valueText }) => valueText)).toEqual(['0%', '0%', '0%', '0%', '100%']);
  });
});

describe('the table of a plan', () => {
  test('tells the corners and the ends of the months between', () => {
    const rows = rowsOf(plan({ planShape: 'points', planPoints: [{ on: '2025-09-02', value: '50' }] }));
    expect(rows?.table).toEqual([
      { on: '2025-07-14', dateText: '14/07/2025', valueText: '0%', kind: 'start' },
      { on: '2025-07-31', dateText: '31/07/2025', valueText: '17%', kind: 'month' },
      { on: '2025-08-31', dateText: '31/08/2025', valueText: '48%', kind: 'month' },
      { on: '2025-09-02', dateText: '02/09/2025', valueText: '50%', kind: 'mark' },
      { on: '2025-09-30', dateText: '30/09/2025', valueText: '55,6%', kind: 'month' },
      { on: '2025-10-22', dateText: '22/10/2025', valueText: '60%', kind: 'end' },
    ]);
  });

  test('leaves out points that lie outside the plan, as the plan does', () => {
    const planPoints = [
      { on: '2025-07-01', value: '5' },
      { on: '2025-10-22', value: '10' },
      { on: '2025-12-01', value: '90' },
    ];
    const rows = rowsOf(plan({ planShape: 'points', planPoints }));
    expect(rows?.table.filter(({ kind }) => kind === 'mark')).toEqual([]);
    expect(rows?.line).toHaveLength(2);
  });
});
