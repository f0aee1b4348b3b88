import { afterEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_REMINDERS } from '../../domain/reminders/reminder-settings.js';
import { DEFAULT_TEXTS } from '../../domain/reminders/reminder-texts.js';
import { MailReceiver } from '../../test/receivers.js';
import { closeAll, messages, open, settled, until, world } from '../../test/reminder-world.js';

afterEach(closeAll);

describe('in the mode that only writes down', () => {
  it('nothing is sent, and what would be is read in the log', async () => {
    const mail = open(await MailReceiver.start());
    const config = { mode: 'log', mail: { url: mail.url, from: 'a@example.vn' }, webhook: null } as const;
    const { test, jobs, editor } = await world(config);
    await jobs.plan();
    await settled(test);
    expect((await messages(test)).map(({ line }) => line)).toEqual([
      'editor email logged',
      'editor in_app logged',
      'editor webhook logged',
      'leader email logged',
      'leader in_app logged',
      'leader webhook skipped no_address',
    ]);
    expect(mail.received).toEqual([]);
    expect((await editor.get('/api/inbox')).body.reminders).toEqual([]);
    const reviewer = await test.addAndSignIn('reviewer', 'reviewer');
    const { items, more, periods } = (
      await reviewer.get('/api/reminders/log?period=2025-W41&state=logged&orgUnit=24301')
    ).body;
    expect([items.length, more, periods]).toEqual([5, false, ['2025-W41']]);
    expect(items[0]).toMatchObject({
      subject: expect.stringContaining('41'),
      reports: [{ orgUnit: '24301', orgUnitName: 'Xã Cuôr Đăng', period: '2025-W41', step: 'due-180' }],
    });
  });
});

describe('reminding by hand', () => {
  it('reaches the communes that owe the report, with what the reviewer adds, and not twice within hours', async () => {
    const { test, jobs, editor } = await world(
      { mode: 'send', mail: null, webhook: null },
      '2025-10-08T10:00:00+07:00',
    );
    const reviewer = await test.addAndSignIn('reviewer', 'reviewer');
    const body = { period: '2025-W41', dataSet: 'weekly', orgUnits: ['24301'], note: 'Cần trước giao ban.' };
    const first = await reviewer.post('/api/reminders/requests', body, 'ask');
    expect(first.body).toEqual({ reminded: 1, notOwing: 0, recently: 0, mode: 'send' });
    await until(async () => (await editor.get('/api/inbox')).body.reminders.length === 1);
    await jobs.plan();
    const [one] = (await editor.get('/api/inbox')).body.reminders;
    expect(one.body).toContain('\n\nLời nhắn kèm theo: Cần trước giao ban.\n\n');
    const second = await reviewer.post('/api/reminders/requests', body, 'ask-again');
    expect(second.body).toEqual({ reminded: 0, notOwing: 0, recently: 1, mode: 'send' });
    const closed = await reviewer.post('/api/reminders/requests', { ...body, period: '2025-W40' }, 'ask-old');
    expect([closed.status, closed.body.code]).toEqual([409, 'nothing_to_remind']);
    expect((await editor.post('/api/reminders/requests', body, 'ask-own')).status).toBe(403);
  });
});

describe('an administrator', () => {
  const REASON = 'Công văn 45/SKHCN';

  it('changes when, how and in which words, each with a reason and a history', async () => {
    const { test } = await world({ mode: 'log', mail: null, webhook: null });
    const admin = await test.addAndSignIn('admin', 'administrator');
    const { version, ...settings } = (await admin.get('/api/reminders')).body.settings;
    const wanted = { ...settings, quiet: { from: '20:00', until: '08:00' } };
    const saved = await admin.put('/api/reminders/settings', { ...wanted, version, reason: REASON }, 'one');
    expect(saved.body.settings).toEqual({ ...wanted, version: 2 });
    const late = await admin.put('/api/reminders/settings', { ...wanted, version, reason: REASON }, 'two');
    expect([late.status, late.body.code]).toEqual([409, 'stale_definition']);
    const wrong = {
      ...DEFAULT_REMINDERS,
      steps: [{ from: 'closes', minutes: 5 }],
      version: 2,
      reason: REASON,
    };
    const refused = await admin.put('/api/reminders/settings', wrong, 'three');
    expect([refused.status, refused.body.errors[0].path]).toEqual([422, 'steps.0']);
    const texts = { ...DEFAULT_TEXTS, vi: { ...DEFAULT_TEXTS.vi, subject: 'Nhắc {unit}' } };
    const words = await admin.put('/api/reminders/texts', { ...texts, version: 0, reason: REASON }, 'four');
    expect(words.body.errors.map((one: { path: string }) => one.path)).toEqual(['vi.subject']);
    const { items } = (await admin.get('/api/reminders/history')).body;
    expect(items[0]).toMatchObject({
      by: 'admin',
      reason: REASON,
      changes: [{ field: 'quiet', before: '21:00–07:00', after: '20:00–08:00' }],
    });
  });

  it('sees who has no address, and no secret of the configuration', async () => {
    const mail = open(await MailReceiver.start());
    const url = `smtp://user:geheim@127.0.0.1:${String(mail.port)}`;
    const { test } = await world({ mode: 'send', mail: { url, from: 'a@example.vn' }, webhook: null });
    const admin = await test.addAndSignIn('admin', 'administrator');
    const answer = await admin.get('/api/reminders');
    expect(answer.text).not.toContain('geheim');
    expect(answer.body.channels[1]).toMatchObject({
      configured: true,
      through: `127.0.0.1:${String(mail.port)}`,
    });
    expect(answer.body.unreachable).toHaveLength(101 + 1);
    expect(answer.body.unreachable).toContainEqual({
      orgUnit: '24301',
      orgUnitName: 'Xã Cuôr Đăng',
      name: 'leader',
      lacks: 'phone',
    });
  });

  it('sends one to themselves', async () => {
    const mail = open(await MailReceiver.start());
    const config = { mode: 'send', mail: { url: mail.url, from: 'a@example.vn' }, webhook: null } as const;
    const { test } = await world(config);
    const admin = await test.addAndSignIn('admin', 'administrator');
    const contact = { version: 0, email: 'admin@example.vn', language: 'en' };
    expect((await admin.put('/api/session/contact', contact, 'contact')).body).toEqual({
      ...contact,
      version: 1,
    });
    expect((await admin.post('/api/reminders/test', { channel: 'email' }, 'try')).status).toBe(200);
    await settled(test);
    expect(mail.received.map(({ to, subject }) => [to, subject])).toEqual([
      ['admin@example.vn', 'Tỉnh Đắk Lắk: reminder of the weekly report of week 41'],
    ]);
    expect(mail.received[0]?.text).toContain('This is a test; nobody is reminded by it.');
    const shut = await admin.post('/api/reminders/test', { channel: 'webhook' }, 'try-gateway');
    expect([shut.status, shut.body.code]).toEqual([409, 'reminder_channel_missing']);
  });
});
