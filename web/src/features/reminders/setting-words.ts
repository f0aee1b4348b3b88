import type { ReminderOverviewDto } from '@contract/reminders.js';
import { REMINDER_CHANNELS } from '@domain/reminders/reminder-settings.js';
import type { Translate } from '../../lib/i18n/translate.js';
import { stepWords } from './step-words.js';

/** Names by code, in the language of the reader. */
export type DataSetNames = ReadonlyMap<string, string>;

export const dataSetNames = (dataSets: ReminderOverviewDto['dataSets'], lang: 'vi' | 'en'): DataSetNames =>
  new Map(dataSets.map(({ code, nameVi, nameEn }) => [code, lang === 'vi' ? nameVi : nameEn]));

export const SETTING_LABELS = {
  steps: 'remind.steps',
  quiet: 'remind.quiet',
  workingDaysOnly: 'remind.working',
  channels: 'remind.channels',
  dataSets: 'remind.dataSets',
} as const;
export type SettingField = keyof typeof SETTING_LABELS;

/**
 * A setting as it is read.
 * @param value as the history keeps it: codes with commas between, times, or yes and no
 */
export function settingWords(
  field: SettingField,
  value: string | boolean,
  dataSets: DataSetNames,
  t: Translate,
): string {
  if (typeof value === 'boolean') return t(value ? 'remind.yes' : 'remind.no');
  if (field === 'quiet') return value;
  if (value === '') return t('remind.nothing');
  const wordOf = (code: string): string => {
    if (field === 'steps') return stepWords(code, t);
    const channel = REMINDER_CHANNELS.find((one) => one === code);
    if (field === 'channels') return channel === undefined ? code : t(`remind.channel.${channel}`);
    return dataSets.get(code) ?? code;
  };
  return value.split(', ').map(wordOf).join(', ');
}
