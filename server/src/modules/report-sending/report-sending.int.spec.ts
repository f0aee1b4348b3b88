import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { prepareJobs } from '../../db/jobs-schema.js';
import type { Jobs } from '../../jobs/start-jobs.js';
import { KeptFilesService } from '../attachments/kept-files.service.js';
import { startDemo } from '../../test/demo-app.js';
import { MailReceiver } from '../../test/receivers.js';
import { ORIGIN, until, work } from '../../test/reminder-world.js';
import type { Answer, TestApp, Visitor } from '../../test/test-app.js';

const W40 = '2025-W40';
let mail: MailReceiver;
let app: TestApp;
let jobs: Jobs;
let reviewer: Visitor;
let director: Visitor;
let leader: Visitor;
let viewer: Visitor;

beforeAll(async () => {
  mail = await MailReceiver.start(0, { refuse: 'nobody@example.vn' });
  const reminders = {
    mode: 'send',
    mail: { url: mail.url, from: 'Sở KH&CN <bao-cao@example.vn>' },
    webhook: null,
  } as const;
  ({ app, viewer } = await startDemo({ reminders, publicOrigin: ORIGIN }));
  reviewer = await app.addAndSignIn('checker', 'reviewer');
  director = await app.addAndSignIn('boss', 'director');
  leader = await app.addAndSignIn('chief', 'commune_leader', '24301');
  await prepareJobs(app.ownerUrl);
  jobs = await work(app, app.app, 0.5);
});
afterAll(async () => {
  await jobs.stop();
  await app.close();
  await mail.close();
});

let keys = 0;
const key = (): string => `send-${String((keys += 1))}`;
const outcome = ({ status, body }: Answer): unknown[] => [status, body.code];
const WEDNESDAY = { on: true, weekday: 3, hour: 15, language: 'vi' };
const keep = (body: object, by = reviewer): Promise<Answer> => by.put('/api/report-sending', body, key());
const told = async (by = reviewer): Promise<Answer['body']> => (await by.get('/api/report-sending')).body;
const log = async (
  by = reviewer,
): Promise<{ state: string; target: string; id: string; detail: string | null }[]> =>
  (await by.get('/api/report-deliveries')).body.items;

/** What the log says once nothing of it is under way. */
async function over(): ReturnType<typeof log> {
  await until(async () => (await log()).every(({ state }) => ['sent', 'given_up'].includes(state)));
  return log();
}

/** In the place of what draws files: of a report without any nothing is sent, until somebody asks again. */
async function plantFiles(id: string): Promise<void> {
  expect((await over()).map(({ detail }) => detail)).toEqual(['no_files', 'no_files', 'no_files']);
  for (const format of ['pdf', 'docx', 'xlsx']) {
    const bytes = Buffer.from(`planted ${format}`);
    const sha256 = await app.service(KeptFilesService).put(bytes);
    await app.rows(
      `insert into report_issue_files (report_id, format, sha256, media_type, size_bytes, file_name, actor_id)
      select $1, $2, decode($3, 'hex'), 'application/octet-stream', $4, 'bao-cao.' || $2, u.id
      from users u
      where u.username = 'boss'`,
      [id, format, sha256, bytes.length],
    );
  }
  for (const one of await log())
    await reviewer.post(`/api/report-deliveries/${one.id}/again`, undefined, key());
}

describe('what is decided about sending', () => {
  it('is off until somebody of the unit decides, and is seen by the unit only', async () => {
    expect(await told()).toMatchObject({
      orgUnit: '66',
      version: 0,
      schedule: { on: false, weekday: 1, hour: 8 },
      recipients: [],
      toFolder: false,
      mails: 'sent',
      folder: true,
      next: null,
      turns: [],
    });
    expect((await viewer.get('/api/report-sending')).status).toBe(403);
    const recipients = ['UBND@example.vn', 'ubnd@example.vn', 'nobody@example.vn'];
    const body = { version: 0, schedule: WEDNESDAY, recipients, toFolder: true };
    expect((await keep(body)).body).toMatchObject({
      version: 1,
      changedBy: 'checker',
      recipients: ['ubnd@example.vn', 'nobody@example.vn'],
      next: { at: '2025-10-08T08:00:00.000Z', period: W40 },
    });
    expect(outcome(await keep(body))).toEqual([409, 'report_changed']);
    expect(await told(leader)).toMatchObject({ orgUnit: '24301', version: 0, recipients: [] });
  });

  it('takes nothing that could begin another line in the head of a mail', async () => {
    for (const address of [
      'a@example.vn\r\nBcc: b@example.vn',
      'a@example.vn, b@example.vn',
      'A <a@b.vn>',
      'a',
    ])
      expect(
        (await keep({ version: 1, schedule: WEDNESDAY, recipients: [address], toFolder: false })).status,
      ).toBe(400);
  });
});

describe('the schedule', () => {
  it('drafts the report of the week once, by one of several processes, in nobody’s name', async () => {
    expect(await jobs.draft()).toBe(0);
    await app.setNow('2025-10-08T15:01:00+07:00');
    const taken = await Promise.all([jobs.draft(), jobs.draft(), jobs.draft()]);
    expect(taken.reduce((sum, one) => sum + one, 0)).toBe(1);
    const { items } = (await reviewer.get(`/api/issued-reports?period=${W40}`)).body;
    expect(items).toMatchObject([{ kind: 'province_week', period: W40, state: 'draft', version: 1 }]);
    const one = (await reviewer.get(`/api/issued-reports/${String(items[0].id)}`)).body;
    expect(one.history).toMatchObject([{ act: 'draft', by: null }]);
    expect((await told()).turns).toMatchObject([{ period: W40, outcome: 'drafted', report: items[0].id }]);
    const lines = await app.rows(
      `select l.actor_id, l.action from audit_lines l where l.object = 'report:${String(items[0].id)}'`,
    );
    expect(lines).toEqual([{ actor_id: null, action: 'report.draft' }]);
  });

  it('does nothing where there is a report of the week already, and says so', async () => {
    const { recipients, toFolder } = await told();
    // An hour later on the same day: another turn of the same week.
    await keep({ version: 1, schedule: { ...WEDNESDAY, hour: 16 }, recipients, toFolder });
    await app.setNow('2025-10-08T16:00:30+07:00');
    expect(await jobs.draft()).toBe(1);
    expect((await told()).turns[0]).toMatchObject({ period: W40, outcome: 'exists' });
    expect((await reviewer.get(`/api/issued-reports?period=${W40}`)).body.items).toHaveLength(1);
  });
});

describe('an issued report', () => {
  it('goes to every address once and into the folder, with its files; who refuses is told', async () => {
    const { items } = (await reviewer.get(`/api/issued-reports?period=${W40}`)).body;
    const id = String(items[0].id);
    const { asOf } = (await reviewer.get(`/api/issued-reports/${id}/document`)).body;
    await reviewer.post(`/api/issued-reports/${id}/hand-in`, { version: 1, asOf }, key());
    const issued = await director.post(
      `/api/issued-reports/${id}/issue`,
      { version: 2, number: '57', on: '2025-10-08' },
      key(),
    );
    expect(issued.body.state).toBe('issued');
    if (issued.body.files.length === 0) await plantFiles(id);
    const ended = await over();
    expect(ended.map(({ target, state }) => `${target} ${state}`).sort()).toEqual([
      ' sent',
      'nobody@example.vn given_up',
      'ubnd@example.vn sent',
    ]);
    expect(mail.received.map(({ to }) => to)).toEqual(['ubnd@example.vn']);
    expect(mail.received[0]?.subject).toContain('Số: 57/BC-SKHCN');
    const folder = path.join(app.reportFolders.issued ?? '', W40, id);
    const files = await readdir(folder);
    expect(files.map((name) => path.extname(name)).sort()).toEqual(['.docx', '.pdf', '.xlsx']);
    for (const name of files) expect(mail.received[0]?.raw).toContain(`filename=${name}`);
    const pdf = await reviewer.get(`/api/issued-reports/${id}/files/pdf`);
    const own = files.find((name) => name.endsWith('.pdf')) ?? '';
    expect(String(pdf.headers['content-length'])).toBe(
      String((await readFile(path.join(folder, own))).length),
    );
  });

  it('is sent again by hand only where it was not sent, and a job that is repeated sends nothing twice', async () => {
    const rows = await log();
    const sent = rows.find(({ target }) => target === 'ubnd@example.vn')?.id ?? '';
    const refused = rows.find(({ state }) => state === 'given_up')?.id ?? '';
    const again = (id: string, by = reviewer): Promise<Answer> =>
      by.post(`/api/report-deliveries/${id}/again`, undefined, key());
    expect(outcome(await again(sent))).toEqual([409, 'delivery_state']);
    expect((await again(refused, leader)).status).toBe(404);
    expect((await again(refused)).body).toMatchObject({ state: 'waiting', attempts: 0 });
    await over();
    await app.rows(
      `insert into jobs.job (name, data) select 'reports.deliver', jsonb_build_object('id', $1::text)`,
      [sent],
    );
    expect(await log(leader)).toEqual([]);
    const { rows: lines } = await app.owner.query(
      `select l.detail ->> 'was' as was from audit_lines l where l.action = 'delivery.again'`,
    );
    expect(lines.at(-1)).toEqual({ was: 'given_up' });
    expect(mail.received).toHaveLength(1);
  });

  it('begun by a process that died stays uncertain and is not mailed a second time by itself', async () => {
    await app.rows(
      `update report_deliveries set state = 'sending', settled_at = null where target = 'nobody@example.vn'`,
    );
    const { id } = (await log()).find(({ state }) => state === 'sending') ?? { id: '' };
    await app.rows(
      `insert into jobs.job (name, data) select 'reports.deliver', jsonb_build_object('id', $1::text)`,
      [id],
    );
    await until(async () => (await log()).some(({ state }) => state === 'uncertain'));
    expect(mail.received).toHaveLength(1);
  });
});
