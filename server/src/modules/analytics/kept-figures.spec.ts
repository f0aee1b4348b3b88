import { describe, expect, it } from '@jest/globals';
import type { UnitFigure } from '../../domain/figure.js';
import { sampleCatalogue } from '../../test/catalogue-builders.js';
import type { FoundRow } from './figures.query.js';
import { type KeptAnswer, KeptFigures, printsOf } from './kept-figures.js';

const catalogue = sampleCatalogue({});
const answerOf = (figures: number): KeptAnswer => {
  const units = Array.from({ length: figures }, () => ({}) as UnitFigure);
  return {
    catalogue,
    snapshot: '1:1:',
    windows: [],
    answer: new Map([['2025-W40', new Map([['rate', units]])]]),
  };
};
const row = (change: Partial<FoundRow>): FoundRow => ({
  ...{ group_no: 0, element_id: 1, org_unit_id: 7, value: '5.0000', period_id: 40, periods: 1 },
  ...change,
});

describe('figures that are kept', () => {
  it('answer the same question of the same catalogue only', () => {
    const kept = new KeptFigures(10);
    const answer = answerOf(1);
    kept.keep('a', answer);
    expect(kept.get(catalogue, 'a')).toBe(answer);
    expect(kept.get(catalogue, 'b')).toBeUndefined();
    expect(kept.get(sampleCatalogue({}), 'a')).toBeUndefined();
  });

  it('are no more than so many together, the one asked for last always among them', () => {
    const kept = new KeptFigures(10);
    kept.keep('a', answerOf(4));
    kept.keep('b', answerOf(4));
    // Asked again: the other is now the older one.
    kept.keep('a', answerOf(4));
    kept.keep('c', answerOf(6));
    expect(['a', 'b', 'c'].map((question) => kept.get(catalogue, question) !== undefined)).toEqual([
      ...[true, false, true],
    ]);
    kept.keep('d', answerOf(50));
    expect(['a', 'c', 'd'].map((question) => kept.get(catalogue, question) !== undefined)).toEqual([
      ...[false, false, true],
    ]);
  });

  it('of a window are found again from another question, as long as their answer is kept', () => {
    const kept = new KeptFigures(10);
    const window = { period: '2025-W40', question: 'rate in W40', print: 'p', figures: new Map() };
    kept.keep('as of noon', { ...answerOf(6), windows: [window] });
    expect(kept.window({ ...catalogue, asOf: 'later' }, 'rate in W40', 'p')).toBe(window);
    expect(kept.window(catalogue, 'rate in W40', 'other rows')).toBeUndefined();
    expect(kept.window(catalogue, 'rate in W39', 'p')).toBeUndefined();
    expect(kept.window({ ...catalogue, targets: [] }, 'rate in W40', 'p')).toBeUndefined();
    kept.keep('something else', answerOf(6));
    expect(kept.window(catalogue, 'rate in W40', 'p')).toBeUndefined();
  });

  it('are known again by all that the store found of a window, and by nothing of another window', () => {
    const of = (change: Partial<FoundRow>): string[] =>
      printsOf([row({}), row({ group_no: 1, ...change })], 2);
    const [first, second] = of({});
    expect(of({})).toEqual([first, second]);
    const others: Partial<FoundRow>[] = [
      { value: '5.0001' },
      { org_unit_id: 8 },
      { element_id: 2 },
      { period_id: 39 },
      { period_id: null },
      { periods: 2 },
    ];
    for (const change of others) {
      const [same, changed] = of(change);
      expect([same === first, changed === second]).toEqual([true, false]);
    }
    expect(printsOf([row({})], 2)[1]).not.toBe(second);
  });
});
