import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MEASURES } from '../infrastructure.js';
import { infrastructureFinding, measuresFinding, weakWords } from './infrastructure-finding.js';

const goal = { countUnit: 'người', countUnitEn: 'people' };

describe('a goal beside the infrastructure', () => {
  it.each([
    [
      { communes: 14, missing: 41_230, known: 98 },
      '14 xã, phường vừa chậm so với kế hoạch vừa còn thôn, buôn lõm sóng: còn thiếu 41.230 người',
      '14 communes behind plan and with villages in a signal gap: 41,230 people short',
    ],
    [
      { communes: 1, missing: 1, known: 98 },
      '1 xã, phường vừa chậm so với kế hoạch vừa còn thôn, buôn lõm sóng: còn thiếu 1 người',
      '1 commune behind plan and with villages in a signal gap: 1 person short',
    ],
    [
      { communes: 0, missing: 0, known: 98 },
      'Không xã, phường nào vừa chậm so với kế hoạch vừa còn thôn, buôn lõm sóng',
      'No commune is behind plan and with villages in a signal gap at once',
    ],
    [
      { communes: 0, missing: 0, known: 0 },
      'Chưa có số liệu để đặt hạ tầng cạnh chỉ tiêu',
      'No figures yet to place infrastructure beside the goal',
    ],
  ])('%j', (found, vi, en) => {
    const said = (language: 'vi' | 'en') =>
      infrastructureFinding(found, goal, weakWords('signal_gap', 0, language), language);
    expect([said('vi'), said('en')]).toEqual([vi, en]);
  });

  it('states its threshold, and never says because', () => {
    const threshold = fc.integer({ min: 1, max: 1000 }).map((n) => n / 10);
    fc.assert(
      fc.property(fc.constantFrom(...MEASURES), threshold, fc.nat(102), (measure, at, n) => {
        const found = { communes: n, missing: n * 10, known: 102 };
        const vi = infrastructureFinding(found, goal, weakWords(measure, at, 'vi'), 'vi');
        expect(vi).toContain(`${String(at).replace('.', ',')}%`);
        expect(vi).not.toMatch(/\b(?:vì|do|nên)\b/u);
        const en = infrastructureFinding(found, goal, weakWords(measure, at, 'en'), 'en');
        expect(en).not.toMatch(/because|due to|\b1 communes\b/u);
      }),
    );
  });
});

describe('the infrastructure of the province', () => {
  const measure = (name: string, value: number | null) => ({
    measure: 'coverage_5g' as const,
    name,
    value,
    valueText: value === null ? null : `${String(value)}%`,
    numerator: value,
    countUnit: 'người',
  });
  const gap = (numerator: number | null) => ({
    measure: 'signal_gap' as const,
    name: 'Lõm sóng',
    value: numerator,
    valueText: null,
    numerator,
    countUnit: 'thôn',
  });
  it.each([
    [
      [gap(17), measure('Phủ sóng 4G', 99), measure('Phủ sóng 5G', 26)],
      '17 thôn lõm sóng; thấp nhất: phủ sóng 5G, 26%',
      '17 thôn in a signal gap; lowest: phủ sóng 5G, 26%',
    ],
    [[gap(1)], '1 thôn lõm sóng', '1 village in a signal gap'],
    [[gap(0), measure('Phủ sóng 5G', null)], 'Không thôn nào lõm sóng', 'No thôn in a signal gap'],
    [[measure('A', 5), measure('B', 5)], '2 mục có số liệu', '2 measures have a figure'],
    [[gap(null)], 'Chưa có số liệu hạ tầng', 'No figures of infrastructure yet'],
  ])('%j', (measures, vi, en) => {
    expect([measuresFinding(measures, 'vi'), measuresFinding(measures, 'en')]).toEqual([vi, en]);
  });
});
