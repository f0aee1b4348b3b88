import { describe, expect, it } from '@jest/globals';
import {
  COUNT_INDICATOR,
  sampleCatalogue,
  sampleIndicator,
  sampleTarget,
} from '../test/catalogue-builders.js';
import type { Indicator, Target } from './catalogue.js';
import { targetSumFinding } from './findings/target-sum-finding.js';
import { summedTargets } from './target-sum.js';

const DUE = '2025-10-25';
const groups = [{ code: 'remote', nameVi: '', nameEn: '', orgUnitIds: [3], version: 1, members: [] }];
const province = sampleTarget({ id: 1, value: '58' });
const own = sampleTarget({ id: 2, scope: 'commune', scopeCode: '24301', orgUnitId: 2, value: '60' });
const group = sampleTarget({ id: 3, scope: 'group', scopeCode: 'remote', value: '50.5' });
const ALL: [number, string | null][] = [
  [2, '1000'],
  [3, '3000'],
  [4, '500'],
];

function sum(
  targets: readonly Target[],
  denominators: [number, string | null][] = ALL,
  indicator: Indicator = sampleIndicator(),
) {
  return summedTargets(sampleCatalogue({ groups, targets, indicators: [indicator] }), {
    campaign: 'peak-2025',
    indicator,
    province: targets.find(({ scope }) => scope === 'province') ?? null,
    dueOn: DUE,
    denominators: new Map(denominators),
  });
}

describe('the sum of the communes’ targets', () => {
  it('of a ratio weighs each target by its denominator: commune, then group, then province', () => {
    // (60 × 1000 + 50.5 × 3000 + 58 × 500) ÷ 4500 = 240500 ÷ 4500; 58% of 4500 are 2610, wanted are 2405.
    expect(sum([province, own, group])).toMatchObject({
      province: '58',
      sum: '53.4444',
      difference: '-4.5556',
      differenceCount: '-205',
      state: 'below',
      communes: 3,
      own: 1,
      byGroup: 1,
      byProvince: 1,
      withoutOwn: [{ code: '22015' }],
    });
  });

  it('equals the province’s where every commune has it, exactly', () => {
    expect(
      sum(
        [province],
        [
          [2, '3'],
          [3, '7'],
          [4, '11'],
        ],
      ),
    ).toMatchObject({ sum: '58', difference: '0', differenceCount: '0', state: 'equal', byProvince: 3 });
  });

  it('leaves out whoever has no denominator, on both sides, and never counts it as 0', () => {
    const known = sum(
      [province, own],
      [
        [2, '1000'],
        [3, null],
      ],
    );
    expect(known).toMatchObject({
      sum: '60',
      difference: '2',
      differenceCount: '20',
      state: 'above',
      communes: 1,
    });
    expect(known.withoutDenominator.map(({ code }) => code)).toEqual(['24364', '22015']);
    expect(sum([province], [])).toMatchObject({
      sum: null,
      difference: null,
      differenceCount: null,
      state: 'none',
    });
  });

  it('rounds persons away from zero: half a person is a person', () => {
    const low = { ...own, value: '57.95' };
    expect(sum([province, low], [[2, '1000']])).toMatchObject({ differenceCount: '-1', difference: '-0.05' });
  });

  it('has nothing to stand against where the province has no target', () => {
    expect(sum([own])).toMatchObject({ province: null, sum: '60', state: 'none', communes: 1, own: 1 });
    expect(sum([own]).withoutOwn.map(({ code }) => code)).toEqual(['24364', '22015']);
  });

  it('of a count is the total, against the total that the document states', () => {
    const count = { indicator: COUNT_INDICATOR.code, kind: 'count', value: '200' } as const;
    const each = sampleTarget({ ...count, provinceTotal: '650' });
    const more = sampleTarget({ ...own, ...count, value: '300' });
    expect(sum([each, more], [], COUNT_INDICATOR)).toMatchObject({
      province: '650',
      sum: '700',
      difference: '50',
      differenceCount: '50',
      state: 'above',
      communes: 3,
      withoutDenominator: [],
    });
    expect(sum([{ ...each, provinceTotal: null }], [], COUNT_INDICATOR)).toMatchObject({
      province: null,
      sum: '600',
      state: 'none',
    });
  });

  it('of yes or no is the share of communes', () => {
    const yes = { indicator: 'committee_rate', kind: 'yes_no', value: '1' } as const;
    const indicator = sampleIndicator({ code: 'committee_rate', kind: 'yes_no', denominator: '1' });
    const ones: [number, string][] = [2, 3, 4].map((id) => [id, '1']);
    expect(sum([sampleTarget(yes)], ones, indicator)).toMatchObject({
      province: '100',
      sum: '100',
      state: 'equal',
    });
  });
});

describe('the finding of the sum', () => {
  const told = (...args: Parameters<typeof sum>) => {
    const indicator = args[2] ?? sampleIndicator();
    const summed = sum(...args);
    return [targetSumFinding(summed, indicator, 'vi'), targetSumFinding(summed, indicator, 'en')];
  };
  it('names both sides, the distance in points and in people', () => {
    expect(told([province, own, group])).toEqual([
      'Cộng mục tiêu của 3 xã, phường: 53,4%, thấp hơn mục tiêu của tỉnh 4,6 điểm (205 người)',
      'Targets of 3 communes added: 53.4%, 4.6 points (205 persons) below the target of the province',
    ]);
  });
  it('never shows a distance of nothing', () => {
    const low = { ...own, value: '57.99' };
    expect(told([province, low], [[2, '1000']])[0]).toContain(
      'thấp hơn mục tiêu của tỉnh chưa tới 0,1 điểm (1 người)',
    );
  });
  it('says that both are equal, and who is left out', () => {
    expect(told([province], [[2, '10']])).toEqual([
      'Cộng mục tiêu của 1 xã, phường: 58%, bằng mục tiêu của tỉnh; 2 xã, phường chưa có mẫu số nên không cộng vào',
      'Targets of 1 commune added: 58%, equal to the target of the province; 2 communes without a denominator are left out',
    ]);
  });
  it('says what is missing to compare', () => {
    expect(told([own])[0]).toContain('tỉnh chưa có mục tiêu để so');
    expect(told([province], [])[0]).toBe(
      'Chưa cộng được mục tiêu của các xã, phường; 3 xã, phường chưa có mẫu số nên không cộng vào',
    );
    const each = sampleTarget({ indicator: COUNT_INDICATOR.code, kind: 'count', value: '200' });
    expect(told([each], [], COUNT_INDICATOR)[0]).toBe(
      'Cộng mục tiêu của 3 xã, phường: 600 người, văn bản không nêu tổng của tỉnh để so',
    );
  });
});
