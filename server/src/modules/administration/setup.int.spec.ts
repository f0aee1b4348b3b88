import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedDatabase } from '../../db/seed/seed-database.js';
import { cookieOf, PASSWORD, TestApp, Visitor } from '../../test/test-app.js';

const REASON = 'Quyết định 12/QĐ-UBND';
const OWN = 'suối đá mưa rừng';
let test: TestApp;
let admin: Visitor;
let keys = 0;
const key = () => `key-${String((keys += 1))}`;

/** As `DEMO=0` starts on an empty database, with the administrator that `admin:create` makes: the password is printed. */
beforeAll(async () => {
  test = await TestApp.start({ template: 'empty', now: null });
  await test.owner.query('begin');
  await seedDatabase(test.owner, false);
  await test.owner.query('commit');
  await test.addAccount('admin', 'administrator');
  await test.rows(`update users set one_time_until = clock_timestamp() + interval '30 days'`);
});
afterAll(() => test.close());

const setup = async () => (await admin.get('/api/setup')).body;
const open = async (): Promise<string[]> =>
  (await setup()).steps
    .filter((one: { state: string }) => one.state === 'open')
    .map((one: { step: string }) => one.step);
const step = async (name: string) => (await setup()).steps.find((one: { step: string }) => one.step === name);
const confirm = (name: string) => admin.post('/api/setup/confirm', { step: name, reason: REASON }, key());
const signIn = async (username: string, password: string): Promise<Visitor> =>
  new Visitor(test.port, cookieOf(await test.visitor.post('/api/session', { username, password })));

let printed = '';

/* One story, in order: each step builds on those before, as it does for the administrator. */
describe('a new real installation, from empty to the first week, by requests only', () => {
  it('asks the administrator for a password of their own first', async () => {
    admin = await signIn('admin', PASSWORD);
    expect((await admin.get('/api/setup')).body.code).toBe('own_password_needed');
    expect((await admin.put('/api/session/password', { current: PASSWORD, next: OWN }, key())).status).toBe(
      204,
    );
    expect(await open()).toEqual(['period_times', 'campaigns', 'references', 'accounts', 'first_week']);
    expect(await setup()).toMatchObject({ finished: false, firstWeek: { period: expect.any(String) } });
  });
  it('has period times and campaigns confirmed, with a reason', async () => {
    expect((await confirm('first_week')).status).toBe(400);
    await confirm('period_times');
    await confirm('campaigns');
    expect(await step('campaigns')).toMatchObject({
      state: 'done',
      confirmed: { by: 'admin', reason: REASON },
    });
    expect(await open()).toEqual(['references', 'accounts', 'first_week']);
  });
  it('counts the reference figures by element, until all 102 communes have all of them', async () => {
    const { references } = await setup();
    const missing = references.filter((one: { known: number }) => one.known < 102);
    expect(missing.length).toBeGreaterThan(5);
    const { body } = await admin.get('/api/org-units?level=commune');
    const codes = body.items.map((one: { code: string }) => one.code);
    const head = ['Mã xã', ...missing.map((one: { element: string }) => one.element)].join(',');
    const lines = codes.map((code: string) => [code, ...missing.map(() => '1200')].join(','));
    const record = async (text: string) => {
      const preview = await admin.post('/api/reference-figures/preview', { text, effectiveOn: '2025-07-01' });
      expect(preview.body.errors).toEqual([]);
      return admin.post(
        '/api/reference-figures',
        {
          rows: preview.body.rows.map((row: Record<string, unknown>) => ({
            orgUnit: row['orgUnit'],
            element: row['element'],
            effectiveOn: row['effectiveOn'],
            value: row['value'],
          })),
          source: 'Niên giám thống kê',
          reason: REASON,
        },
        key(),
      );
    };
    expect((await record([head, ...lines.slice(0, 101)].join('\n'))).status).toBe(200);
    expect(await step('references')).toMatchObject({ state: 'open', count: 101, outOf: 102 });
    await record([head, ...lines.slice(101)].join('\n'));
    expect(await step('references')).toMatchObject({ state: 'done', count: 102, outOf: 102 });
  });
  it('counts the communes with an officer and a leader', async () => {
    const { body } = await admin.get('/api/org-units?level=commune');
    const lines = body.items.flatMap(({ code }: { code: string }) => [
      `${code},cán bộ,Cán bộ ${code}`,
      `${code},lãnh đạo,Lãnh đạo ${code}`,
    ]);
    const record = (some: string[]) =>
      admin.post(
        '/api/account-files',
        {
          text: ['Mã xã,Vai trò,Họ tên', ...some].join('\n'),
          reason: REASON,
          secret: randomBytes(32).toString('base64url'),
        },
        key(),
      );
    const first = await record(lines.slice(0, 21));
    printed = first.body.created[0].password;
    expect(await step('accounts')).toMatchObject({ state: 'open', count: 10, outOf: 102 });
    expect((await setup()).finished).toBe(false);
    await record(lines.slice(21));
    expect(await step('accounts')).toMatchObject({ state: 'done', count: 102, outOf: 102 });
  });
  it('ends there: the first week can be entered, and a commune enters it', async () => {
    const done = await setup();
    expect([done.finished, await open()]).toEqual([true, []]);
    const { username, commune } = await firstEditor();
    const editor = await signIn(username, printed);
    expect((await editor.get(`/api/submissions/due?orgUnit=${commune}`)).body.code).toBe(
      'own_password_needed',
    );
    await editor.put('/api/session/password', { current: printed, next: OWN }, key());
    const saved = await editor.put(
      `/api/submissions/${commune}/${String(done.firstWeek.period)}?dataSet=weekly`,
      { version: 0, values: [{ dataElement: 'adults_reached', value: 12 }] },
      key(),
    );
    expect([saved.status, saved.body.state, saved.body.version]).toEqual([200, 'draft', 1]);
  });
  it('does not come back when something is missing later: an account that is disabled is everyday work', async () => {
    const { username } = await firstEditor();
    const { account } = (await admin.get(`/api/accounts/${username}`)).body;
    await admin.post(
      `/api/accounts/${username}/disable`,
      { version: account.version, reason: REASON },
      key(),
    );
    expect(await step('accounts')).toMatchObject({ state: 'open', count: 101, outOf: 102 });
    expect((await setup()).finished).toBe(true);
  });
  it('keeps what was confirmed in the history of the settings, not among the thresholds', async () => {
    const { body } = await admin.get('/api/settings/history');
    expect(JSON.stringify(body)).not.toContain('setup_');
    const lines = await test.rows(
      `select object from audit_lines where action = 'settings.confirm' order by id`,
    );
    expect(lines).toEqual([{ object: 'setup:period_times' }, { object: 'setup:campaigns' }]);
  });
  it('is for administrators only', async () => {
    await test.addAccount('reviewer', 'reviewer');
    const reviewer = await test.signIn('reviewer');
    expect((await reviewer.get('/api/setup')).status).toBe(403);
    const body = { step: 'accounts', reason: REASON };
    expect((await reviewer.post('/api/setup/confirm', body, key())).status).toBe(403);
  });
});

async function firstEditor(): Promise<{ username: string; commune: string }> {
  const { body } = await admin.get('/api/org-units?level=commune');
  const commune = body.items[0].code;
  return { username: `canbo-${String(commune)}`, commune };
}

describe('a trial installation', () => {
  it('has nothing to set up', async () => {
    const trial = await TestApp.start();
    const boss = await trial.addAndSignIn('admin', 'administrator');
    expect((await boss.get('/api/setup')).body.finished).toBe(true);
    await trial.close();
  });
});
