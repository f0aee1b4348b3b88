import type { DraftReportBody } from '@contract/report-issue.js';
import { describe, expect, it } from '@jest/globals';
import { spanStarts, toDraft, underWay } from './to-draft.js';
import { issuedReport } from '../../test/issued-reports.js';

const WEEKS = ['2025-W41', '2025-W40', '2025-W39', '2025-W38', '2025-W37', '2025-W36', '2025-09'];
const body = (more: Partial<DraftReportBody>): DraftReportBody => ({
  ...{ kind: 'gap_report', period: '2025-W40', campaign: null, language: 'en', replaces: null },
  ...more,
});

describe('a report that is begun', () => {
  it('has a first period only where it tells of several, four of them unless another one is chosen', () => {
    const custom = { kind: 'custom_period' } as const;
    expect(toDraft(body({ fromPeriod: '2025-W38' }), WEEKS)).not.toHaveProperty('fromPeriod');
    expect(toDraft(body(custom), WEEKS).fromPeriod).toBe('2025-W37');
    expect(toDraft(body({ ...custom, fromPeriod: '2025-W39' }), WEEKS).fromPeriod).toBe('2025-W39');
    expect(toDraft(body({ ...custom, fromPeriod: '2025-W41' }), WEEKS).fromPeriod).toBe('2025-W37');
    expect(toDraft(body(custom), []).fromPeriod).toBe('2025-W40');
  });

  it('can begin with a period of its kind that is not after its last', () => {
    expect(spanStarts(WEEKS, '2025-W38')).toEqual(['2025-W38', '2025-W37', '2025-W36']);
  });
});

describe('the same report that is under way', () => {
  const body = {
    kind: 'province_week',
    period: '2025-W40',
    campaign: null,
    language: 'vi',
    replaces: null,
  } as const;

  it.each([
    ['a draft', { state: 'draft' }, true],
    ['one that waits for signature', { state: 'awaiting_signature' }, true],
    ['an issued one', { state: 'issued' }, false],
    ['one in the other language', { language: 'en' }, false],
    ['one of another kind', { kind: 'gap_report' }, false],
    ['one of another week', { period: '2025-W39' }, false],
  ] as const)('is told before another is begun: %s', (_what, more, told) => {
    expect(underWay(body, [issuedReport(more)]) !== undefined).toBe(told);
  });
});
