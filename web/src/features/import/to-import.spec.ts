import { describe, expect, it } from '@jest/globals';
import { importPreview } from '../../test/import-preview.js';
import { formToFill, reasonKey, toBody, waiting } from './to-import.js';

const form = (dataSet: string, period: string, state: string, cutOffAt: string) => ({
  dataSet,
  period,
  window: { state, cutOffAt },
});

describe('the form that figures are brought in for', () => {
  it('is the newest open week, else the newest open form, else what there is', () => {
    const w40 = form('weekly', '2025-W40', 'due', '2025-10-03');
    const w41 = form('weekly', '2025-W41', 'open', '2025-10-10');
    const month = form('monthly', '2025-10', 'open', '2025-10-31');
    expect(formToFill([w40, month, w41])).toBe(w41);
    expect(formToFill([month])).toBe(month);
    expect(formToFill([form('weekly', '2025-W30', 'closed', '2025-07-25')])?.period).toBe('2025-W30');
    expect(formToFill([])).toBeNull();
  });
});

describe('what is sent to record a preview', () => {
  it('is what it showed, with the reasons that were given, and nothing of what stays the same', () => {
    const preview = importPreview();
    const key = reasonKey('24301', 'adults_reached', 'stock_fell');
    expect(toBody(preview, { [key]: ' Rà soát lại ' }, null)).toEqual({
      dataSet: 'weekly',
      period: '2025-W41',
      source: 'file',
      file: preview.file,
      digest: preview.digest,
      rows: [
        {
          orgUnit: '24301',
          version: 2,
          values: [
            { dataElement: 'adults_reached', value: 6900 },
            { dataElement: 'sessions_held', value: null },
          ],
          reasons: [{ dataElement: 'adults_reached', rule: 'stock_fell', text: 'Rà soát lại' }],
        },
      ],
    });
  });
  it('has one reason for all where the Department signs', () => {
    expect(toBody(importPreview(), {}, 'Tính lại theo trạm phát')).toMatchObject({
      reason: 'Tính lại theo trạm phát',
      rows: [{ reasons: [] }],
    });
    expect(waiting(importPreview())).toBe(1);
  });
});
