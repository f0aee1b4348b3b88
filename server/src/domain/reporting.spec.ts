import { describe, expect, it } from '@jest/globals';
import { type DueReport, type KnownReport, type ReportRow, reportingOf, statusCell } from './reporting.js';

const DUE = '2025-10-03T10:00:00.000Z';
const window = { opensAt: '2025-09-28T17:00:00.000Z', dueAt: DUE, closesAt: '2025-10-07T10:00:00.000Z' };
const row = (
  firstSubmittedAt: string | null,
  state: ReportRow['state'] = 'submitted',
  dueAt = DUE,
): DueReport & KnownReport => ({ firstSubmittedAt, state, dueAt, excluded: false });
const onTime = row(DUE);
const late = row('2025-10-03T10:00:00.001Z');
const returned = row('2025-10-02T00:00:00.000Z', 'returned');
const draft = row(null, 'draft');

describe('completeness and timeliness', () => {
  it('counts who submitted, who in time, and who is missing', () => {
    expect(reportingOf([onTime, late, returned, draft], 8)).toEqual({
      expected: 8,
      submitted: 3,
      onTime: 2,
      late: 1,
      returned: 1,
      missing: 5,
      completeness: '37.5',
      timeliness: '25.0',
    });
  });

  it('has no rate where nothing is expected', () => {
    expect(reportingOf([], 0)).toMatchObject({ missing: 0, completeness: null, timeliness: null });
  });

  it('holds each report against the time of its own unit: with an extension a late one is on time', () => {
    const extended = row('2025-10-03T10:00:00.001Z', 'submitted', '2025-10-06T10:00:00.000Z');
    expect(reportingOf([late, extended], 2)).toMatchObject({ onTime: 1, late: 1, timeliness: '50.0' });
  });

  it('is complete with everybody', () => {
    expect(reportingOf([onTime, onTime], 2)).toMatchObject({
      missing: 0,
      completeness: '100.0',
      timeliness: '100.0',
    });
  });

  it('keeps the first signature: a report changed later stays on time', () => {
    expect(statusCell(row('2025-10-03T09:00:00.000Z', 'draft'), window, '2025-10-06T00:00:00.000Z')).toBe(
      'on_time',
    );
  });
});

describe('cell of the table communes × weeks', () => {
  it.each([
    ['on time at the very moment it is due', onTime, '2025-10-08T00:00:00.000Z', 'on_time'],
    ['late a moment after', late, '2025-10-08T00:00:00.000Z', 'late'],
    ['returned', returned, '2025-10-08T00:00:00.000Z', 'returned'],
    ['awaited while it is not due', draft, DUE, 'awaiting'],
    ['not counted while it is kept out, however it came', { ...late, excluded: true }, DUE, 'excluded'],
    ['awaited without any row', undefined, DUE, 'awaiting'],
    ['missing once it is overdue', draft, '2025-10-03T10:00:01.000Z', 'missing'],
    ['missing when it is closed', undefined, '2025-10-20T00:00:00.000Z', 'missing'],
    ['not due before it opens', undefined, '2025-09-01T00:00:00.000Z', 'not_due'],
  ] as const)('is %s', (_, report, now, cell) => {
    expect(statusCell(report, window, now)).toBe(cell);
  });
});
