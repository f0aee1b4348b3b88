import { describe, expect, it } from '@jest/globals';
import { CAMPAIGN } from '../test/catalogue-builders.js';
import { campaignDay, campaignDays, campaignOn, campaignState } from './campaign.js';

describe('campaign', () => {
  it('has 103 days from 15/07 to 25/10/2025, both counted', () => {
    expect(campaignDays(CAMPAIGN)).toBe(103);
  });

  it.each([
    ['2025-07-14', null],
    ['2025-07-15', 1],
    ['2025-10-03', 81],
    ['2025-10-08', 86],
    ['2025-10-25', 103],
    ['2025-10-26', null],
  ])('%s is day %s', (date, day) => {
    expect(campaignDay(CAMPAIGN, date)).toBe(day);
  });

  it('belongs to the running campaign, then to the last one that ended', () => {
    const next = { code: 'next', startOn: '2026-01-01', endOn: '2026-04-10' };
    expect(campaignOn([CAMPAIGN, next], '2025-07-14')).toBeNull();
    expect(campaignOn([CAMPAIGN, next], '2025-10-03')).toBe(CAMPAIGN);
    expect(campaignOn([CAMPAIGN, next], '2025-12-01')).toBe(CAMPAIGN);
    expect(campaignOn([CAMPAIGN, next], '2026-01-01')).toBe(next);
    expect(campaignOn([], '2025-10-03')).toBeNull();
  });

  it.each([
    ['2025-07-14', 'not_started'],
    ['2025-07-15', 'running'],
    ['2025-10-25', 'running'],
    ['2025-10-26', 'ended'],
  ])('on %s it is %s', (date, state) => {
    expect(campaignState(CAMPAIGN, date)).toBe(state);
  });
});

describe('of several campaigns beside each other', () => {
  const of = (code: string, startOn: string, endOn: string) => ({ code, startOn, endOn });
  const year = of('movement-2026', '2026-01-01', '2026-12-31');
  const peak = of('peak-2026', '2026-03-01', '2026-06-08');
  const extended = of('peak-2025', '2025-07-15', '2026-01-31');

  it.each([
    ['a peak leads while it lasts', [year, peak], '2026-02-28', 'movement-2026'],
    ['from its first day', [year, peak], '2026-03-01', 'peak-2026'],
    ['to its last', [year, peak], '2026-06-08', 'peak-2026'],
    ['and the year goes on after it', [year, peak], '2026-06-09', 'movement-2026'],
    [
      'a new movement leads although an older campaign was extended',
      [extended, year],
      '2026-01-01',
      'movement-2026',
    ],
    ['until then the older one does', [extended, year], '2025-12-31', 'peak-2025'],
    [
      'begun together, the shorter one leads',
      [year, of('half', '2026-01-01', '2026-06-30')],
      '2026-02-01',
      'half',
    ],
    [
      'with the same days, the order of the codes decides',
      [year, of('a', '2026-01-01', '2026-12-31')],
      '2026-02-01',
      'a',
    ],
    ['when all are over, the one that ended last stays', [peak, extended], '2027-01-01', 'peak-2026'],
    [
      'ended together, the one that began last',
      [of('long', '2025-01-01', '2026-06-08'), peak],
      '2027-01-01',
      'peak-2026',
    ],
  ])('%s', (_, campaigns, date, code) => {
    expect(campaignOn(campaigns, date)?.code).toBe(code);
    expect(campaignOn(campaigns.toReversed(), date)?.code).toBe(code);
  });

  it('none leads before the first has begun', () => {
    expect(campaignOn([year, peak], '2025-12-31')).toBeNull();
  });
});
