import { describe, expect, it } from '@jest/globals';
import { cleanReason, heldReasons, reasonOf, unexplained } from './reasons.js';
import type { Finding } from './check-quality.js';

const given = (element: string, rule: string, text: string) => ({ element, rule, text });
const before = { adults_reached: { stock_fell: 'Rà soát, loại người tính hai lần' } };

describe('a reason', () => {
  it('holds while its value stays the same, whatever else changes', () => {
    expect(
      heldReasons(before, { adults_reached: 90, app_users: 1 }, { adults_reached: 90, app_users: 2 }, []),
    ).toEqual(before);
  });
  it('goes with its value: a changed or cleared one is asked about again', () => {
    expect(heldReasons(before, { adults_reached: 90 }, { adults_reached: 91 }, [])).toEqual({});
    expect(heldReasons(before, { adults_reached: 90 }, {}, [])).toEqual({});
  });
  it('given together with a new value belongs to the new value', () => {
    expect(
      heldReasons(before, { adults_reached: 90 }, { adults_reached: 91 }, [
        given('adults_reached', 'stock_fell', '  Rà soát\n lần hai '),
      ]),
    ).toEqual({ adults_reached: { stock_fell: 'Rà soát lần hai' } });
  });
  it('is taken back by a blank one, and never stands at a missing value', () => {
    const values = { adults_reached: 90 };
    expect(heldReasons(before, values, values, [given('adults_reached', 'stock_fell', '  ')])).toEqual({});
    expect(heldReasons({}, values, values, [given('app_users', 'above_full', 'Khách du lịch')])).toEqual({});
  });
  it('stands beside the reasons of other rules at the same value', () => {
    const values = { adults_reached: 90 };
    expect(
      heldReasons(before, values, values, [given('adults_reached', 'unusual_growth', 'Mở thêm lớp')]),
    ).toEqual({
      adults_reached: { stock_fell: 'Rà soát, loại người tính hai lần', unusual_growth: 'Mở thêm lớp' },
    });
  });
  it('is kept in NFC on one line', () => {
    expect(cleanReason('  Ra\u0300 soa\u0301t\r\n\tlại\u0007 ')).toBe('Rà soát lại');
  });
  it('is not found under the names every object has', () => {
    expect(reasonOf({}, 'constructor', 'name')).toBeNull();
    expect(reasonOf({ constructor: {} }, 'constructor', 'toString')).toBeNull();
  });
});

describe('warnings that wait for a reason', () => {
  const finding = (element: string, rule: string, severity: Finding['severity'] = 'warning'): Finding => ({
    rule,
    element,
    severity,
    surprise: null,
    params: {},
    vi: '',
    en: '',
  });
  it('are those without one; an error is not asked about, it blocks', () => {
    const findings = [
      finding('adults_reached', 'stock_fell'),
      finding('adults_reached', 'above_limit', 'error'),
      finding('app_users', 'above_full'),
    ];
    expect(unexplained(findings, before).map(({ rule }) => rule)).toEqual(['above_full']);
  });
});
