import type { IssuedReportDto } from '@contract/report-issue.js';
import { describe, expect, it } from '@jest/globals';
import { periods } from '../../test/figures-api.js';
import { issuedReport } from '../../test/issued-reports.js';
import { nextAct, ownReports, readQuestion, replaceable, wantedReport } from './to-report-rows.js';

const ids = (items: readonly IssuedReportDto[]): number[] => items.map(({ id }) => id);

describe('the list of reports', () => {
  it('asks for the Department’s own, for those of communes when they are wanted, and of a commune for all it sees', () => {
    expect(readQuestion({}, 'province')).toEqual({ whose: 'province' });
    expect(readQuestion({ kind: 'commune_week', unit: '24301' }, 'province')).toEqual({
      ...{ kind: 'commune_week', unit: '24301' },
    });
    expect(readQuestion({ kind: 'gap_report', unit: '24301' }, 'commune')).toEqual({});
    expect([ownReports('province'), ownReports('commune')]).toEqual([{ whose: 'province' }, {}]);
  });

  it('is narrowed by kind, state and period, and by nothing that is none of them', () => {
    const choice = { kind: 'gap_report', state: 'issued', period: '2025-W40', page: '3' };
    expect(readQuestion(choice, 'province')).toEqual(choice);
    const unreadable = { kind: 'x', state: 'y', period: '40', page: '-1', unit: 'z' };
    expect(readQuestion(unreadable, 'province')).toEqual({ whose: 'province' });
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

  it('lets an issued report be replaced once', () => {
    const list = [issuedReport({ id: 1 }), issuedReport({ id: 5, replacedBy: 6 })];
    expect(ids(replaceable(list))).toEqual([1]);
  });
});
