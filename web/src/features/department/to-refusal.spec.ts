import { describe, expect, it } from '@jest/globals';
import { toRefusal } from './to-refusal.js';

const sent = [
  { orgUnit: '24301', version: 2, values: [{ dataElement: 'population_4g', value: 3000 }] },
  { orgUnit: '24364', version: 0, values: [{ dataElement: 'population_5g', value: 90_000 }] },
];
const warnings = new Set(['stock_fell']);
const error = (path: string, code: string) => ({ path, code, message: `câu của ${code}` });

describe('a refused sheet', () => {
  it('says each thing at its cell, and what concerns a whole row at the row', () => {
    const { told } = toRefusal(
      [error('rows.1.population_5g', 'above_limit'), error('rows.0.orgUnit', 'unknown_unit')],
      sent,
      warnings,
    );
    expect(told).toEqual([
      { orgUnit: '24364', element: 'population_5g', message: 'câu của above_limit', warning: false },
      { orgUnit: '24301', element: '', message: 'câu của unknown_unit', warning: false },
    ]);
  });
  it('of warnings alone asks for a reason; with one error it does not', () => {
    const fell = error('rows.0.population_4g', 'stock_fell');
    expect(toRefusal([fell], sent, warnings)).toMatchObject({ asksReason: true, stale: false });
    expect(toRefusal([fell, error('rows.1.population_5g', 'above_limit')], sent, warnings).asksReason).toBe(
      false,
    );
  });
  it('by a newer version is a conflict, not a fault of a cell', () => {
    expect(toRefusal([error('rows.0.version', 'stale_version')], sent, warnings)).toEqual({
      told: [],
      stale: true,
      asksReason: false,
    });
  });
  it('that names no row says nothing at a cell', () => {
    expect(toRefusal([error('reason', 'too_small')], sent, warnings).told).toEqual([]);
  });
});
