import { describe, expect, it } from '@jest/globals';
import { correctionsSentence, correctionsTable, type ReportCorrections } from './corrections.js';

const none = {
  corrected: 0,
  late: 0,
  otherReports: 0,
  withdrawn: 0,
  department: false,
  denominators: 0,
  definitions: 0,
};
const corrections = (over: Partial<ReportCorrections> = {}): ReportCorrections => ({
  number: '56',
  issuedOn: '2025-10-01',
  period: '2025-W39',
  since: '2025-10-01T07:00:00.000Z',
  changes: { ...none, corrected: 3 },
  headline: {
    countUnit: 'người',
    countUnitEn: 'people',
    unit: '%',
    decimals: 1,
    correctedBy: -235,
    byDenominators: null,
  },
  values: [
    {
      fullName: 'Xã A',
      period: '2025-W39',
      nameVi: 'Lượt',
      nameEn: 'Attendances',
      unit: 'lượt',
      unitEn: 'times',
      before: 1200,
      after: 1000,
      kind: 'corrected',
    },
    {
      fullName: 'Xã B',
      period: '2025-W39',
      nameVi: 'Lượt',
      nameEn: 'Attendances',
      unit: 'lượt',
      unitEn: 'times',
      before: null,
      after: 5,
      kind: 'late',
    },
    {
      fullName: 'Xã C',
      period: '2025-W39',
      nameVi: 'Lượt',
      nameEn: 'Attendances',
      unit: 'lượt',
      unitEn: 'times',
      before: 7,
      after: null,
      kind: 'withdrawn',
    },
  ],
  ...over,
});

describe('corrections since the report before', () => {
  it('are told in one sentence under the number of that report, and so is that there were none', () => {
    expect(correctionsSentence(corrections(), 'BC-SKHCN', 'vi')).toBe(
      'So với Báo cáo số 56/BC-SKHCN ngày 01/10/2025 (tuần 39): 3 xã, phường sửa số liệu từ 14:00 01/10/2025: −235 người. Chi tiết tại Phụ lục V.',
    );
    expect(correctionsSentence(corrections({ changes: none, values: [] }), 'BC-SKHCN', 'vi')).toMatch(
      /: không có gì thay đổi [^.]*\.$/u,
    );
    expect(correctionsSentence(null, 'BC-SKHCN', 'vi')).toContain('Chưa có báo cáo tuần nào');
  });

  it('are listed value by value, what is missing as a word; what came in later is not', () => {
    const rows = correctionsTable(corrections(), 'vi').rows.map((row) => row.map(({ text }) => text));
    expect(rows).toEqual([
      ['1', 'Xã A', 'Lượt (lượt)', 'Tuần 39', '1.200', '1.000', 'sửa số liệu'],
      ['2', 'Xã C', 'Lượt (lượt)', 'Tuần 39', '7', 'chưa có số liệu', 'không còn được tính'],
    ]);
  });
});
