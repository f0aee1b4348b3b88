import { describe, expect, it } from '@jest/globals';
import type { Campaign, DataSet, Frequency, PeriodRow, Window } from '../../domain/catalogue.js';
import { parsePeriod } from '../../domain/period.js';
import { periodsBetween } from '../../domain/period-steps.js';
import { plannedWindow } from '../../domain/window.js';
import {
  CAMPAIGN,
  sampleCatalogue,
  sampleElement,
  sampleIndicator,
  SETTINGS,
} from '../../test/catalogue-builders.js';
import { figurePlan, neededElements, spanKey } from './figure-places.js';

const weekly = sampleElement({ id: 1, code: 'sessions_held', accumulation: 'flow' });
const monthly = sampleElement({ id: 2, code: 'dossiers_handled', accumulation: 'flow' });
const once = sampleElement({ id: 3, code: 'committee_established', kind: 'flag' });
const reference = sampleElement({ id: 4, code: 'households', reference: true });

const form = (id: number, code: string, frequency: Frequency, element: string): DataSet => ({
  id,
  code,
  nameVi: code,
  nameEn: code,
  frequency,
  provider: 'commune',
  members: [{ element, section: 'activities', position: 1, required: true }],
  version: 1,
});
const codes = [...periodsBetween('2025-W27', '2025-W46'), ...periodsBetween('2025-06', '2025-11'), 'once'];
const periods = codes.map((code, id): PeriodRow => {
  const { kind, startsOn, endsBefore } = parsePeriod(code)!;
  return { id, code, kind, startsOn, endsBefore };
});
const windows = periods.map((period): Window => {
  const times = plannedWindow(period, SETTINGS, [CAMPAIGN]);
  return {
    dataSet: { week: 'weekly', month: 'monthly', quarter: 'quarterly', once: 'once' }[period.kind],
    period: period.code,
    opensAt: times.opensAt.toISOString(),
    cutOffAt: times.cutOffAt.toISOString(),
    dueAt: times.dueAt.toISOString(),
    closesAt: times.closesAt.toISOString(),
  };
});
const catalogue = sampleCatalogue({
  elements: [weekly, monthly, once, reference],
  dataSets: [
    form(11, 'weekly', 'weekly', weekly.code),
    form(12, 'monthly', 'monthly', monthly.code),
    form(13, 'once', 'once', once.code),
  ],
  periods,
  windows,
});
const week = (code: string): Window => windows.find(({ period }) => period === code)!;
const indicators = [
  sampleIndicator({ numerator: 'sessions_held + dossiers_handled', denominator: 'households' }),
  sampleIndicator({ numerator: 'committee_established', denominator: '1' }),
];
const planIn = (campaign: Campaign | null, ...wanted: string[]) =>
  figurePlan(catalogue, neededElements(catalogue, indicators), wanted.map(week), campaign);
const plan = (...wanted: string[]) => planIn(CAMPAIGN, ...wanted);

describe('where figures are looked for', () => {
  it('a reference figure is not reported, so it is looked for nowhere', () => {
    expect(neededElements(catalogue, indicators).map(({ element }) => element.code)).toEqual([
      weekly.code,
      monthly.code,
      once.code,
    ]);
  });

  it('a flow of months expects its months, and one of weeks beside it its weeks', () => {
    const { places, spans } = plan('2025-W30', '2025-W40');
    expect([spans.get(spanKey(0, 1))?.periods, spans.get(spanKey(0, 2))?.periods]).toEqual([2, 0]);
    expect([spans.get(spanKey(1, 1))?.periods, spans.get(spanKey(1, 2))?.periods]).toEqual([12, 3]);
    expect(places.flows.filter(({ group }) => group === 1)).toHaveLength(15);
  });

  it('a total stands at the cut-off of its last period, after the campaign at the campaign’s end', () => {
    const { spans } = plan('2025-W39', '2025-W45');
    expect(spans.get(spanKey(0, 1))?.cutOffAt).toBe(week('2025-W39').cutOffAt);
    expect(spans.get(spanKey(0, 2))?.cutOffAt).toBe(week('2025-08').cutOffAt);
    expect(spans.get(spanKey(1, 1))).toMatchObject({ periods: 15, cutOffAt: week('2025-W43').cutOffAt });
    expect(spans.get(spanKey(1, 2))).toMatchObject({ periods: 4, cutOffAt: week('2025-10').cutOffAt });
  });

  it('flows add up from the first cut-off of the campaign asked for, whatever runs beside it', () => {
    const movement = { ...CAMPAIGN, code: 'movement', startOn: '2025-09-27', endOn: '2026-12-31' };
    const flowsOf = (campaign: Campaign | null, wanted: string) => {
      const { places, spans } = planIn(campaign, wanted);
      const weeks = places.flows.filter(({ elementId }) => elementId === weekly.id);
      return [spans.get(spanKey(0, weekly.id))?.periods, ...weeks.map(({ periodId }) => codes[periodId])];
    };
    expect(flowsOf(movement, '2025-W41')).toEqual([2, '2025-W40', '2025-W41']);
    expect(flowsOf(CAMPAIGN, '2025-W41')[0]).toBe(13);
    expect(flowsOf(movement, '2025-W45')[0]).toBe(6);
    expect(flowsOf(movement, '2025-W39')).toEqual([0]);
    expect(flowsOf(null, '2025-W41')).toEqual([0]);
  });

  it('a stock is looked for in the same places in every campaign: a state does not begin with one', () => {
    const stock = sampleElement({ id: 5, code: 'team_members' });
    const elements = [{ element: stock, dataSet: form(11, 'weekly', 'weekly', stock.code) }];
    const movement = { ...CAMPAIGN, startOn: '2025-10-04' };
    const places = (campaign: Campaign) =>
      figurePlan(catalogue, elements, [week('2025-W41')], campaign).places.stocks;
    expect(places(movement)).toEqual(places(CAMPAIGN));
    expect(places(movement)).toHaveLength(5);
  });

  it('what is reported once is wanted as it counted at each cut-off, of its own form', () => {
    const { places } = plan('2025-W30', '2025-W40');
    expect(places.stocks).toEqual([]);
    expect(places.once).toEqual(
      ['2025-W30', '2025-W40'].map((code, group) => ({
        group,
        elementId: 3,
        dataSetId: 13,
        periodId: periods.find((period) => period.code === 'once')!.id,
        notAfter: new Date(week(code).cutOffAt),
      })),
    );
  });
});
