import type { RequestDto } from '@contract/requests.js';
import { describe, expect, it } from '@jest/globals';
import { window41 } from '../../test/weekly-report.js';
import { pastReport } from '../../test/past-reports.js';
import { toPastStep } from './to-past-step.js';

const closed = { ...window41, state: 'closed' as const };
const request: RequestDto = {
  id: 1,
  kind: 'reopening',
  orgUnit: '24301',
  orgUnitName: 'Xã Cuôr Đăng',
  period: '2025-W41',
  dataSet: 'weekly',
  reason: 'Đếm trùng',
  window: closed,
  until: null,
  queuedAt: null,
  askedBy: 'An',
  askedAt: '2025-10-08T07:00:00Z',
  status: 'open',
  answer: null,
  answeredBy: null,
  answeredAt: null,
};

describe('the next step of a report', () => {
  it('of an approved one is to ask for its reopening, whether or not the period is over', () => {
    const step = toPastStep(pastReport({ state: 'approved', window: closed }), []);
    expect(step).toMatchObject({ says: 'approved', opens: false, asks: 'reopening' });
    expect(toPastStep(pastReport({ state: 'approved' }), [])).toMatchObject({
      opens: false,
      asks: 'reopening',
    });
  });
  it('of a closed one is to ask for more time', () => {
    expect(toPastStep(pastReport({ state: 'submitted', window: closed }), [])).toMatchObject({
      says: 'awaiting_review',
      opens: false,
      asks: 'extension',
    });
    expect(toPastStep(pastReport({ window: closed }), [])).toMatchObject({
      says: 'missed',
      asks: 'extension',
    });
    expect(toPastStep(pastReport({ state: 'draft', window: closed }), []).says).toBe('not_sent');
  });
  it('of an open one is its form, and more time can be asked for before it is over', () => {
    expect(toPastStep(pastReport({ state: 'draft' }), [])).toMatchObject({
      says: 'open',
      opens: true,
      asks: 'extension',
    });
    expect(toPastStep(pastReport({ state: 'submitted' }), [])).toMatchObject({ opens: true, asks: null });
  });
  it('says what follows more time only until the report is handed in again', () => {
    const granted = { ...request, kind: 'extension' as const, status: 'granted' as const };
    expect(toPastStep(pastReport({ state: 'draft' }), [granted]).follows).toBe(true);
    expect(toPastStep(pastReport({ state: 'submitted' }), [granted]).follows).toBe(false);
    expect(toPastStep(pastReport({ state: 'draft', window: closed }), [granted]).follows).toBe(false);
  });
  it('is to wait while a request is open, and its answer stays in sight', () => {
    const approved = pastReport({ state: 'approved', window: closed });
    expect(toPastStep(approved, [request])).toMatchObject({ asks: null, request: { status: 'open' } });
    const refused = { ...request, status: 'refused' as const, answer: 'Chưa đủ căn cứ' };
    expect(toPastStep(approved, [refused])).toMatchObject({
      asks: 'reopening',
      request: { answer: 'Chưa đủ căn cứ' },
    });
  });
  it('looks at requests of the same report only', () => {
    expect(toPastStep(pastReport({ period: '2025-W40' }), [request]).request).toBeNull();
  });
});
