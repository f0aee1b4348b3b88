import { describe, expect, it } from '@jest/globals';
import { publicSnapshot } from '../../test/public-snapshot.js';
import { absentOf, standingOf } from './to-preview-rows.js';

const preview = (more: object) => ({
  ...{ baseVersion: 0, shown: false, same: false, licence: 'x', snapshot: publicSnapshot().snapshot },
  ...more,
});

describe('a preview', () => {
  it('stands to what is shown as first, same, different, or hidden', () => {
    expect(standingOf(preview({}))).toBe('first');
    expect(standingOf(preview({ baseVersion: 2, shown: true, same: true }))).toBe('same');
    expect(standingOf(preview({ baseVersion: 2, shown: true }))).toBe('differs');
    expect(standingOf(preview({ baseVersion: 2, same: true }))).toBe('hidden');
  });
  it('tells what is withheld from what is missing', () => {
    expect(absentOf(preview({}))).toEqual({ missing: 1, withheld: 1 });
  });
});
