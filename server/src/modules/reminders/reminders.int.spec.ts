import { afterEach, describe, expect, it } from '@jest/globals';
import type { Visitor } from '../../test/test-app.js';
import { MailReceiver, WebhookReceiver } from '../../test/receivers.js';
import {
  closeAll,
  messages,
  open,
  ORIGIN,
  report,
  SECRET,
  settled,
  until,
  work,
  world,
} from '../../test/reminder-world.js';

const W41 = '/api/submissions/24301/2025-W41';
afterEach(closeAll);

describe('who has not reported', () => {
  it('is reminded once by each channel, however many processes and looks there are', async () => {
    const mail = open(await MailReceiver.start());
    const gateway = open(await WebhookReceiver.start(SECRET));
    const { test, jobs, editor } = await world({
      mode: 'send',
      mail: { url: mail.url, from: 'Sở KH&CN <bao-cao@example.vn>' },
      webhook: { url: gateway.url, secret: SECRET, allowPrivate: true },
    });
    const second = open(await test.startBeside());
    const other = await work(test, second.app);
    await Promise.all([jobs.plan(), other.plan(), jobs.plan(), other.plan()]);
    await settled(test);
    await other.plan();
    await settled(test);
    expect((await messages(test)).map(({ line }) => line.replace(/ 250.*/u, ''))).toEqual([
      'editor email sent',
      'editor in_app sent',
      'editor webhook sent HTTP 200',
      'leader email sent',
      'leader in_app sent',
      'leader webhook skipped no_address',
    ]);
    expect(mail.received.map(({ to }) => to).sort()).toEqual(['editor@example.vn', 'leader@example.vn']);
    const own = mail.received.find(({ to }) => to === 'editor@example.vn');
    expect(own?.subject).toBe('Xã Cuôr Đăng: nhắc báo cáo tuần 41');
    expect(own?.text).toContain('Xã Cuôr Đăng chưa gửi báo cáo tuần 41. Hạn nộp: 17:00 thứ Sáu 10/10.');
    expect(own?.text).toContain(`Mở trang để làm: ${ORIGIN}/nhap/2025-W41`);
    expect(mail.received.find(({ to }) => to === 'leader@example.vn')?.subject).toBe(
      'Xã Cuôr Đăng: reminder of the weekly report of week 41',
    );
    expect(gateway.received).toEqual([
      expect.objectContaining({
        to: '0905 000 001',
        kind: 'reminder',
        language: 'vi',
        key: expect.any(String),
      }),
    ]);
    const inbox = (await editor.get('/api/inbox')).body;
    expect(inbox.reminders).toEqual([
      expect.objectContaining({ subject: 'Xã Cuôr Đăng: nhắc báo cáo tuần 41', seen: false }),
    ]);
    expect(inbox.total).toBe(1);
    expect((await editor.post('/api/inbox/reminders/seen', undefined, 'see')).body).toEqual({ seen: 1 });
    expect((await editor.get('/api/inbox')).body).toMatchObject({ total: 0, reminders: [{ seen: true }] });
  });

  it('is not reminded any more once the report has arrived, also when the message was planned already', async () => {
    const mail = open(await MailReceiver.start());
    const config = { mode: 'send', mail: { url: mail.url, from: 'a@example.vn' }, webhook: null } as const;
    const here = await world(config);
    const { test } = here;
    await here.jobs.stop();
    const planning = await work(test, test.app, 30);
    await planning.plan();
    await report(here);
    await planning.stop();
    await work(test, test.app);
    await settled(test);
    const lines = (await messages(test)).map(({ line }) => line);
    expect(lines.filter((line) => line.includes('email'))).toEqual([
      'editor email withdrawn arrived',
      'leader email withdrawn arrived',
    ]);
    expect(mail.received).toEqual([]);
    await test.setNow('2025-10-10T17:01:00+07:00');
    const before = lines.length;
    await (await work(test, test.app)).plan();
    expect(await messages(test)).toHaveLength(before);
  });
});

describe('a signature that is missing', () => {
  it('is asked of the leader and of who signs by delegation, and of nobody whose delegation has ended', async () => {
    const here = await world({ mode: 'send', mail: null, webhook: null });
    const { test, editor, leader } = here;
    await test.addAccount('deputy', 'commune_editor', '24301');
    const span = { startsOn: '2025-10-10', endsOn: '2025-10-12', reason: 'Đi công tác' };
    const lent = await leader.post('/api/delegations', { username: 'deputy', ...span }, 'lend');
    await editor.put(W41, { version: 0, values: [{ dataElement: 'adults_reached', value: 5 }] }, 'save');
    await editor.post(`${W41}/submit`, { version: 1 }, 'hand-over');
    await here.jobs.stop();
    const planning = await work(test, test.app, 30);
    await planning.plan();
    const planned = (await messages(test)).map(({ line }) => line);
    expect(planned).toEqual(['deputy in_app planned', 'leader in_app planned']);
    await leader.post(`/api/delegations/${String(lent.body.id)}/revoke`, undefined, 'take-back');
    await planning.stop();
    await work(test, test.app);
    await settled(test);
    const ended = (await messages(test)).map(({ line }) => line);
    expect(ended).toEqual(['deputy in_app withdrawn handed_on', 'leader in_app sent']);
  });
});

describe('a way that is shut', () => {
  it('is tried again, and the message arrives once', async () => {
    const mail = await MailReceiver.start();
    const { port } = mail;
    await mail.close();
    const config = { mode: 'send', mail: { url: mail.url, from: 'a@example.vn' }, webhook: null } as const;
    const { test, jobs } = await world(config);
    await test.rows(
      `update jobs.queue set retry_delay = 1, retry_delay_max = 2 where name = 'reminders.send'`,
    );
    await jobs.plan();
    await until(async () =>
      (await messages(test)).some(({ line }) => /email planned .*ECONNREFUSED/u.test(line)),
    );
    const again = open(await MailReceiver.start(port));
    await settled(test);
    expect(again.received.map(({ to }) => to).sort()).toEqual(['editor@example.vn', 'leader@example.vn']);
  });

  it('by a refusal of the address is told as failed and not tried again', async () => {
    const mail = open(await MailReceiver.start(0, { refuse: 'editor@example.vn' }));
    const config = { mode: 'send', mail: { url: mail.url, from: 'a@example.vn' }, webhook: null } as const;
    const { test, jobs } = await world(config);
    await jobs.plan();
    await settled(test);
    expect((await messages(test)).map(({ line }) => line.slice(0, 22))).toContain('editor email failed Ca');
    const reviewer = await test.addAndSignIn('reviewer', 'reviewer');
    const admin = await test.addAndSignIn('admin', 'administrator');
    const told = async (by: Visitor) => (await by.get('/api/reminders/log?state=failed&channel=email')).text;
    expect(await told(admin)).toContain('no such box <editor@example.vn>');
    expect(await told(reviewer)).toContain('no such box');
    expect(await told(reviewer)).not.toContain('editor@example.vn');
  });

  it('by a redirect or a private address is no way at all', async () => {
    const gateway = open(await WebhookReceiver.start(SECRET, { status: 302, location: 'http://127.0.0.1/' }));
    const { test, jobs } = await world({
      mode: 'send',
      mail: null,
      webhook: { url: gateway.url, secret: SECRET, allowPrivate: true },
    });
    await jobs.plan();
    await settled(test);
    expect((await messages(test)).map(({ line }) => line)).toContain('editor webhook failed HTTP 302');
  });
});

describe('a message that was begun by a process that died', () => {
  it('is told as uncertain and never sent again', async () => {
    const mail = open(await MailReceiver.start());
    const config = { mode: 'send', mail: { url: mail.url, from: 'a@example.vn' }, webhook: null } as const;
    const { test, jobs } = await world(config);
    await test.rows(`update jobs.queue set expire_seconds = 1 where name = 'reminders.send'`);
    await test.rows(
      `create function public.die() returns trigger language plpgsql as $$
        begin new.state := 'sending'; return new; end $$`,
    );
    await test.rows(
      `create trigger die before insert on reminder_messages for each row execute function public.die()`,
    );
    await jobs.plan();
    await settled(test);
    expect((await messages(test)).map(({ line }) => line)).toContain('editor email uncertain interrupted');
    expect(mail.received).toEqual([]);
  });
});
