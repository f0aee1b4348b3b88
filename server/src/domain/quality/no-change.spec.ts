import { describe, expect, it } from '@jest/globals';
import { SETTINGS } from '../../test/catalogue-builders.js';
import { qualityInput, SHIPPED_ELEMENTS, weeks } from '../../test/quality-builders.js';
import { unchangedStocks } from './no-change.js';
import type { QualityHistory } from './quality-input.js';

const { dataSet } = qualityInput();
const filled = (history: QualityHistory, period = '2025-W41') =>
  unchangedStocks(dataSet, SHIPPED_ELEMENTS, period, history, SETTINGS);

describe('"Không thay đổi" fills in', () => {
  it('running totals as they counted in the period before, zero included', () => {
    expect(filled(weeks('adults_reached', 6900, 6700))).toEqual({ adults_reached: 6900 });
    expect(filled(weeks('app_users', 0, 3))).toEqual({ app_users: 0 });
    expect(filled(weeks('committee_established', 1))).toEqual({ committee_established: 1 });
  });
  it('a carried total as long as it is carried: from W36 for W40, not from W35', () => {
    expect(filled(weeks('adults_reached', null, null, null, null, 6000))).toEqual({ adults_reached: 6000 });
    expect(filled(weeks('adults_reached', null, null, null, null, null, 6000))).toEqual({});
  });
  it('nothing that happened within a week: a flow stays missing, never zero', () => {
    expect(filled(weeks('sessions_held', 12, 12))).toEqual({});
  });
  it('nothing of another form, and nothing for what is reported once', () => {
    expect(filled(weeks('unknown', 5))).toEqual({});
    expect(filled(weeks('adults_reached', 5), 'once')).toEqual({});
  });
});
