import { describe, expect, it } from '@jest/globals';
import {
  COUNT_INDICATOR,
  sampleCatalogue,
  sampleElement,
  sampleIndicator,
  sampleTarget,
} from '../test/catalogue-builders.js';
import type { Target } from './catalogue.js';
import { targetFaults } from './target-faults.js';

const TODAY = '2025-10-08';
const FEWER = sampleIndicator({ ...COUNT_INDICATOR, code: 'signal_gaps', direction: 'down' });
const YES_NO = sampleIndicator({
  code: 'committee_rate',
  kind: 'yes_no',
  numerator: 'committee_established',
  denominator: '1',
});
const OPEN_RATIO = sampleIndicator({
  code: 'app_users_rate',
  numerator: 'app_users',
  denominator: 'adults_18_plus',
});
const indicators = [sampleIndicator(), COUNT_INDICATOR, FEWER, YES_NO, OPEN_RATIO];
const catalogue = sampleCatalogue({
  indicators,
  elements: [
    sampleElement({ code: 'adults_reached', atMost: 'adults_18_plus' }),
    sampleElement({ code: 'adults_18_plus', reference: true }),
    sampleElement({ code: 'app_users' }),
    sampleElement({ code: 'committee_established', kind: 'flag' }),
  ],
  goals: indicators.map(({ code, nameVi, nameEn }, number) => ({
    campaign: 'peak-2025',
    number,
    code: String(number),
    indicator: code,
    nameVi,
    nameEn,
    label: 'test',
  })),
  groups: [{ code: 'remote', nameVi: '', nameEn: '', orgUnitIds: [2], version: 1, members: [] }],
  targets: [
    sampleTarget({ id: 7 }),
    sampleTarget({ id: 8, scope: 'commune', scopeCode: '22015', orgUnitId: 4 }),
  ],
});
const commune = { scope: 'commune', scopeCode: '24301', orgUnitId: 2 } as const;
const count = { ...commune, indicator: COUNT_INDICATOR.code, kind: 'count', value: '200' } as const;
const fewer = { ...count, indicator: FEWER.code, value: '5', baselineValue: '20' } as const;
const yesNo = {
  ...commune,
  indicator: YES_NO.code,
  kind: 'yes_no',
  value: '1',
  planShape: 'stepped',
} as const;
const open = { ...commune, indicator: OPEN_RATIO.code } as const;

const faultsOf = (target: Partial<Target>, id: number | null = null): [string, string][] =>
  targetFaults(catalogue, sampleTarget(target), TODAY, id).map(({ path, code }) => [path, code]);

describe('a target', () => {
  it.each<[string, Partial<Target>]>([
    ['a ratio of a commune', commune],
    ['a ratio of a group', { scope: 'group', scopeCode: 'remote' }],
    ['another date of the province', { dueOn: '2025-08-31' }],
    ['to keep what there is', { ...commune, value: '58', baselineValue: '58' }],
    ['above 100% where nothing bounds it', { ...open, value: '130' }],
    ['100% of a bounded whole', { ...commune, value: '100' }],
    ['a count', count],
    ['fewer of what should be few, also none', { ...fewer, value: '0' }],
    ['yes', yesNo],
    [
      'a total of the province beside the count',
      { ...count, scope: 'province', scopeCode: '66', provinceTotal: '20000' },
    ],
    ['four digits', { ...commune, value: '58.1234' }],
    ['a document of today', { ...commune, decision: '1/QĐ', decidedOn: TODAY }],
  ])('may be %s', (_what, target) => {
    expect(faultsOf(target)).toEqual([]);
  });

  it.each<[string, Partial<Target>, string, string]>([
    ['unknown indicator', { indicator: 'nobody' }, 'indicator', 'unknown_indicator'],
    ['indicator that is no goal of the campaign', { campaign: 'peak-2026' }, 'indicator', 'not_a_goal'],
    ['code of another province', { scopeCode: '65' }, 'scopeCode', 'unknown_province'],
    ['unknown group', { scope: 'group', scopeCode: 'none' }, 'scopeCode', 'unknown_group'],
    ['commune that is not open', { scope: 'commune', scopeCode: '99999' }, 'scopeCode', 'unit_not_open'],
    ['place and date that have one', {}, 'dueOn', 'twice'],
    [
      'unit and date that have one, whatever its code',
      { scope: 'commune', scopeCode: '24364', orgUnitId: 4 },
      'dueOn',
      'twice',
    ],
    ['kind other than its indicator’s', { ...commune, kind: 'count' }, 'kind', 'kind'],
    ['ratio of 0', { ...commune, value: '0' }, 'value', 'not_positive'],
    ['ratio that a rule keeps from being reached', { ...commune, value: '100.5' }, 'value', 'never_reached'],
    ['ratio above 1000%', { ...open, value: '1000.1' }, 'value', 'too_high'],
    ['five digits', { ...commune, value: '58.12345' }, 'value', 'decimals'],
    ['five digits of the baseline', { ...commune, baselineValue: '0.00001' }, 'baselineValue', 'decimals'],
    ['half a person', { ...count, value: '200.5' }, 'value', 'not_whole'],
    ['yes that is 2', { ...yesNo, value: '2' }, 'value', 'yes_is_one'],
    ['total of a commune', { ...count, provinceTotal: '10' }, 'provinceTotal', 'not_here'],
    [
      'total of 0',
      { ...count, scope: 'province', scopeCode: '66', provinceTotal: '0' },
      'provinceTotal',
      'not_positive',
    ],
    [
      'date before the campaign',
      { ...commune, baselineOn: '2025-06-01', dueOn: '2025-07-14' },
      'dueOn',
      'outside_campaign',
    ],
    ['date after the campaign', { ...commune, dueOn: '2025-10-26' }, 'dueOn', 'outside_campaign'],
    ['date on the baseline', { ...commune, baselineOn: '2025-10-25' }, 'dueOn', 'before_baseline'],
    ['value below the baseline', { ...commune, baselineValue: '60' }, 'value', 'below_baseline'],
    ['value above the baseline where less is better', { ...fewer, value: '21' }, 'value', 'above_baseline'],
    ['document without a date', { ...commune, decision: '1/QĐ' }, 'decidedOn', 'needed'],
    ['date without a document', { ...commune, decidedOn: TODAY }, 'decision', 'needed'],
    [
      'document of tomorrow',
      { ...commune, decision: '1/QĐ', decidedOn: '2025-10-09' },
      'decidedOn',
      'in_future',
    ],
  ])('with %s is refused at the field', (_what, target, path, code) => {
    expect(faultsOf(target)).toContainEqual([path, code]);
  });

  it('that is changed is not its own twin, and its unit may have closed since', () => {
    expect(faultsOf({}, 7)).toEqual([]);
    expect(faultsOf({ scope: 'commune', scopeCode: '99999', orgUnitId: 9 }, 9)).toEqual([]);
  });

  it('is told in both languages', () => {
    for (const fault of targetFaults(catalogue, sampleTarget({ value: '58.12345' }), TODAY, null))
      expect(fault.vi === fault.en || fault.vi === '' || fault.en === '').toBe(false);
  });
});
