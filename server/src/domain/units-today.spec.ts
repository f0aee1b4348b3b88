import { describe, expect, it } from '@jest/globals';
import { sampleCatalogue, sampleFigure, sampleIndicator, sampleUnit } from '../test/catalogue-builders.js';
import { changeOnWeek } from './change.js';
import { originsOf, unitOnDate, valueBefore } from './lineage.js';
import { onUnitsOf, unitsOfPeriod } from './units-today.js';

/** 2 and 3 became 5 in November; 5 and 4 became 6 in December; 7 ended without a successor. */
const catalogue = sampleCatalogue({
  allCommunes: [
    sampleUnit({ id: 2, code: '00002', closedOn: '2025-11-03' }),
    sampleUnit({ id: 3, code: '00003', closedOn: '2025-11-03' }),
    sampleUnit({ id: 4, code: '00004', closedOn: '2025-12-01' }),
    sampleUnit({ id: 5, code: '00005', openedOn: '2025-11-03', closedOn: '2025-12-01' }),
    sampleUnit({ id: 6, code: '00006', openedOn: '2025-12-01' }),
    sampleUnit({ id: 7, code: '00007', closedOn: '2025-11-03' }),
  ],
  unitLinks: [
    { predecessorId: 2, successorId: 5, effectiveOn: '2025-11-03' },
    { predecessorId: 3, successorId: 5, effectiveOn: '2025-11-03' },
    { predecessorId: 4, successorId: 6, effectiveOn: '2025-12-01' },
    { predecessorId: 5, successorId: 6, effectiveOn: '2025-12-01' },
  ],
});
const indicator = sampleIndicator();
const figure = (orgUnitId: number, numerator: string | null, more = {}) =>
  sampleFigure({
    orgUnitId,
    numerator,
    value: numerator === null ? null : '0.0',
    denominator: numerator === null ? null : '1000',
    dataStatus: numerator === null ? 'no_data' : 'ok',
    ...more,
  });

describe('a unit on a date', () => {
  it('is itself until it was taken over, then what took it over, and so on', () => {
    expect(['2025-11-02', '2025-11-03', '2025-12-01'].map((date) => unitOnDate(catalogue, 2, date))).toEqual([
      2, 5, 6,
    ]);
    expect(originsOf(catalogue, 6)).toEqual([4, 5, 2, 3]);
  });
});

describe('figures on the units of a later date', () => {
  const october = [figure(2, '100'), figure(3, '300'), figure(4, '50'), figure(7, '7')];

  it('are the same list while nothing has merged', () => {
    expect(onUnitsOf(catalogue, indicator, october, '2025-10-31')).toBe(october);
  });

  it('are sums of numerators over sums of denominators; a unit without a successor keeps its row', () => {
    const november = onUnitsOf(catalogue, indicator, october, '2025-11-03');
    expect(november.map((one) => [one.orgUnitId, one.numerator, one.denominator, one.value])).toEqual([
      [4, '50', '1000', '0.0'],
      [5, '400', '2000', '20.0'],
      [7, '7', '1000', '0.0'],
    ]);
    expect(unitsOfPeriod(catalogue, '2025-10-31', '2025-11-03').map(({ id }) => id)).toEqual([4, 5, 7]);
  });

  it('follow a chain of mergers', () => {
    const december = onUnitsOf(catalogue, indicator, october, '2025-12-24');
    expect(december.map((one) => [one.orgUnitId, one.numerator])).toEqual([
      [6, '450'],
      [7, '7'],
    ]);
  });

  it('stand for the parts that have one, marked as partial, and are compared with nothing', () => {
    const parts = [figure(2, '100'), figure(3, null)];
    const [whole] = onUnitsOf(catalogue, indicator, parts, '2025-11-03');
    expect(whole).toMatchObject({
      numerator: '100',
      denominator: '1000',
      dataStatus: 'partial',
      partsMissing: 1,
    });
    const now = figure(5, '500', { cutOffAt: '2025-11-07T05:00:00.000Z' });
    expect(changeOnWeek(indicator, [now], [whole!]).change).toBeNull();
  });

  it('are missing where every part is', () => {
    const [whole] = onUnitsOf(catalogue, indicator, [figure(2, null), figure(3, null)], '2025-11-03');
    expect(whole).toMatchObject({ orgUnitId: 5, value: null, dataStatus: 'no_data' });
  });

  it('let the week after a merger be compared with the week before it', () => {
    const before = onUnitsOf(catalogue, indicator, [figure(2, '100'), figure(3, '300')], '2025-11-07');
    const now = figure(5, '600', { denominator: '2000', cutOffAt: '2025-11-07T05:00:00.000Z' });
    expect(changeOnWeek(indicator, [now], before)).toEqual({ change: '10.0', communes: 1 });
  });
});

describe('a value of the week before', () => {
  const values = new Map([
    [2, '10'],
    [3, '20'],
  ]);
  const valueOf = (id: number): string | null => values.get(id) ?? null;

  it('is the sum over what the unit was formed from, and unknown when a part is', () => {
    expect(valueBefore(catalogue, 5, '2025-10-31', valueOf)).toBe('30');
    expect(valueBefore(catalogue, 6, '2025-10-31', valueOf)).toBeNull();
    expect(valueBefore(catalogue, 2, '2025-10-31', valueOf)).toBe('10');
  });
});
