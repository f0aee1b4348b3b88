import { describe, expect, it } from '@jest/globals';
import { CAMPAIGN } from '../test/catalogue-builders.js';
import { campaignDay, campaignDays, campaignOn } from './campaign.js';

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
    const next = { startOn: '2026-01-01', endOn: '2026-04-10' };
    expect(campaignOn([CAMPAIGN, next], '2025-07-14')).toBeNull();
    expect(campaignOn([CAMPAIGN, next], '2025-10-03')).toBe(CAMPAIGN);
    expect(campaignOn([CAMPAIGN, next], '2025-12-01')).toBe(CAMPAIGN);
    expect(campaignOn([CAMPAIGN, next], '2026-01-01')).toBe(next);
    expect(campaignOn([], '2025-10-03')).toBeNull();
  });
});
