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

/** The page where something can be done: the inbox where only signatures are missing, otherwise the form. */
export function linkFor(reports: readonly Pick<ReportWords, 'situation'>[], origin: string | null): string {
  const toSign = reports.length > 0 && reports.every(({ situation }) => situation === 'to_sign');
  return `${origin ?? ''}${toSign ? '/hop-viec' : '/nhap'}`;
}
