import type { ImportPreviewDto } from '@contract/imports.js';

const window = {
  opensAt: '2025-10-05T17:00:00.000Z',
  cutOffAt: '2025-10-10T05:00:00.000Z',
  dueAt: '2025-10-10T10:00:00.000Z',
  closesAt: '2025-10-14T10:00:00.000Z',
  state: 'open' as const,
};

/** Of a file of Cuôr Đăng for week 41: one figure falls, one is cleared, one is stored already. */
export function importPreview(more: Partial<ImportPreviewDto> = {}): ImportPreviewDto {
  return {
    file: { name: 'tuan-41.xlsx', sha256: 'a'.repeat(64), bytes: 12_345 },
    source: 'file',
    dataSet: 'weekly',
    period: '2025-W41',
    window,
    stated: { dataSet: 'weekly', period: '2025-W41' },
    sheet: 'Số liệu',
    rowsAre: 'elements',
    mayConfirm: true,
    refusal: null,
    signs: false,
    rows: [
      {
        orgUnit: '24301',
        orgUnitName: 'Xã Cuôr Đăng',
        state: 'draft',
        version: 2,
        same: 1,
        changes: [
          { dataElement: 'adults_reached', before: 6912, after: 6900, address: 'E9', formula: false },
          { dataElement: 'sessions_held', before: 3, after: null, address: 'E17', formula: false },
        ],
        warnings: [
          {
            dataElement: 'adults_reached',
            rule: 'stock_fell',
            severity: 'warning',
            surprise: null,
            textVi: 'Giảm so với tuần trước.',
            textEn: 'Fell since last week.',
            reason: null,
          },
        ],
        refusal: null,
      },
    ],
    errors: [],
    ignored: [],
    others: [],
    total: { communes: 1, changes: 2, same: 1, blanks: 10, formulas: 0 },
    digest: 'd'.repeat(64),
    ...more,
  };
}
