import { Inject, Injectable } from '@nestjs/common';
import type { ReminderHistoryDto, ReminderOverviewDto } from '../../contract/reminders.js';
import type { Tx } from '../../db/unit-of-work.js';
import { historyOf, type HistoryValue } from '../../domain/history.js';
import {
  REMINDER_CHANNELS,
  type ReminderSettings,
  stepKey,
} from '../../domain/reminders/reminder-settings.js';
import { TEXT_FIELDS, type ReminderTexts } from '../../domain/reminders/reminder-texts.js';
import { HTTP_SETTINGS, type HttpSettings } from '../../http/http-settings.js';
import type { ReminderConfig } from '../../reminder-config.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { isConfigured } from './channels-open.js';
import { rulesOf } from './reminder-rules.service.js';
import { ReminderSettingsQuery, type ReminderSettingRow } from './reminder-settings.query.js';
import { UnreachablePeople } from './unreachable-people.service.js';

/** Reminders as an administrator sees them, within a transaction of the caller. Nothing here tells a secret. */
@Injectable()
export class ReminderReads {
  constructor(
    @Inject(HTTP_SETTINGS) private readonly http: HttpSettings,
    private readonly catalogue: CatalogueService,
    private readonly query: ReminderSettingsQuery,
    private readonly unreachable: UnreachablePeople,
  ) {}

  async history(tx: Tx): Promise<ReminderHistoryDto> {
    return { items: historyOfReminders(await this.query.versions(tx)) };
  }

  async tell(tx: Tx): Promise<ReminderOverviewDto> {
    const { dataSets } = await this.catalogue.current(tx);
    const rules = rulesOf(await this.query.versions(tx));
    const { reminders, publicOrigin } = this.http;
    return {
      mode: reminders.mode,
      publicOrigin,
      channels: REMINDER_CHANNELS.map((channel) => ({
        channel,
        configured: isConfigured(channel, reminders),
        ...wayOf(channel, reminders),
      })),
      settings: { version: rules.settingsVersion, ...copyOf(rules.settings) },
      texts: { version: rules.textsVersion, vi: { ...rules.texts.vi }, en: { ...rules.texts.en } },
      dataSets: dataSets
        .filter(({ provider }) => provider === 'commune')
        .map(({ code, nameVi, nameEn }) => ({ code, nameVi, nameEn })),
      unreachable: await this.unreachable.of(tx, rules.settings.channels),
    };
  }
}

const copyOf = ({ steps, quiet, workingDaysOnly, channels, dataSets }: ReminderSettings) => ({
  steps: steps.map(({ from, minutes }) => ({ from, minutes })),
  quiet: { from: quiet.from, until: quiet.until },
  workingDaysOnly,
  channels: [...channels],
  dataSets: [...dataSets],
});

/** The host only: user, password and path of an address may be secrets. */
function wayOf(
  channel: (typeof REMINDER_CHANNELS)[number],
  { mail, webhook }: ReminderConfig,
): { through: string | null; from: string | null } {
  if (channel === 'email')
    return { through: mail === null ? null : new URL(mail.url).host, from: mail?.from ?? null };
  return {
    through: channel === 'webhook' && webhook !== null ? new URL(webhook.url).host : null,
    from: null,
  };
}

/** Newest first, settings and texts in one list. */
function historyOfReminders(rows: readonly ReminderSettingRow[]): ReminderHistoryDto['items'] {
  let state: Readonly<Record<string, HistoryValue>> = shownOf(rulesOf([]));
  const began = { version: 0, at: '', by: null, reason: null, state };
  const versions = rows.map((row, index) => {
    state = shownOf(rulesOf(rows.slice(0, index + 1)));
    return { version: index + 1, at: row.at.toISOString(), by: row.by, reason: row.reason, state };
  });
  return historyOf([began, ...versions])
    .filter(({ version }) => version > 0)
    .map((entry) => ({ ...entry, changes: [...entry.changes] }));
}

function shownOf({ settings, texts }: { settings: ReminderSettings; texts: ReminderTexts }) {
  const words = (['vi', 'en'] as const).flatMap((language) =>
    TEXT_FIELDS.map((field) => [`${language}.${field}`, texts[language][field]] as const),
  );
  return {
    steps: settings.steps.map(stepKey).join(', '),
    quiet: `${settings.quiet.from}–${settings.quiet.until}`,
    workingDaysOnly: settings.workingDaysOnly,
    channels: settings.channels.join(', '),
    dataSets: settings.dataSets.join(', '),
    ...Object.fromEntries(words),
  };
}
