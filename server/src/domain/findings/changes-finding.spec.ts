import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LANGUAGES } from '../../test/finding-builders.js';
import { changesFinding, type FindingChanges, type FindingEffect } from './changes-finding.js';

const nothing: FindingChanges = {
  corrected: 0,
  late: 0,
  otherReports: 0,
  withdrawn: 0,
  department: false,
  denominators: 0,
  definitions: 0,
};
const headline: FindingEffect = {
  countUnit: 'người',
  countUnitEn: 'people',
  unit: '%',
  decimals: 1,
  correctedBy: 214,
  byDenominators: -0.3,
};

describe('sentence of what changed', () => {
  it.each([
    [
      { ...nothing, corrected: 3 },
      '3 xã, phường sửa số liệu sau khi báo cáo phát hành: +214 người',
      '3 communes corrected figures after the report was issued: +214 people',
    ],
    [
      { ...nothing, corrected: 1, late: 2, withdrawn: 1 },
      '1 xã, phường sửa số liệu sau khi báo cáo phát hành: +214 người; 2 xã, phường nộp thêm; số liệu của 1 xã, phường không còn được tính',
      '1 commune corrected figures after the report was issued: +214 people; 2 communes reported since; figures of 1 commune count no longer',
    ],
    [
      { ...nothing, denominators: 1, definitions: 2, department: true },
      'Không xã, phường nào sửa số liệu sau khi báo cáo phát hành; Sở sửa số liệu do Sở nhập; số liệu nền đổi ở 1 xã, phường: −0,3 điểm; 2 mục tiêu, định nghĩa, đơn vị hoặc cài đặt thay đổi',
      'No commune corrected figures after the report was issued; the Department changed figures of its own; reference figures changed in 1 commune: −0.3 points; 2 targets, definitions, units or settings changed',
    ],
    [
      nothing,
      'Không có gì thay đổi sau khi báo cáo phát hành',
      'Nothing has changed after the report was issued',
    ],
  ] as const)('%j', (changes, vi, en) => {
    expect(changesFinding(changes, headline, null, 'vi')).toBe(vi);
    expect(changesFinding(changes, headline, null, 'en')).toBe(en);
  });

  it('names the moment it looks from when that is not the issue of the report', () => {
    const since = '2025-10-11T03:00:00.000Z';
    expect(changesFinding({ ...nothing, corrected: 2 }, headline, since, 'vi')).toBe(
      '2 xã, phường sửa số liệu từ 10:00 11/10/2025: +214 người',
    );
  });

  it('claims no effect that is unknown or nothing', () => {
    for (const correctedBy of [null, 0])
      expect(changesFinding({ ...nothing, corrected: 2 }, { ...headline, correctedBy }, null, 'vi')).toBe(
        '2 xã, phường sửa số liệu sau khi báo cáo phát hành',
      );
  });

  const changed = fc.record({
    corrected: fc.nat(102),
    late: fc.nat(102),
    otherReports: fc.nat(102),
    withdrawn: fc.nat(102),
    department: fc.boolean(),
    denominators: fc.nat(102),
    definitions: fc.nat(20),
  });
  const effects = fc.record({
    countUnit: fc.constant('người'),
    countUnitEn: fc.constant('people'),
    unit: fc.constant('%'),
    decimals: fc.constantFrom(0, 1),
    correctedBy: fc.option(fc.integer({ min: -100_000, max: 100_000 })),
    byDenominators: fc.option(fc.integer({ min: -100, max: 100 }).map((tenths) => tenths / 10)),
  });

  it.each(LANGUAGES)('has the sign of the corrections, and none where nobody corrected (%s)', (language) => {
    fc.assert(
      fc.property(changed, effects, (changes, effect) => {
        const [head = ''] = changesFinding(changes, effect, null, language).split(';');
        const by = changes.corrected === 0 ? 0 : (effect.correctedBy ?? 0);
        expect([head.includes(': +'), head.includes(': −')]).toEqual([by > 0, by < 0]);
      }),
    );
  });

  it.each(LANGUAGES)('says that nothing changed exactly when nothing did (%s)', (language) => {
    fc.assert(
      fc.property(changed, effects, (changes, effect) => {
        const quiet = Object.values(changes).every((value) => value === 0 || value === false);
        const sentence = changesFinding(changes, effect, null, language);
        expect(/^(?:Không có gì|Nothing)/u.test(sentence)).toBe(quiet);
        expect(sentence).not.toMatch(/undefined|null|NaN|: ;|\s{2}|[;:]$/u);
      }),
    );
  });
});
