import { describe, expect, it } from '@jest/globals';
import { wantedCampaigns } from './shipped-campaigns.js';

describe('shipped campaigns', () => {
  const peak = { code: 'peak-2025', startOn: '2025-07-15', endOn: '2025-10-25' };
  const movement = { code: 'movement-2026', startOn: '2026-01-01', endOn: '2026-12-31' };
  const own = (startOn: string, endOn: string) => ({ code: 'own', startOn, endOn });
  const wanted = (...known: (typeof peak)[]): string[] => [...wantedCampaigns([peak, movement], known)];

  it('all come in where there is none', () => {
    expect(wanted()).toEqual(['peak-2025', 'movement-2026']);
  });

  it('a new one comes in beside the shipped ones that are there, whatever became of their dates', () => {
    expect(wanted({ ...peak, endOn: '2026-03-31' })).toEqual(['peak-2025', 'movement-2026']);
  });

  it('a new one stays out where an administrator has one of their own in its time, by a day', () => {
    expect(wanted(peak, own('2025-10-26', '2026-01-01'))).toEqual(['peak-2025']);
    expect(wanted(peak, own('2026-12-31', '2027-12-31'))).toEqual(['peak-2025']);
    expect(wanted(peak, own('2025-10-26', '2025-12-31'))).toEqual(['peak-2025', 'movement-2026']);
  });

  it('one that is there keeps its row of later releases', () => {
    expect(wanted(peak, movement, own('2026-03-01', '2026-06-08'))).toEqual(['peak-2025', 'movement-2026']);
  });
});
