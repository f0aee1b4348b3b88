import { describe, expect, it } from '@jest/globals';
import { flowPeriods, stockCandidates } from './candidate-periods.js';
import type { Campaign, Catalogue, DataSet, Window } from './catalogue.js';
import { carryStock, type StockValue } from './carry.js';
import { parsePeriod } from './period.js';
import { periodsBetween } from './period-steps.js';
import { plannedWindow } from './window.js';

const settings = {
  behindFrom: '0.8',
  counts: 'submitted',
  cutOff: { weekday: 5, time: '12:00' },
  due: { weekday: 5, time: '17:00' },
  closes: { weekday: 2, time: '17:00' },
  holidays: [],
  carry: { weekly: 4, monthly: 2, quarterly: 2 },
};
const campaign = { code: 'peak', startOn: '2025-07-15', endOn: '2025-10-25' } as Campaign;
const set = (code: string, frequency: DataSet['frequency']) =>
  ({ code, frequency, members: [] as DataSet['members'] }) as DataSet;
const weekly = set('weekly', 'weekly');
const monthly = set('monthly', 'monthly');
const windows: Window[] = [
  ...periodsBetween('2025-W27', '2025-W45').map((code) => ['weekly', code] as const),
  ...periodsBetween('2025-06', '2025-11').map((code) => ['monthly', code] as const),
].map(([dataSet, code]) => {
  const period = parsePeriod(code);
  if (period === null) throw new Error(code);
  const times = plannedWindow(period, settings, [campaign]);
  return {
    dataSet,
    period: code,
    opensAt: times.opensAt.toISOString(),
    cutOffAt: times.cutOffAt.toISOString(),
    dueAt: times.dueAt.toISOString(),
    closesAt: times.closesAt.toISOString(),
  };
});
const catalogue = { settings, windows } as unknown as Catalogue;
const window = (dataSet: string, period: string): Window => {
  const found = windows.find((w) => w.dataSet === dataSet && w.period === period);
  if (found === undefined) throw new Error(period);
  return found;
};

describe('where a stock is looked for', () => {
  it('a weekly figure is looked for in its week, then in the four weeks before', () => {
    expect(stockCandidates(catalogue, weekly, window('weekly', '2025-W40')).map((c) => c.period)).toEqual([
      '2025-W40',
      '2025-W39',
      '2025-W38',
      '2025-W37',
      '2025-W36',
    ]);
  });

  it('a monthly figure is looked for in the latest month that was cut off by the week, then in the two before', () => {
    expect(stockCandidates(catalogue, monthly, window('weekly', '2025-W40')).map((c) => c.period)).toEqual([
      '2025-09',
      '2025-08',
      '2025-07',
    ]);
    expect(stockCandidates(catalogue, monthly, window('weekly', '2025-W39')).map((c) => c.period)).toEqual([
      '2025-08',
      '2025-07',
      '2025-06',
    ]);
  });

  it('a once-figure has one place and never grows old', () => {
    expect(stockCandidates(catalogue, set('once', 'once'), window('weekly', '2025-W40'))).toEqual([
      { period: 'once', rank: 0 },
    ]);
  });

  it('the first place that has a figure is what carrying the series by hand gives', () => {
    const reported = ['2025-W30', '2025-W35', '2025-W36', '2025-W42'];
    for (const code of periodsBetween('2025-W29', '2025-W43')) {
      const byPlaces = stockCandidates(catalogue, weekly, window('weekly', code)).find((c) =>
        reported.includes(c.period),
      )?.period;
      const values: StockValue[] = reported.map((period) => ({ period, value: '1' }));
      expect([code, byPlaces]).toEqual([code, carryStock(values, code, 4)?.period]);
    }
  });
});

describe('which flows add up', () => {
  it('all weeks of the campaign whose cut-off has been reached, and none before its first day', () => {
    expect(flowPeriods(catalogue, weekly, campaign, window('weekly', '2025-W32'))).toEqual([
      '2025-W29',
      '2025-W30',
      '2025-W31',
      '2025-W32',
    ]);
  });

  it('none after its last day: the total of a campaign stands still', () => {
    const all = periodsBetween('2025-W29', '2025-W43');
    for (const week of ['2025-W43', '2025-W44', '2025-W45'])
      expect(flowPeriods(catalogue, weekly, campaign, window('weekly', week))).toEqual(all);
  });

  it('each form has periods of its own', () => {
    expect(flowPeriods(catalogue, monthly, campaign, window('weekly', '2025-W40'))).toEqual([
      '2025-07',
      '2025-08',
      '2025-09',
    ]);
    expect(flowPeriods(catalogue, monthly, campaign, window('weekly', '2025-W45'))).toEqual([
      '2025-07',
      '2025-08',
      '2025-09',
      '2025-10',
    ]);
  });
});
