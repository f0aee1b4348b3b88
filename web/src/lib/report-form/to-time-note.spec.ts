import type { RequestDto } from '@contract/requests.js';
import { describe, expect, test } from '@jest/globals';
import { window41 } from '../../test/weekly-report.js';
import { hasTimeNote, lastAnswer, toTimeNote } from './to-time-note.js';

const OPEN = new Date('2025-10-08T07:00:00.000Z');
const justAfter = (instant: string): Date => new Date(Date.parse(instant) + 1);
const report = { state: 'draft', window: window41, extension: null } as const;
const extension = {
  othersDueAt: '2025-10-03T10:00:00.000Z',
  othersClosesAt: '2025-10-07T10:00:00.000Z',
  reason: 'Bão',
  accepted: false,
};

describe('the time of a report', () => {
  test('needs no words while the period is open for everybody alike', () => {
    expect(hasTimeNote(report, OPEN)).toBe(false);
    expect(hasTimeNote(report, new Date(window41.dueAt))).toBe(false);
  });

  test('can be prolonged from the moment it is overdue, not by who has handed in', () => {
    const overdue = justAfter(window41.dueAt);
    expect(toTimeNote(report, overdue)).toEqual({ extension: null, closed: null, asking: 'extension' });
    expect(hasTimeNote({ ...report, state: 'submitted' }, overdue)).toBe(false);
  });

  test('is over after closing: for everybody, or for the commune that had more of it', () => {
    const closed = justAfter(window41.closesAt);
    expect(toTimeNote(report, closed).closed).toBe('common');
    expect(toTimeNote({ ...report, extension }, closed).closed).toBe('extended');
    expect(toTimeNote({ ...report, state: 'submitted' }, closed).asking).toBe('extension');
    expect(toTimeNote(report, new Date(window41.closesAt)).closed).toBeNull();
  });

  test('tells the own time of a commune: longer, due later, or accepted as on time', () => {
    const of = (more: object) =>
      toTimeNote({ ...report, extension: { ...extension, ...more } }, OPEN).extension;
    expect(of({})).toBe('longer');
    expect(of({ othersClosesAt: window41.closesAt })).toBe('due_later');
    expect(of({ accepted: true })).toBe('accepted');
  });

  test('of an approved report is no matter: it is reopened', () => {
    expect(toTimeNote({ ...report, state: 'approved' }, OPEN).asking).toBe('reopening');
  });
});

describe('what was asked before', () => {
  const request = (kind: RequestDto['kind'], status: RequestDto['status']) =>
    ({ kind, status }) as RequestDto;

  test('shows while it is open or when it was refused last, not once it was granted', () => {
    const open = request('extension', 'open');
    expect(lastAnswer([open, request('extension', 'refused')], 'extension')).toBe(open);
    expect(
      lastAnswer([request('extension', 'granted'), request('extension', 'refused')], 'extension'),
    ).toBeNull();
    expect(lastAnswer([request('reopening', 'open')], 'extension')).toBeNull();
  });
});
