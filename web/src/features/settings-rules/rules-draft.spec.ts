import { describe, expect, test } from '@jest/globals';
import { draftOf, readDraft, type RulesDraft } from './rules-draft.js';

const rules = {
  behindFromPercent: 72.5,
  carry: { weekly: 4, monthly: 2, quarterly: 2 },
  counts: 'submitted',
} as const;
const draft: RulesDraft = draftOf(rules, 'vi');

describe('thresholds as typed', () => {
  test('come back as they were', () => {
    expect(draft.behindFromPercent).toBe('72,5');
    expect(readDraft(draft)).toEqual({ rules, wrong: [] });
  });
  test('take a comma or a point', () => {
    for (const text of ['72.5', '72,5', ' 72,5 '])
      expect(readDraft({ ...draft, behindFromPercent: text }).rules?.behindFromPercent).toBe(72.5);
  });
  test('out of bounds are told by field; an empty box is not zero', () => {
    for (const text of ['', '0', '101', '72,55', 'tám mươi', '-5'])
      expect(readDraft({ ...draft, behindFromPercent: text }).wrong).toEqual(['behindFromPercent']);
    const carry = { weekly: '', monthly: '53', quarterly: '1,5' };
    expect(readDraft({ ...draft, carry }).wrong).toEqual(['weekly', 'monthly', 'quarterly']);
  });
});
