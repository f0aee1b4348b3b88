import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  bundleReminders,
  concerns,
  dueReports,
  dueStep,
  type OwedReport,
  peopleFor,
  type ReminderPerson,
  situationOf,
} from './due-reminders.js';
import { DEFAULT_REMINDERS } from './reminder-settings.js';
import { isWaking } from './reminder-times.js';

const window = {
  dataSet: 'weekly',
  period: '2025-W41',
  opensAt: '2025-10-06T00:00:00+07:00',
  cutOffAt: '2025-10-10T12:00:00+07:00',
  dueAt: '2025-10-10T17:00:00+07:00',
  closesAt: '2025-10-14T17:00:00+07:00',
};
const at = (text: string): Date => new Date(`${text}+07:00`);
const report = (more: Partial<OwedReport> = {}): OwedReport => ({
  ...{ orgUnitId: 1, period: '2025-W41', dataSet: 'weekly', state: 'not_started', window },
  ...more,
});
const person = (userId: number, more: Partial<ReminderPerson> = {}): ReminderPerson => ({
  ...{ userId, orgUnitId: 1, signs: false, displayName: `P${String(userId)}`, language: 'vi' },
  ...{ email: `p${String(userId)}@example.vn`, phone: null, ...more },
});
const step = (now: string, own = window): string | null => dueStep(own, DEFAULT_REMINDERS, [], at(now));

describe('the step whose turn it is', () => {
  it('is the newest whose moment has come', () => {
    expect(step('2025-10-09T16:59:00')).toBeNull();
    expect(step('2025-10-09T17:00:00')).toBe('due-1440');
    expect(step('2025-10-10T14:05:00')).toBe('due-180');
    expect(step('2025-10-10T17:00:00')).toBe('due+0');
    expect(step('2025-10-13T07:01:00')).toBe('due+1440');
    expect(step('2025-10-14T15:00:00')).toBe('closes-180');
  });
  it('is not made up for when nobody was there for half a day', () => {
    expect(step('2025-10-10T12:00:00')).toBeNull();
  });
  it('waits for the end of the quiet hours', () => {
    expect(step('2025-10-09T21:30:00')).toBeNull();
  });
  it('follows the own due time of a unit that was given more', () => {
    const own = { ...window, dueAt: '2025-10-13T17:00:00+07:00' };
    expect(step('2025-10-10T17:00:00', own)).toBe('due-1440');
    expect(step('2025-10-13T17:00:00', own)).toBe('due+0');
  });
});

describe('what is owed of a report', () => {
  const of = (state: OwedReport['state'], now: string) => situationOf({ state, window }, at(now));
  it('is nothing once it has arrived', () => {
    expect([of('submitted', '2025-10-10T16:00:00'), of('approved', '2025-10-10T18:00:00')]).toEqual([
      null,
      null,
    ]);
  });
  it('says whether it is late, waits for a signature or was sent back', () => {
    expect(of('draft', '2025-10-10T17:00:00')).toBe('missing');
    expect(of('not_started', '2025-10-10T17:00:01')).toBe('overdue');
    expect(of('awaiting_signature', '2025-10-10T18:00:00')).toBe('to_sign');
    expect(of('returned', '2025-10-10T18:00:00')).toBe('returned');
  });
  it('is nothing before it opens and after it is closed', () => {
    expect(of('not_started', '2025-10-05T23:59:00')).toBeNull();
    expect(of('draft', '2025-10-14T17:00:01')).toBeNull();
  });
});

describe('who is reminded', () => {
  const editor = person(1);
  const leader = person(2, { signs: true });
  const delegate = person(4, { signs: true });
  it('is also who signs by delegation, as long as it holds', () => {
    expect(peopleFor('to_sign', [editor, leader, delegate])).toEqual([leader, delegate]);
    const waiting = report({ state: 'awaiting_signature' });
    const now = at('2025-10-10T16:00:00');
    expect(concerns(waiting, 4, [editor, leader, delegate], now)).toBe(true);
    expect(concerns(waiting, 4, [editor, leader, { ...delegate, signs: false }], now)).toBe(false);
    expect(concerns(report({ state: 'submitted' }), 4, [leader, delegate], now)).toBe(false);
    expect(concerns({ ...waiting, orgUnitId: 2 }, 4, [leader, delegate], now)).toBe(false);
  });
  it('is everybody of the unit, but only the leader where a signature is missing', () => {
    expect(peopleFor('missing', [editor, leader])).toEqual([editor, leader]);
    expect(peopleFor('returned', [editor, leader])).toEqual([editor, leader]);
    expect(peopleFor('to_sign', [editor, leader])).toEqual([leader]);
  });
  it('is the officer where there is no leader to sign', () => {
    expect(peopleFor('to_sign', [editor])).toEqual([editor]);
  });
  it('gets one message a channel, with everything that is due', () => {
    const owed = [report(), report({ period: '2025-10', dataSet: 'monthly' })].map((one) => ({
      report: one,
      step: 'due+0',
    }));
    const made = bundleReminders(
      owed,
      [editor, person(3, { orgUnitId: 9 })],
      ['in_app', 'email', 'webhook'],
      at('2025-10-10T17:00:00'),
    );
    expect(made.map(({ channel, address, items }) => [channel, address, items.length])).toEqual([
      ['in_app', 'P1', 2],
      ['email', 'p1@example.vn', 2],
      ['webhook', null, 2],
    ]);
  });
});

const states = fc.constantFrom(
  'not_started',
  'draft',
  'awaiting_signature',
  'submitted',
  'approved',
  'returned',
);
const world = fc.record({
  reports: fc.uniqueArray(fc.record({ orgUnitId: fc.integer({ min: 1, max: 6 }), state: states }), {
    selector: ({ orgUnitId }) => orgUnitId,
  }),
  people: fc.uniqueArray(
    fc.record({
      userId: fc.integer({ min: 1, max: 30 }),
      orgUnitId: fc.integer({ min: 1, max: 6 }),
      signs: fc.boolean(),
    }),
    { selector: ({ userId }) => userId },
  ),
});
const minutes = fc.integer({ min: 0, max: 10 * 1440 });
const nowOf = (minute: number): Date => new Date(Date.parse(window.opensAt) - 86_400_000 + minute * 60_000);

describe('whatever happens in a week', () => {
  it('nobody of a unit that has reported is reminded, and nobody outside waking hours', () => {
    fc.assert(
      fc.property(world, minutes, ({ reports, people }, minute) => {
        const now = nowOf(minute);
        const owed = dueReports(
          reports.map((one) => report(one)),
          DEFAULT_REMINDERS,
          [],
          now,
        );
        const made = bundleReminders(
          owed,
          people.map((one) => person(one.userId, one)),
          ['email'],
          now,
        );
        const arrived = new Set(
          reports
            .filter(({ state }) => ['submitted', 'approved'].includes(state))
            .map((one) => one.orgUnitId),
        );
        expect(made.filter((one) => arrived.has(one.person.orgUnitId))).toEqual([]);
        expect(made.length === 0 || isWaking(now, DEFAULT_REMINDERS, [])).toBe(true);
      }),
    );
  });
  it('nobody has two messages of one channel, and no report two steps at once', () => {
    fc.assert(
      fc.property(world, minutes, ({ reports, people }, minute) => {
        const now = nowOf(minute);
        const owed = dueReports(
          reports.map((one) => report(one)),
          DEFAULT_REMINDERS,
          [],
          now,
        );
        const made = bundleReminders(
          owed,
          people.map((one) => person(one.userId, one)),
          ['email'],
          now,
        );
        expect(new Set(made.map((one) => one.person.userId)).size).toBe(made.length);
        for (const { items } of made)
          expect(
            new Set(items.map((item) => `${String(item.report.orgUnitId)} ${item.report.period}`)).size,
          ).toBe(items.length);
      }),
    );
  });
  it('a look each minute reminds of each step in the order of the week, and never goes back', () => {
    const keys: string[] = [];
    for (let minute = 0; minute < 10 * 1440; minute += 1) {
      const key = dueStep(window, DEFAULT_REMINDERS, [], nowOf(minute));
      if (key !== null && key !== keys.at(-1)) keys.push(key);
    }
    expect(keys).toEqual(['due-1440', 'due-180', 'due+0', 'due+1440', 'closes-180']);
  });
});
