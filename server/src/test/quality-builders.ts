import type { QualityInput } from '../domain/quality/quality-input.js';
import { shippedQuality } from '../db/seed/shipped-quality.js';

const shipped = shippedQuality();

/** The rules as shipped. */
export const SHIPPED_RULES = shipped.rules;

/** The elements as shipped. */
export const SHIPPED_ELEMENTS = shipped.elements;

export const WEEKS_BEFORE_W41 = [40, 39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29].map(
  (week) => `2025-W${String(week)}`,
);

/** History of one element, newest first, in the weeks before W41; null: missing. */
export const weeks = (element: string, ...values: (number | null)[]): QualityInput['history'] => ({
  periods: WEEKS_BEFORE_W41.slice(0, values.length),
  values: { [element]: values },
  noChange: [],
});

/** A weekly report of W41 under the shipped rules; each spec says what it is about. */
export function qualityInput(input: Partial<QualityInput> = {}): QualityInput {
  const onForm = SHIPPED_ELEMENTS.filter(({ reference }) => !reference);
  return {
    rules: SHIPPED_RULES,
    dataSet: {
      frequency: 'weekly',
      members: onForm.map(({ code }, position) => ({
        element: code,
        position,
        section: 'people',
        required: true,
      })),
    },
    elements: SHIPPED_ELEMENTS,
    period: '2025-W41',
    values: {},
    references: { adults_18_plus: 11_786, villages: 25, smartphone_users: 7000, households: 4000 },
    history: { periods: [], values: {}, noChange: [] },
    noChange: false,
    ...input,
  };
}
