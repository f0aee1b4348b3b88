import { describe, expect, it } from '@jest/globals';
import { gapGroup, gapGroups } from '../../test/gap-groups.js';
import { toGapGroupRows } from './to-gap-group-rows.js';

describe('the rows of groups of communes', () => {
  it('begin with the kinds of units, then the kept groups with the most missing first; unknown comes last', () => {
    const groups = [
      gapGroup('xã', 900, { by: 'kind' }),
      gapGroup('phường', 100, { by: 'kind' }),
      gapGroup('a', null),
      gapGroup('b', 50),
      gapGroup('c', 700),
    ];
    const { rows, kept } = toGapGroupRows(gapGroups(groups), 'vi');
    expect(rows.map(({ code }) => code)).toEqual(['xã', 'phường', 'c', 'b', 'a']);
    expect(kept).toBe(3);
  });

  it('leave out what is not known, never as a zero', () => {
    const [row] = toGapGroupRows(gapGroups([gapGroup('a', null)]), 'vi').rows;
    expect(row).toMatchObject({
      now: null,
      valueText: null,
      gapText: null,
      shortfallText: null,
      shareText: null,
    });
    expect(row?.missing).toBe(10);
  });

  it('say of a part how many entered it, and no rate without a denominator', () => {
    expect(toGapGroupRows(gapGroups([]), 'vi').dimensions).toMatchObject([
      { entered: 61, countText: '102.345', shareText: '25,6%', rateText: null },
      { entered: 0, countText: null, shareText: null, rateText: null },
    ]);
  });
});
