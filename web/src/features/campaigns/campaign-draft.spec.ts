import { describe, expect, test } from '@jest/globals';
import { BLANK_CAMPAIGN, daysOf, faultsOfCampaign } from './campaign-draft.js';

const draft = {
  nameVi: 'Phong trào 2026',
  nameEn: 'Movement of 2026',
  startOn: '2026-01-01',
  endOn: '2026-12-31',
  source: 'Kế hoạch 12/KH-UBND',
};

describe('a campaign as typed', () => {
  test('that is whole has no fault, and says its days with both ends', () => {
    expect(faultsOfCampaign(draft)).toEqual({ blank: [], wrong: [] });
    expect(daysOf(draft)).toBe(365);
    expect(daysOf({ ...draft, endOn: draft.startOn })).toBe(1);
  });
  test('blank fields wait, they are not wrong', () => {
    expect(faultsOfCampaign(BLANK_CAMPAIGN)).toEqual({
      blank: ['nameVi', 'nameEn', 'startOn', 'endOn', 'source'],
      wrong: [],
    });
  });
  test('it does not end before it starts', () => {
    expect(faultsOfCampaign({ ...draft, endOn: '2025-12-31' }).wrong).toEqual(['endOn']);
    expect(daysOf({ ...draft, endOn: '2025-12-31' })).toBeNull();
  });
  test('a name or a source of a letter says nothing', () => {
    expect(faultsOfCampaign({ ...draft, nameVi: 'x', source: 'QĐ' }).wrong).toEqual(['nameVi', 'source']);
  });
});
