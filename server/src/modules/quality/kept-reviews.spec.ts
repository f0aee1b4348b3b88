import { describe, expect, it } from '@jest/globals';
import { sampleCatalogue, sampleUnit, W40_CUT_OFF } from '../../test/catalogue-builders.js';
import { qualityInput, SHIPPED_ELEMENTS, SHIPPED_RULES, weeks } from '../../test/quality-builders.js';
import { KeptReviews } from './kept-reviews.js';
import type { PeriodReportRow } from './period-reports.query.js';
import type { QualityPeriod } from './quality-period.js';

const catalogue = sampleCatalogue({ elements: SHIPPED_ELEMENTS, qualityRules: SHIPPED_RULES });
const { dataSet } = qualityInput();
const period = '2025-W41';
const wanted: QualityPeriod = {
  dataSet: { id: 1, code: 'weekly', nameVi: '', nameEn: '', provider: 'commune', version: 1, ...dataSet },
  window: {
    ...{ dataSet: 'weekly', period, opensAt: W40_CUT_OFF, cutOffAt: W40_CUT_OFF },
    ...{ dueAt: W40_CUT_OFF, closesAt: W40_CUT_OFF },
  },
  period: { id: 41, code: period, kind: 'week', startsOn: null, endsBefore: null },
  communes: [],
};
const unit = sampleUnit({ id: 2, code: '24301' });
/** As the store answers: new objects each time. */
const row = (change: Partial<PeriodReportRow> = {}): PeriodReportRow => ({
  ...{ org_unit_id: 2, state: 'submitted', version: 2, signed_version: 2, signed_by: 'editor' },
  ...{ signed_at: new Date(W40_CUT_OFF), first_submitted_at: new Date(W40_CUT_OFF), excluded: false },
  ...{ values: { adults_reached: 7000 }, notes: null },
  ...change,
});
const history = weeks('adults_reached', 6900, 6650, 6400, 6160, 5900, 5660);

describe('reviews that are kept', () => {
  it('are those of the same report beside the same history; whatever differs is reviewed anew', () => {
    const kept = new KeptReviews(10);
    const first = kept.of(catalogue, wanted, null, unit, row(), history);
    expect(kept.of({ ...catalogue, asOf: 'later' }, wanted, null, unit, row(), { ...history })).toBe(first);
    const corrected = kept.of(
      catalogue,
      wanted,
      null,
      unit,
      row({ values: { adults_reached: 9000 } }),
      history,
    );
    expect(corrected.item.z).toBeGreaterThan(first.item.z ?? Infinity);
    const raised = weeks('adults_reached', 6999, 6650, 6400, 6160, 5900, 5660);
    for (const other of [
      kept.of(catalogue, wanted, null, unit, row({ state: 'returned' }), history),
      kept.of(catalogue, wanted, null, unit, row({ notes: { noChange: true } }), history),
      kept.of(catalogue, wanted, null, unit, row(), raised),
      kept.of(catalogue, wanted, null, sampleUnit({ id: 3, code: '24364' }), row(), history),
      kept.of({ ...catalogue, qualityRules: [] }, wanted, null, unit, row(), history),
    ])
      expect(other).not.toBe(first);
  });

  it('are forgotten, the longest unused first, beyond so many', () => {
    const kept = new KeptReviews(2);
    const of = (version: number) => kept.of(catalogue, wanted, null, unit, row({ version }), history);
    const [first, second] = [of(1), of(2)];
    expect(of(1)).toBe(first);
    of(3);
    expect(of(1)).toBe(first);
    expect(of(2)).not.toBe(second);
  });
});
