import { describe, expect, it } from '@jest/globals';
import { goal, laterGoal, overview } from '../../test/week-figures.js';
import { toTileRows } from './to-tile-rows.js';

describe('the four numbers of the overview', () => {
  it('say value, target and plan of the headline at its own cut-off', () => {
    expect(toTileRows(overview(), 'vi').coverage).toMatchObject({
      valueText: '58,0%',
      targetText: '58%',
      planText: '45,6%',
      changeFinding: 'Tăng 3,1 điểm so với tuần trước',
    });
    expect(toTileRows(overview(), 'en').coverage?.valueText).toBe('58.0%');
  });

  it('keep a gap of 0 and a large shortfall side by side', () => {
    expect(toTileRows(overview(), 'vi').coverage).toMatchObject({
      gapCount: 0,
      shortfall: 106_980,
      shortfallText: '106.980',
    });
  });

  it('never turn a missing headline into a number', () => {
    const missing = goal({
      value: null,
      status: 'no_data',
      dataStatus: 'no_data',
      plan: null,
      planDifference: null,
      gapCount: null,
      shortfall: null,
      change: null,
    });
    const tile = toTileRows(overview({ goals: [missing] }), 'vi').coverage;
    expect(tile).toMatchObject({
      valueText: null,
      planText: null,
      planFinding: null,
      changeFinding: null,
      gapText: null,
      shortfallText: null,
    });
    expect(tile?.scale.value).toBeNull();
  });

  it('count the ten without the headline', () => {
    const rows = toTileRows(overview(), 'vi').goals;
    expect(rows).toMatchObject({ all: 5, onTrack: 2, behind: 1, farBehind: 1, noData: 1 });
    expect(rows.segments.map((segment) => segment.status)).toEqual([
      'reached',
      'on_track',
      'behind',
      'far_behind',
      'no_data',
    ]);
  });

  it('split the communes so that the parts add up to all of them', () => {
    const rows = toTileRows(overview(), 'vi').communes;
    expect(rows?.late).toBe(22);
    expect(rows?.segments.reduce((sum, segment) => sum + segment.count, 0)).toBe(102);
  });

  it('hold without a headline and without anyone who reports', () => {
    const reporting = {
      expected: 0,
      submitted: 0,
      onTime: 0,
      late: 0,
      returned: 0,
      missing: 0,
      completeness: null,
      timeliness: null,
    };
    const rows = toTileRows(overview({ goals: [laterGoal('1', 'reached')], reporting }), 'vi');
    expect(rows.coverage).toBeNull();
    expect(rows.communes).toBeNull();
    expect(rows.submitted.share).toBe(0);
  });
});
