import type { PastReportsDto } from '@contract/past-reports.js';
import { window41 } from './weekly-report.js';

type Item = PastReportsDto['items'][number];

/** A weekly report of week 41 that nobody has begun. */
export function pastReport(more: Partial<Item> = {}): Item {
  return {
    orgUnit: '24301',
    orgUnitName: 'Xã Cuôr Đăng',
    dataSet: 'weekly',
    period: '2025-W41',
    window: window41,
    state: 'not_started',
    version: 0,
    countedVersion: null,
    excluded: false,
    receipt: null,
    signedAt: null,
    signedBy: null,
    onBehalfOf: null,
    firstSubmittedAt: null,
    updatedAt: null,
    updatedBy: null,
    progress: { done: 0, all: 3 },
    values: [
      { dataElement: 'villages_with_team', value: null },
      { dataElement: 'adults_reached', value: null },
      { dataElement: 'adults_reached_60_plus', value: null },
      { dataElement: 'sessions_held', value: null },
    ],
    ...more,
  };
}
