import { describe, expect, it } from '@jest/globals';
import { isAffected, together } from './affected.js';

const change = (periods: string[], definitions = false) => ({
  ...{ periods, orgUnits: ['24301'], counted: true, reports: [] as number[], definitions },
});

describe('what is read again after a change', () => {
  it.each([
    [['overview', '2025-W41'], true],
    [['gaps', '2025-W41', 'adults_reached_rate'], true],
    // Carried: week 42 may show what was reported for week 41.
    [['commune', '24301', '2025-W42'], true],
    [['overview', '2025-W40'], false],
    [['due', '24301'], true],
    [['inbox', 'leader'], true],
    [['overview', '2025-W41', '2025-10-08T07:00:00.000Z'], false],
    [['overview', '2025-W41', undefined, 'movement-2026'], true],
    [['overview', '2025-W41', '2025-10-08T07:00:00.000Z', 'movement-2026'], false],
    // The form somebody types in.
    [['submission', '24301', '2025-W41', 'weekly'], false],
    [['session'], false],
    [['periods', 'weekly'], false],
    [[7], false],
  ])('a report of week 41: %j %s', (key, expected) => {
    expect(isAffected(key, change(['2025-W41']))).toBe(expected);
  });

  it('a draft touches the states of reports and no figure', () => {
    const draft = { ...change(['2025-W41']), counted: false };
    expect(isAffected(['submission-status', '2025-W41'], draft)).toBe(true);
    expect(isAffected(['inbox', 'leader'], draft)).toBe(true);
    expect(isAffected(['overview', '2025-W41'], draft)).toBe(false);
  });

  it('a month or what is reported once touches every week', () => {
    expect(isAffected(['overview', '2025-W40'], change(['2025-10']))).toBe(true);
    expect(isAffected(['overview', '2025-W40'], change(['once', '2025-W41']))).toBe(true);
  });

  it('what is done on a report touches it, its text, and every list of reports', () => {
    const done = { ...change([]), orgUnits: [], counted: false, reports: [12] };
    for (const key of [
      ['issued-reports', 'one', 12],
      ['issued-reports', 'document', 12],
      ['issued-reports', 'list', {}],
    ])
      expect(isAffected(key, done)).toBe(true);
    expect(isAffected(['issued-reports', 'document', 13], done)).toBe(false);
    expect(isAffected(['inbox', 'leader'], done)).toBe(false);
    expect(together(done, { ...done, reports: [13, 12] })?.reports).toEqual([12, 13]);
  });

  it('a definition touches everything that was computed, and after an interruption so does anything', () => {
    for (const what of [change([], true), null]) {
      expect(isAffected(['periods', 'weekly'], what)).toBe(true);
      expect(isAffected(['campaign-choice', undefined], what)).toBe(true);
      expect(isAffected(['overview', '2025-W30'], what)).toBe(true);
      expect(isAffected(['submission', '24301', '2025-W41', 'weekly'], what)).toBe(false);
    }
  });

  it('two changes are read again at once', () => {
    expect(together(change(['2025-W40']), change(['2025-W41', '2025-W40'], true))).toEqual({
      periods: ['2025-W40', '2025-W41'],
      orgUnits: ['24301'],
      counted: true,
      reports: [],
      definitions: true,
    });
    expect(together(change(['2025-W40']), null)).toBeNull();
  });
});
