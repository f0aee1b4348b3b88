import type { ReminderStep } from '@domain/reminders/reminder-settings.js';

export type StepUnit = 'minutes' | 'hours' | 'days';
export type StepWhen = 'before_due' | 'after_due' | 'before_closes';
export const STEP_UNITS = ['minutes', 'hours', 'days'] as const satisfies readonly StepUnit[];
export const STEP_WHEN = ['before_due', 'after_due', 'before_closes'] as const satisfies readonly StepWhen[];

/** A step as it is typed: a number, its unit, and what it is counted from. */
export interface StepDraft {
  readonly amount: string;
  readonly unit: StepUnit;
  readonly when: StepWhen;
}

const MINUTES: Readonly<Record<StepUnit, number>> = { minutes: 1, hours: 60, days: 1440 };

/** In the largest unit in which it is a whole number. */
export function toStepDraft({ from, minutes }: ReminderStep): StepDraft {
  const size = Math.abs(minutes);
  const unit = size > 0 && size % 1440 === 0 ? 'days' : size > 0 && size % 60 === 0 ? 'hours' : 'minutes';
  const when = from === 'closes' ? 'before_closes' : minutes < 0 ? 'before_due' : 'after_due';
  return { amount: String(size / MINUTES[unit]), unit, when };
}

/** null: not a whole number that can be meant. */
export function toStep({ amount, unit, when }: StepDraft): ReminderStep | null {
  if (!/^\d{1,5}$/u.test(amount.trim())) return null;
  const size = Number(amount) * MINUTES[unit];
  if (size > 10_000 * MINUTES.minutes + 1440) return null;
  return {
    from: when === 'before_closes' ? 'closes' : 'due',
    // −0 is another number to a comparison.
    minutes: when === 'after_due' || size === 0 ? size : -size,
  };
}

/** The step of a message: `due-1440`; null: asked for by hand. */
export function stepOfKey(key: string): ReminderStep | null {
  const [, from, minutes] = /^(due|closes)([+-]\d+)$/u.exec(key) ?? [];
  return from === undefined ? null : { from: from as ReminderStep['from'], minutes: Number(minutes) };
}
