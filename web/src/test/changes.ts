import type { ChangesDto } from '@contract/analytics.js';
import { overview, words } from './week-figures.js';

/** A week whose report was issued, after which one commune corrected a figure and a denominator changed. */
export function changes(more: Partial<ChangesDto> = {}): ChangesDto {
  const element = {
    dataElement: 'adults_reached',
    nameVi: 'Người trưởng thành được tiếp cận',
    nameEn: 'Adults reached',
    unit: 'người',
    unitEn: 'people',
  };
  return {
    period: '2025-W40',
    cutOffAt: '2025-10-03T05:00:00.000Z',
    issuedAt: '2025-10-03T10:00:00.000Z',
    from: '2025-10-03T10:00:00.000Z',
    to: '2025-10-08T07:00:00.000Z',
    simulated: true,
    campaign: overview().campaign,
    communes: { corrected: 1, late: 0, otherReports: 0, withdrawn: 0 },
    department: false,
    goals: [
      {
        code: '0',
        ...words,
        targetKind: 'ratio',
        before: { value: 40, numerator: 400, denominator: 1000, target: 58, status: 'behind' },
        after: { value: 51.2, numerator: 614, denominator: 1200, target: 60, status: 'behind' },
        corrected: 1,
        correctedBy: 214,
        effects: { corrections: 21.4, reports: 0, denominators: -10.2, definitions: 0 },
      },
      {
        code: '1',
        ...words,
        targetKind: 'ratio',
        before: null,
        after: null,
        corrected: 0,
        correctedBy: null,
        effects: { corrections: null, reports: null, denominators: null, definitions: null },
      },
    ],
    values: [
      {
        orgUnit: '24301',
        fullName: 'Xã Cuôr Đăng',
        period: '2025-W40',
        ...element,
        before: 400,
        after: 614,
        kind: 'corrected',
      },
    ],
    denominators: [
      {
        orgUnit: '24301',
        fullName: 'Xã Cuôr Đăng',
        ...element,
        dataElement: 'adults_18_plus',
        nameVi: 'Người từ 18 tuổi',
        effectiveOn: '2025-07-01',
        before: 1000,
        after: 1200,
      },
    ],
    definitions: [
      {
        kind: 'target',
        code: 'adults_reached_rate',
        nameVi: 'Người trưởng thành được tiếp cận',
        nameEn: 'Adults reached',
        before: '58 · 2025-10-25 · v1',
        after: '60 · 2025-10-25 · v2',
      },
    ],
    ...more,
  };
}
