import { describe, expect, it } from '@jest/globals';
import { goal, laterGoal, overview } from '../../test/week-figures.js';
import { toHeading } from './to-heading.js';

describe('the heading of the overview', () => {
  it('tells the day of today from the day the figures stand on', () => {
    expect(toHeading(overview(), 'vi').campaign).toMatchObject({ today: 86, day: 81, days: 103 });
  });

  it('tells a campaign that has not begun from one that is over', () => {
    const { campaign } = overview();
    const outside = { ...campaign!, today: null, day: null };
    const of = (state: 'not_started' | 'ended', now: string) =>
      toHeading(overview({ now, campaign: { ...outside, state } }), 'vi').campaign;
    expect(of('not_started', '2025-07-01T08:00:00+07:00')).toMatchObject({
      beginsText: '15/07/2025',
      over: false,
    });
    expect(of('ended', '2025-10-26T00:00:00+07:00')).toMatchObject({ beginsText: null, over: true });
    expect(of('ended', '2025-10-25T23:59:00+07:00')).toMatchObject({ over: false });
  });

  it('speaks of the headline goal, and of none when there is none', () => {
    expect(toHeading(overview(), 'vi').finding).toContain('58,0%');
    expect(toHeading(overview({ goals: [laterGoal('1', 'reached')], campaign: null }), 'vi')).toMatchObject({
      campaign: null,
      coverage: null,
    });
  });

  it('names each standing of the goals once', () => {
    expect(
      toHeading(
        overview({
          goals: [
            goal(),
            goal({ code: '1' }),
            goal({ code: '2', label: 'QĐ 12' }),
            goal({ code: '3', label: '' }),
          ],
        }),
        'vi',
      ).labels,
    ).toEqual(['mặc định – chưa phải văn bản của tỉnh', 'QĐ 12']);
  });
});
