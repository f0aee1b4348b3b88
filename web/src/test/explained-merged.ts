import type { ExplainDto } from '@contract/explain.js';
import { explainedCommune, explainedReport } from './explained-figures.js';

type Term = NonNullable<ExplainDto['terms']>[number];
const part = (
  orgUnit: string,
  orgUnitName: string,
  value: number | null,
  more: Partial<Term['parts'][number]> = {},
): Term['parts'][number] => ({
  orgUnit,
  orgUnitName,
  counted: value !== null,
  period: value === null ? null : '2025-W40',
  value,
  carriedFrom: value === null ? null : '2025-W40',
  missingPeriods: 0,
  awaited: null,
  periods: null,
  report: null,
  referenceFigure: null,
  ...more,
});

/** A merged commune before its first report: two predecessors with a figure, one without, one left out. */
export function explainedMerged(): ExplainDto {
  const [term, reference] = explainedCommune().terms!;
  return explainedCommune({
    orgUnit: '29001',
    orgUnitName: 'Xã Hợp Nhất',
    period: '2025-W41',
    dataStatus: 'partial',
    carriedFrom: '2025-W40',
    terms: [
      {
        ...term!,
        carriedFrom: '2025-W40',
        awaited: { period: '2025-W41', state: 'not_started' },
        report: null,
        parts: [
          part('24301', 'Xã Cuôr Đăng', 10_000, { report: explainedReport({ value: 10_000 }) }),
          part('24364', 'Xã Phú Xuân', 785, { report: explainedReport({ seen: 'counted', entered: null }) }),
          part('22045', 'Xã Yang Mao', null, { awaited: { period: '2025-W40', state: 'submitted' } }),
          part('24133', 'Xã Ea Kar', 12, { counted: false }),
        ],
      },
      reference!,
    ],
  });
}

/** A total of the same: one predecessor has two weeks, one of them without a figure. */
export function explainedMergedTotal(): ExplainDto {
  const [term] = explainedCommune().terms!;
  const periods = [
    { period: '2025-W40', value: 28, firstSubmittedAt: '2025-10-03T15:00:00+07:00' },
    { period: '2025-W39', value: null, firstSubmittedAt: null },
  ];
  const total = { period: null, carriedFrom: null };
  return explainedCommune({
    terms: [
      {
        ...term!,
        accumulation: 'flow',
        value: 28,
        report: null,
        parts: [part('24301', 'Xã Cuôr Đăng', 28, { ...total, missingPeriods: 1, periods })],
      },
    ],
  });
}
