import type { ReminderChannelName } from '../../domain/reminders/reminder-settings.js';
import type { ReportWords } from '../../domain/reminders/reminder-texts.js';
import type { ReminderConfig } from '../../reminder-config.js';

/** Whether a channel can be used at all. The inbox needs nothing. */
export function isConfigured(channel: ReminderChannelName, config: ReminderConfig): boolean {
  if (channel === 'in_app') return true;
  return (channel === 'email' ? config.mail : config.webhook) !== null;
}

/** Channels that messages are planned for: those chosen that can be used; where nothing is sent, all that are chosen. */
export function channelsOpen(
  chosen: readonly ReminderChannelName[],
  config: ReminderConfig,
): readonly ReminderChannelName[] {
  return config.mode === 'send' ? chosen.filter((channel) => isConfigured(channel, config)) : chosen;
}

/** Where something can be done: the inbox for signatures, the form of the one report that is meant, the list of several. */
export function linkFor(
  reports: readonly Pick<ReportWords, 'situation' | 'period' | 'dataSet'>[],
  origin: string | null,
): string {
  const toSign = reports.length > 0 && reports.every(({ situation }) => situation === 'to_sign');
  if (toSign) return `${origin ?? ''}/hop-viec`;
  const [only, ...others] = reports;
  if (only === undefined || others.length > 0) return `${origin ?? ''}/nhap`;
  const dataSet = only.dataSet === 'weekly' ? '' : `?dataSet=${encodeURIComponent(only.dataSet)}`;
  return `${origin ?? ''}/nhap/${only.period}${dataSet}`;
}
