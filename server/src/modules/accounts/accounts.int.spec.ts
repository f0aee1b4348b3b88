import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountKeeper, OWN_PASSWORD, REASON } from '../../test/account-keeper.js';
import { TestApp } from '../../test/test-app.js';

let test: TestApp;
let keeper: AccountKeeper;

beforeAll(async () => {
  test = await TestApp.start();
  keeper = new AccountKeeper(test, await test.addAndSignIn('admin', 'administrator'));
});
afterAll(() => test.close());

describe('an invitation', () => {
  it('makes an account that nobody can sign in to until the person has set a password by the link', async () => {
    const made = await keeper.invite('moi');
    expect(made.body.account).toMatchObject({
      username: 'moi',
      state: 'invited',
      orgUnit: { code: '24301', fullName: 'Xã Cuôr Đăng' },
      phone: '0262 3 812 345',
    });
    expect((await keeper.signIn('moi', '')).status).toBe(400);
    expect((await keeper.signIn('moi', OWN_PASSWORD)).body.code).toBe('wrong_credentials');
    const looked = await test.visitor.post('/api/account-links/look-up', { token: keeper.tokenOf(made) });
    expect(looked.body).toMatchObject({ username: 'moi', orgUnitName: 'Xã Cuôr Đăng', purpose: 'invite' });
    expect((await keeper.accept(keeper.tokenOf(made))).body).toEqual({ username: 'moi' });
    expect((await keeper.signIn('moi', OWN_PASSWORD)).body).toMatchObject({
      displayName: 'Y Bham Niê',
      role: 'commune_editor',
      mustChangePassword: false,
    });
  });
  it('holds for seven days of real time', async () => {
    const made = await keeper.invite('bay-ngay');
    const days = (Date.parse(made.body.link.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
  });
  it('sent twice makes one account and gives the same link', async () => {
    const body = keeper.invitation('hai-lan');
    const same = keeper.key();
    const first = await keeper.admin.post('/api/accounts', body, same);
    const second = await keeper.admin.post('/api/accounts', body, same);
    expect(second.body).toEqual(first.body);
    expect(await keeper.version('hai-lan')).toBe(1);
  });
  it('refuses a name that is there, and a role that does not fit the commune', async () => {
    expect((await keeper.invite('admin')).body).toMatchObject({ code: 'username_taken' });
    for (const more of [
      { role: 'commune_editor', orgUnit: null },
      { role: 'viewer', orgUnit: '24301' },
      { role: 'commune_editor', orgUnit: '99999' },
    ]) {
      const { status, body } = await keeper.invite('khong-hop', more);
      expect([status, body.code, body.errors[0].path]).toEqual([422, 'invalid_account', 'orgUnit']);
    }
  });
  it('refuses names, phones and reasons that are none, by field', async () => {
    const { status, body } = await keeper.invite('Có Dấu', {
      phone: 'gọi sau',
      reason: ' x ',
      displayName: ' ',
    });
    expect(status).toBe(400);
    expect(body.errors.map((one: { path: string }) => one.path).sort()).toEqual([
      'displayName',
      'phone',
      'reason',
      'username',
    ]);
  });
});

describe('a change of an account', () => {
  it('of role or commune ends its sessions, of the name does not', async () => {
    const person = await test.addAndSignIn('doi-vai', 'commune_editor', '24301');
    const change = async (more: object) =>
      keeper.admin.put(
        '/api/accounts/doi-vai',
        {
          version: await keeper.version('doi-vai'),
          displayName: 'Tên mới',
          role: 'commune_editor',
          orgUnit: '24301',
          phone: null,
          reason: REASON,
          ...more,
        },
        keeper.key(),
      );
    expect((await change({})).body).toMatchObject({ displayName: 'Tên mới' });
    expect((await person.get('/api/session')).status).toBe(200);
    expect((await change({ role: 'commune_leader' })).body).toMatchObject({ role: 'commune_leader' });
    expect((await person.get('/api/session')).status).toBe(401);
    const again = await test.signIn('doi-vai');
    await change({ role: 'commune_leader', orgUnit: '24364' });
    expect((await again.get('/api/session')).status).toBe(401);
  });
  it('from an older version changes nothing and shows what is stored', async () => {
    await keeper.invite('cu');
    const body = {
      version: 1,
      displayName: 'A A',
      role: 'viewer',
      orgUnit: null,
      phone: null,
      reason: REASON,
    };
    expect((await keeper.admin.put('/api/accounts/cu', body, keeper.key())).status).toBe(200);
    const late = await keeper.admin.put('/api/accounts/cu', { ...body, displayName: 'B B' }, keeper.key());
    expect([late.status, late.body.code]).toEqual([409, 'stale_definition']);
    expect(late.body.current).toMatchObject({ displayName: 'A A', version: 2 });
  });
  it('is kept with who, when, why and what was before', async () => {
    await keeper.invite('lich-su');
    await keeper.act('lich-su', 'disable');
    const { history } = await keeper.account('lich-su');
    expect(history[0]).toMatchObject({
      act: 'disable',
      by: 'admin',
      reason: REASON,
      changes: [{ field: 'disabled', before: false, after: true }],
    });
    expect(history.at(-1)).toMatchObject({ act: 'invite', version: 1 });
  });
  it('is readable as of any moment', async () => {
    await test.setNow('2025-10-09T08:00:00+07:00');
    await keeper.invite('thoi-diem', { displayName: 'Trước' });
    await test.setNow('2025-10-10T08:00:00+07:00');
    await keeper.act('thoi-diem', 'disable');
    const as = async (asOf: string) =>
      (await keeper.admin.get(`/api/accounts?asOf=${encodeURIComponent(asOf)}`)).body.items?.find(
        (one: { username: string }) => one.username === 'thoi-diem',
      );
    expect(await as('2025-10-09T07:00:00+07:00')).toBeUndefined();
    expect(await as('2025-10-09T20:00:00+07:00')).toMatchObject({ state: 'invited' });
    expect(await as('2025-10-10T09:00:00+07:00')).toBeUndefined();
    await test.setNow('2025-10-10T09:00:01+07:00');
    expect(await as('2025-10-10T09:00:00+07:00')).toMatchObject({ state: 'disabled' });
    expect((await keeper.admin.get('/api/accounts?asOf=2030-01-01T00:00:00Z')).body.code).toBe(
      'as_of_in_future',
    );
  });
  it('leaves one line of the audit with its reason', async () => {
    await keeper.invite('kiem-toan');
    await keeper.act('kiem-toan', 'disable');
    const lines = await test.rows(
      `select action, detail ->> 'reason' as reason from audit_lines where object = 'account:kiem-toan' order by id`,
    );
    expect(lines).toEqual([
      { action: 'account.invite', reason: REASON },
      { action: 'account.disable', reason: REASON },
    ]);
  });
});
