import { expect } from '@jest/globals';
import type { ExplainDto, ExplainTermDto } from '../contract/explain.js';

/** What every explanation of a commune has to hold: parts make the term, terms make the figure. */
export function expectAddsUp({ terms, numerator, denominator, value }: ExplainDto): void {
  const sum = (numbers: readonly (number | null)[]) =>
    numbers.length === 0 || numbers.includes(null) ? null : numbers.reduce((a, b) => a! + b!, 0);
  for (const term of terms ?? [])
    if (term.parts.length > 0)
      expect([term.dataElement, term.value]).toEqual([
        term.dataElement,
        sum(term.parts.filter(({ counted }) => counted).map((part) => part.value)),
      ]);
  if (terms === null || value === null) return;
  const of = (part: ExplainTermDto['part']) =>
    sum(terms.filter((term) => term.part === part).map((term) => term.sign * (term.value ?? 0)));
  expect(of('numerator')).toBe(numerator);
  if (denominator !== null) expect(of('denominator')).toBe(denominator);
}
