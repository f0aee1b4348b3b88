import { type Fault, fault } from '../fault.js';

/** By what a reminder reaches a person: the inbox of this program, e-mail, or a gateway of SMS or Zalo. */
export const REMINDER_CHANNELS = ['in_app', 'email', 'webhook'] as const;
export type ReminderChannelName = (typeof REMINDER_CHANNELS)[number];

/** A moment at which those who have not reported are reminded. */
export interface ReminderStep {
  /** due: counted from the due time of the report's own unit; closes: from its closing. */
  readonly from: 'due' | 'closes';
  /** Minutes after it; negative: before. */
  readonly minutes: number;
}

/** When and how people are reminded; versions of one setting. */
export interface ReminderSettings {
  readonly steps: readonly ReminderStep[];
  /** Local times `HH:mm`, half-open, over midnight where `from` is later than `until`. */
  readonly quiet: { readonly from: string; readonly until: string };
  /** true: nobody is reminded on a Saturday, Sunday or holiday. */
  readonly workingDaysOnly: boolean;
  readonly channels: readonly ReminderChannelName[];
  /** Codes of the data sets that communes are reminded of. */
  readonly dataSets: readonly string[];
}

const HOUR = 60;
const DAY = 24 * HOUR;
export const MOST_STEPS = 8;
/** Minutes that a step may lie before or after its anchor: a week. */
export const FARTHEST_MINUTES = 7 * DAY;

/** What an installation begins with. */
export const DEFAULT_REMINDERS: ReminderSettings = {
  steps: [
    { from: 'due', minutes: -DAY },
    { from: 'due', minutes: -3 * HOUR },
    { from: 'due', minutes: 0 },
    { from: 'due', minutes: DAY },
    { from: 'closes', minutes: -3 * HOUR },
  ],
  quiet: { from: '21:00', until: '07:00' },
  workingDaysOnly: true,
  channels: ['in_app', 'email'],
  dataSets: ['weekly', 'monthly'],
};

/** Names a step for good: the same moment is the same step, also after it was left out and taken in again. */
export const stepKey = ({ from, minutes }: ReminderStep): string =>
  `${from}${minutes < 0 ? '' : '+'}${String(minutes)}`;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/u;

/** What is wrong, each with its place; empty: nothing. @param dataSets codes that communes report */
export function reminderFaults(settings: ReminderSettings, dataSets: readonly string[]): Fault[] {
  return [
    ...stepFaults(settings.steps),
    ...quietFaults(settings.quiet),
    ...settings.dataSets
      .filter((code) => !dataSets.includes(code))
      .map((code) =>
        fault(
          'dataSets',
          'unknown',
          `Không có biểu nhập “${code}” của xã.`,
          `Communes have no data set "${code}".`,
        ),
      ),
  ];
}

function stepFaults(steps: readonly ReminderStep[]): Fault[] {
  const most = String(MOST_STEPS);
  const tooMany =
    steps.length > MOST_STEPS
      ? [fault('steps', 'too_many', `Nhiều nhất ${most} lần nhắc.`, `At most ${most} reminders.`)]
      : [];
  return [
    ...tooMany,
    ...steps.flatMap((step, index) => {
      const path = `steps.${String(index)}`;
      if (Math.abs(step.minutes) > FARTHEST_MINUTES)
        return [fault(path, 'too_far', 'Cách mốc nhiều nhất 7 ngày.', 'At most 7 days from its time.')];
      // Once a report is closed nothing can be handed in.
      if (step.from === 'closes' && step.minutes >= 0)
        return [fault(path, 'after_closing', 'Phải trước giờ khóa sổ.', 'It must lie before the closing.')];
      const first = steps.findIndex((one) => stepKey(one) === stepKey(step));
      return first === index
        ? []
        : [fault(path, 'twice', 'Lần nhắc này đã có.', 'This reminder is there already.')];
    }),
  ];
}

function quietFaults({ from, until }: ReminderSettings['quiet']): Fault[] {
  if (!TIME.test(from) || !TIME.test(until))
    return [fault('quiet', 'not_a_time', 'Cần giờ dạng 21:00.', 'Times like 21:00 are needed.')];
  return from === until
    ? [fault('quiet', 'whole_day', 'Hai giờ phải khác nhau.', 'The two times must differ.')]
    : [];
}
