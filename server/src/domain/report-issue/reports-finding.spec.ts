import { describe, expect, it } from '@jest/globals';
import { type ListedReport, reportFinding, reportsFinding } from './reports-finding.js';

const report = (more: Partial<ListedReport> = {}): ListedReport => ({
  kind: 'province_week',
  period: '2025-W40',
  state: 'draft',
  changedAt: '2025-10-06T03:00:00.000Z',
  number: null,
  issuedOn: null,
  ...more,
});
const wanted = { kind: 'province_week', period: '2025-W41', by: '2025-10-14T10:00:00.000Z' } as const;
const issued = report({ state: 'issued', number: '57', issuedOn: '2025-10-08' });

describe('what a list of reports says first', () => {
  it('names what waits for a signature and since when, and how the wanted report stands', () => {
    const waiting = report({ state: 'awaiting_signature' });
    expect(reportsFinding([waiting], wanted, 'vi')).toBe(
      'Báo cáo tuần 40 chờ ký từ 06/10/2025; chưa có báo cáo tuần 41, hạn 17:00 14/10/2025',
    );
    expect(reportsFinding([waiting], { ...wanted, period: '2025-W40' }, 'vi')).toBe(
      'Báo cáo tuần 40 chờ ký từ 06/10/2025',
    );
    expect(reportsFinding([waiting], null, 'en')).toBe(
      'Report of week 40 has waited for signature since 06/10/2025',
    );
  });

  it('counts several that wait, and tells of the oldest', () => {
    const older = report({ state: 'awaiting_signature', changedAt: '2025-10-01T03:00:00.000Z' });
    expect(reportsFinding([report({ state: 'awaiting_signature' }), older], null, 'vi')).toBe(
      '2 báo cáo chờ ký, lâu nhất từ 01/10/2025',
    );
  });

  it('says of the wanted report that it is absent, drafted or issued; what was given up is absent', () => {
    const w40 = { ...wanted, period: '2025-W40' };
    expect(reportsFinding([report({ state: 'withdrawn' })], w40, 'vi')).toBe(
      'Chưa có báo cáo tuần 40, hạn 17:00 14/10/2025',
    );
    expect(reportsFinding([report()], w40, 'vi')).toBe('Báo cáo tuần 40 đang soạn');
    expect(reportsFinding([issued], w40, 'vi')).toBe('Báo cáo tuần 40 đã ban hành, số 57 ngày 08/10/2025');
    // Its replacement is on its way.
    expect(reportsFinding([issued, report()], w40, 'en')).toBe('Report of week 40 is being drafted');
  });

  it('tells of the last that was issued where nothing is wanted, and that there is none', () => {
    expect(reportsFinding([issued], null, 'vi')).toBe('Báo cáo tuần 40 đã ban hành, số 57 ngày 08/10/2025');
    expect(reportsFinding([], null, 'vi')).toBe('Chưa có báo cáo nào');
  });

  it('does not take one kind for another', () => {
    const gap = report({ kind: 'gap_report', period: '2025-W41' });
    expect(reportsFinding([gap], wanted, 'vi')).toBe('Chưa có báo cáo tuần 41, hạn 17:00 14/10/2025');
  });

  it('says of one report where it stands', () => {
    expect(reportFinding(issued, 'vi')).toBe('Báo cáo tuần 40 đã ban hành, số 57 ngày 08/10/2025');
    expect(reportFinding(report(), 'vi')).toBe('Báo cáo tuần 40 đang soạn');
    expect(reportFinding(report({ kind: 'gap_report', state: 'withdrawn' }), 'en')).toBe(
      'Gap report of week 40 was given up and not issued',
    );
  });
});
