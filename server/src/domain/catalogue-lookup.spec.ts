import { describe, expect, it } from '@jest/globals';
import { CAMPAIGN, sampleCatalogue, sampleElement } from '../test/catalogue-builders.js';
import {
  communeByCode,
  communeById,
  dataSetByCode,
  dataSetOf,
  elementByCode,
  frequencyOf,
  goalsOf,
  indicatorByCode,
  wantedOf,
  windowFor,
  windowsOf,
} from './catalogue-lookup.js';

const goal = (number: number) => ({
  campaign: CAMPAIGN.code,
  number,
  code: String(number),
  indicator: 'x',
  nameVi: '',
  nameEn: '',
  label: '',
});
const dataSet = (code: string, frequency: 'weekly' | 'monthly', element: string) => ({
  id: 1,
  code,
  nameVi: code,
  nameEn: code,
  frequency,
  provider: 'commune' as const,
  members: [{ element, section: 'people' as const, position: 1, required: true }],
  version: 1,
});
const window = (set: string, period: string, cutOffAt: string) => ({
  dataSet: set,
  period,
  cutOffAt,
  opensAt: cutOffAt,
  dueAt: cutOffAt,
  closesAt: cutOffAt,
});
const catalogue = sampleCatalogue({
  elements: [
    sampleElement({ code: 'adults_reached' }),
    sampleElement({ code: 'officials', reference: true }),
  ],
  dataSets: [
    dataSet('weekly', 'weekly', 'adults_reached'),
    dataSet('monthly', 'monthly', 'officials_proficient'),
  ],
  goals: [goal(10), goal(0), { ...goal(1), campaign: 'other' }, goal(2)],
  windows: [
    window('weekly', '2025-W43', '2025-10-25T17:00:00.000Z'),
    window('weekly', '2025-W40', '2025-10-03T05:00:00.000Z'),
    window('monthly', '2025-09', '2025-09-30T17:00:00.000Z'),
    window('monthly', '2025-10', '2025-10-25T17:00:00.000Z'),
  ],
});

describe('looking up in the catalogue', () => {
  it('finds by code, and says nothing of what is not there', () => {
    expect(elementByCode(catalogue, 'adults_reached')?.code).toBe('adults_reached');
    expect(indicatorByCode(catalogue, 'adults_reached_rate')?.decimals).toBe(1);
    expect(dataSetByCode(catalogue, 'weekly')?.frequency).toBe('weekly');
    expect(communeByCode(catalogue, '24301')?.id).toBe(2);
    expect(communeById(catalogue, 2)?.code).toBe('24301');
    expect(elementByCode(catalogue, 'none')).toBeUndefined();
  });

  it('knows how often an element is reported', () => {
    expect(frequencyOf(catalogue, 'officials_proficient')).toBe('monthly');
    expect(frequencyOf(catalogue, 'officials')).toBeNull();
    expect(dataSetOf(catalogue, 'adults_reached')?.code).toBe('weekly');
  });

  it('lists the goals of a campaign by number, 0 and 2 before 10', () => {
    expect(goalsOf(catalogue, CAMPAIGN.code).map((g) => g.code)).toEqual(['0', '2', '10']);
  });

  it('finds windows, and lists them by cut-off', () => {
    expect(windowFor(catalogue, 'weekly', '2025-W40')?.cutOffAt).toBe('2025-10-03T05:00:00.000Z');
    expect(windowFor(catalogue, 'monthly', '2025-W40')).toBeUndefined();
    expect(windowsOf(catalogue, 'weekly').map((w) => w.period)).toEqual(['2025-W40', '2025-W43']);
  });

  it('names the month that is settled at a week’s cut-off, also at the end of the campaign', () => {
    expect(wantedOf(catalogue, 'weekly', '2025-W40')).toEqual({
      period: '2025-W40',
      cutOffAt: '2025-10-03T05:00:00.000Z',
      fresh: { month: '2025-09' },
    });
    expect(wantedOf(catalogue, 'weekly', '2025-W43')?.fresh).toEqual({ month: '2025-10' });
    expect(wantedOf(catalogue, 'weekly', '2025-W44')).toBeNull();
  });
});
