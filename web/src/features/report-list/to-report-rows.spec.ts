import type { IssuedReportDto } from '@contract/report-issue.js';
import { describe, expect, it } from '@jest/globals';
import { periods } from '../../test/figures-api.js';
import { issuedReport } from '../../test/issued-reports.js';
import { nextAct, readChoice, replaceable, toReportRows, wantedReport } from './to-report-rows.js';

const ids = (items: readonly IssuedReportDto[]): number[] => items.map(({ id }) => id);
const list = [
  issuedReport({ id: 1, state: 'issued' }),
  issuedReport({ id: 2, kind: 'commune_week', orgUnit: '24301' }),
  issuedReport({ id: 3, state: 'awaiting_signature' }),
  issuedReport({ id: 4, kind: 'gap_report', state: 'withdrawn' }),
];

describe('the list of reports', () => {
  it('shows the Department its own, what is under way first, and those of communes when they are asked for', () => {
    expect(ids(toReportRows(list, readChoice({}, 'province')))).toEqual([3, 1, 4]);
    expect(ids(toReportRows(list, readChoice({ kind: 'commune_week' }, 'province')))).toEqual([2]);
    expect(ids(toReportRows(list, readChoice({}, 'commune')))).toEqual([2]);
  });

  it('is narrowed by kind and state, and by nothing that is neither', () => {
    expect(ids(toReportRows(list, readChoice({ kind: 'gap_report' }, 'province')))).toEqual([4]);
    expect(ids(toReportRows(list, readChoice({ state: 'issued' }, 'province')))).toEqual([1]);
    expect(readChoice({ kind: 'x', state: 'y' }, 'province')).toEqual({
      ...{ whose: 'province', kind: null, state: null },
    });
  });

  it('offers the one next thing that the reader can do', () => {
    expect(nextAct({ state: 'awaiting_signature', acts: ['send_back', 'issue', 'withdraw'] })).toBe('sign');
    expect(nextAct({ state: 'draft', acts: ['edit', 'hand_in', 'withdraw'] })).toBe('go_on');
    expect(nextAct({ state: 'issued', acts: ['scan'] })).toBe('download');
    expect(nextAct({ state: 'draft', acts: [] })).toBe('look');
  });

  it('wants of the Department the week that fell due until it closes, of a commune the week it reports', () => {
    expect(wantedReport(periods, 'province')).toMatchObject({ kind: 'province_week', period: '2025-W40' });
    expect(wantedReport(periods, 'commune')).toMatchObject({ kind: 'commune_week', period: '2025-W41' });
    expect(wantedReport(undefined, 'commune')).toBeNull();
  });

  it('lets an issued report be replaced once, by one of its kind and period', () => {
    const replaced = issuedReport({ id: 5, state: 'issued', replacedBy: 6 });
    expect(ids(replaceable([...list, replaced], 'province_week', '2025-W40'))).toEqual([1]);
    expect(replaceable(list, 'province_week', '2025-W39')).toEqual([]);
  });
});
