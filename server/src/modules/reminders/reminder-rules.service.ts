import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import { DEFAULT_REMINDERS, type ReminderSettings } from '../../domain/reminders/reminder-settings.js';
import { DEFAULT_TEXTS, type ReminderTexts } from '../../domain/reminders/reminder-texts.js';
import { ReminderSettingsQuery, type ReminderSettingRow } from './reminder-settings.query.js';

export interface ReminderRulesNow {
  readonly settings: ReminderSettings;
  /** 0: as shipped. */
  readonly settingsVersion: number;
  readonly texts: ReminderTexts;
  readonly textsVersion: number;
}

/** When, how and in which words people are reminded, as it holds in the transaction of the caller. */
@Injectable()
export class ReminderRules {
  constructor(private readonly query: ReminderSettingsQuery) {}

  async current(tx: Tx): Promise<ReminderRulesNow> {
    return rulesOf(await this.query.versions(tx));
  }
}

export function rulesOf(rows: readonly ReminderSettingRow[]): ReminderRulesNow {
  const newest = (key: ReminderSettingRow['key']) => rows.findLast((row) => row.key === key);
  const settings = newest('reminders');
  const texts = newest('reminder_texts');
  return {
    settings: (settings?.value ?? DEFAULT_REMINDERS) as ReminderSettings,
    settingsVersion: settings?.version ?? 0,
    texts: (texts?.value ?? DEFAULT_TEXTS) as ReminderTexts,
    textsVersion: texts?.version ?? 0,
  };
}
