import type { Window } from '../catalogue.js';
import type { Language } from '../format.js';
import type { SubmissionState } from '../submission-state.js';
import { acceptsEntry, windowState } from '../window.js';
import { type ReminderChannelName, type ReminderSettings, stepKey } from './reminder-settings.js';
import { isWaking, stepMoment } from './reminder-times.js';

/** A report that its unit owes, with the window of that unit. */
export interface OwedReport {
  readonly orgUnitId: number;
  readonly period: string;
  readonly dataSet: string;
  readonly state: SubmissionState;
  readonly window: Window;
}

/** Somebody of a commune who can sign in. */
export interface ReminderPerson {
  readonly userId: number;
  readonly orgUnitId: number;
  /** true: signs for the unit now, as its leader or by delegation of one. */
  readonly signs: boolean;
  readonly displayName: string;
  readonly language: Language;
  /** null: none is known. */
  readonly email: string | null;
  readonly phone: string | null;
}

/** Why somebody is reminded; it decides to whom and with which sentence. */
export type Situation = 'missing' | 'overdue' | 'to_sign' | 'returned';

/** One report of a message, with the step for which it is in it. */
export interface ReminderItem {
  readonly report: OwedReport;
  readonly step: string;
}

/** One message to one person by one channel, about everything that is due for that person now. */
export interface PlannedReminder {
  readonly person: ReminderPerson;
  readonly channel: ReminderChannelName;
  /** null: the person has no address there. */
  readonly address: string | null;
  readonly items: readonly ReminderItem[];
}

/** A step that nobody was there to do is not made up for later than this: the next one is near. */
export const LATE_BY_MS = 12 * 3_600_000;

/** What is owed of a report at a moment; null: nothing, it has arrived, or it cannot be handed in. */
export function situationOf(
  { state, window }: Pick<OwedReport, 'state' | 'window'>,
  now: Date,
): Situation | null {
  if (!acceptsEntry(windowState(window, now))) return null;
  switch (state) {
    case 'submitted':
    case 'approved':
      return null;
    case 'awaiting_signature':
      return 'to_sign';
    case 'returned':
      return 'returned';
    default:
      return windowState(window, now) === 'due' ? 'overdue' : 'missing';
  }
}

/** The step whose turn it is: the newest whose moment has come, so that one that was missed is not made up for. */
export function dueStep(
  window: Window,
  settings: ReminderSettings,
  holidays: readonly string[],
  now: Date,
): string | null {
  if (!isWaking(now, settings, holidays)) return null;
  const past = settings.steps
    .map((step) => ({ key: stepKey(step), moment: stepMoment(step, window, settings, holidays) }))
    .filter(({ moment }) => moment !== null && moment.getTime() <= now.getTime())
    .sort((a, b) => (a.moment?.getTime() ?? 0) - (b.moment?.getTime() ?? 0));
  const newest = past.at(-1);
  if (newest?.moment == null) return null;
  return now.getTime() - newest.moment.getTime() < LATE_BY_MS ? newest.key : null;
}

/** Whom a report concerns: who has to sign where a signature is missing, otherwise everybody of the unit. */
export function peopleFor(
  situation: Situation,
  people: readonly ReminderPerson[],
): readonly ReminderPerson[] {
  if (situation !== 'to_sign') return people;
  const signers = people.filter(({ signs }) => signs);
  return signers.length > 0 ? signers : people;
}

/** Whether somebody still has to do something for a report; a signature that was lent ends, a report is handed on. */
export function concerns(
  report: OwedReport,
  userId: number,
  people: readonly ReminderPerson[],
  now: Date,
): boolean {
  const situation = situationOf(report, now);
  if (situation === null) return false;
  const ofUnit = people.filter(({ orgUnitId }) => orgUnitId === report.orgUnitId);
  return peopleFor(situation, ofUnit).some((person) => person.userId === userId);
}

/** Where a person is reached; null: nowhere by that channel. */
export function addressOf(
  person: Pick<ReminderPerson, 'displayName' | 'email' | 'phone'>,
  channel: ReminderChannelName,
): string | null {
  if (channel === 'in_app') return person.displayName;
  return channel === 'email' ? person.email : person.phone;
}

/**
 * Who is reminded now, of what: one message a person and channel, whatever is due for them.
 * @param steps step for which each report is due; a report without one is left out
 */
export function bundleReminders(
  owed: readonly { readonly report: OwedReport; readonly step: string }[],
  people: readonly ReminderPerson[],
  channels: readonly ReminderChannelName[],
  now: Date,
): PlannedReminder[] {
  const items = new Map<ReminderPerson, ReminderItem[]>();
  for (const { report, step } of owed) {
    const situation = situationOf(report, now);
    if (situation === null) continue;
    const ofUnit = people.filter(({ orgUnitId }) => orgUnitId === report.orgUnitId);
    for (const person of peopleFor(situation, ofUnit))
      items.set(person, [...(items.get(person) ?? []), { report, step }]);
  }
  return [...items].flatMap(([person, list]) =>
    channels.map((channel) => ({ person, channel, address: addressOf(person, channel), items: list })),
  );
}

/** The reports whose turn it is at a moment, and the step of each. */
export function dueReports(
  reports: readonly OwedReport[],
  settings: ReminderSettings,
  holidays: readonly string[],
  now: Date,
): { report: OwedReport; step: string }[] {
  return reports.flatMap((report) => {
    if (situationOf(report, now) === null) return [];
    const step = dueStep(report.window, settings, holidays, now);
    return step === null ? [] : [{ report, step }];
  });
}
