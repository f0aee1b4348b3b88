import { DEFAULT_REMINDERS } from '../../domain/reminders/reminder-settings.js';
import { DEFAULT_TEXTS } from '../../domain/reminders/reminder-texts.js';
import { type Act, type Play, REASON } from './play.js';

export function reminderActs(play: Play): Act[] {
  return [
    play.act('PUT /api/reminders/settings', 'reminder.change', 'admin', {
      ...DEFAULT_REMINDERS,
      workingDaysOnly: false,
      version: 0,
      reason: REASON,
    }),
    play.act('PUT /api/reminders/texts', 'reminder.change', 'admin', {
      ...DEFAULT_TEXTS,
      en: { ...DEFAULT_TEXTS.en, subject: 'Report {periods}' },
      version: 0,
      reason: REASON,
    }),
    play.act('POST /api/reminders/test', 'reminder.test', 'admin', { channel: 'in_app' }),
    play.act('POST /api/reminders/requests', 'reminder.ask', 'reviewer', {
      period: '2025-W41',
      dataSet: 'weekly',
      orgUnits: ['24301'],
      note: null,
    }),
    {
      ...play.act('POST /api/inbox/reminders/seen', 'reminder.see', 'editor', undefined),
      before: async () => {
        await play.test.rows(
          `insert into reminder_messages (id, province_id, user_id, channel, language, kind, state, subject, body, settled_at)
          select gen_random_uuid(), m.province_id, u.id, 'in_app', 'vi', 'test', 'sent', 'spec', 'spec', app.now()
          from users u
          cross join (select province_id from org_units limit 1) m
          where u.username = 'editor'`,
        );
      },
    },
    play.act('PUT /api/session/contact', 'account.contact', 'editor', {
      version: 0,
      email: 'editor@example.vn',
      language: 'vi',
    }),
    play.act(
      'PUT /api/accounts/{username}/contact',
      'account.contact',
      'admin',
      { version: 1, email: null, language: 'en' },
      '/api/accounts/editor/contact',
    ),
  ];
}
