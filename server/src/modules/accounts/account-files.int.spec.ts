import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookieOf, TestApp, Visitor } from '../../test/test-app.js';

const REASON = 'Công văn 34/SKHCN-CĐS';
let test: TestApp;
let admin: Visitor;
let keys = 0;
const key = () => `key-${String((keys += 1))}`;
const secret = () => randomBytes(32).toString('base64url');

beforeAll(async () => {
  test = await TestApp.start();
  admin = await test.addAndSignIn('admin', 'administrator');
});
afterAll(() => test.close());

const HEAD = 'Mã xã,Vai trò,Tên đăng nhập,Họ tên,Điện thoại';
const file = (...lines: string[]) => [HEAD, ...lines].join('\r\n');
const preview = async (text: string) => (await admin.post('/api/account-files/preview', { text })).body;
const record = (text: string, more: object = {}, sameKey = key()) =>
  admin.post('/api/account-files', { text, reason: REASON, secret: secret(), ...more }, sameKey);
const names = async (): Promise<string[]> =>
  (await admin.get('/api/accounts')).body.items.map((one: { username: string }) => one.username);

/** Two accounts for each of the 102 communes. */
async function wholeProvince(): Promise<string> {
  const communes = await test.rows<{ code: string }>(
    `select v.code from org_unit_versions v where v.kind <> 'tinh' and length(v.code) = 5 order by v.code`,
  );
  return file(
    ...communes.flatMap(({ code }) => [
      `${code},cán bộ,,Cán bộ ${code},0262 3 8${code}`,
      `${code},lãnh đạo,,Lãnh đạo ${code},`,
    ]),
  );
}

describe('a file of accounts', () => {
  it('is looked at before anything is recorded', async () => {
    const before = await names();
    const look = await preview(
      file('24301,Cán bộ,,Nguyễn Thị A,0262 3 811 111', '24301,Lãnh đạo,ld.cuordang,Y Thi Êban,'),
    );
    expect(look.errors).toEqual([]);
    expect(look.rows).toEqual([
      {
        line: 2,
        username: 'canbo-24301',
        displayName: 'Nguyễn Thị A',
        role: 'commune_editor',
        orgUnit: '24301',
        orgUnitName: 'Xã Cuôr Đăng',
        phone: '0262 3 811 111',
        email: null,
        change: 'new',
      },
      expect.objectContaining({ line: 3, username: 'ld.cuordang', role: 'commune_leader', phone: null }),
    ]);
    expect([look.communesWithBoth, look.communes]).toEqual([1, 102]);
    expect(await names()).toEqual(before);
  });
  it('with one wrong line records none; every fault is told with its line', async () => {
    const before = await names();
    const text = file(
      '24301,Cán bộ,,Người đúng,',
      '99999,Cán bộ,,Sai mã,',
      '24364,Chủ tịch,,Sai vai,gọi sau',
      '24364,Cán bộ,Có Dấu,Sai tên,',
      '24364,Cán bộ,admin,Trùng quản trị,',
      '24301,Cán bộ,,Trùng dòng 2,',
      '24364,Cán bộ,,,',
    );
    const { errors } = await preview(text);
    expect(errors.map((one: { line: number; column: string }) => [one.line, one.column])).toEqual([
      [3, 'Mã xã'],
      [4, 'Vai trò'],
      [4, 'Điện thoại'],
      [5, 'Tên đăng nhập'],
      [6, 'Tên đăng nhập'],
      [8, 'Họ tên'],
      [7, ''],
    ]);
    const refused = await record(text);
    expect([refused.status, refused.body.code]).toEqual([422, 'invalid_account_file']);
    expect(await names()).toEqual(before);
  });
  it('without the columns it needs says which', async () => {
    expect((await preview('a,b,c\n1,2,3')).errors[0].message).toMatch(/Mã xã.*Vai trò.*Họ tên/u);
    expect((await preview('\n')).errors).toHaveLength(1);
  });
  it('is read with semicolons, tabs and a byte order mark too, as spreadsheets write it', async () => {
    for (const mark of [';', '\t']) {
      const text = `\uFEFF${file('24301,Cán bộ,,Nguyễn Thị A,').replaceAll(',', mark)}`;
      expect((await preview(text)).rows).toHaveLength(1);
    }
  });
  it('makes accounts that sign in with the printed password, and may do nothing before they have their own', async () => {
    const made = await record(file('24301,Cán bộ,,Nguyễn Thị A,'));
    expect(made.body.created[0]).toMatchObject({
      username: 'canbo-24301',
      password: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/u),
    });
    const days = (Date.parse(made.body.oneTimeUntil) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
    const { password } = made.body.created[0];
    const signedIn = await test.visitor.post('/api/session', { username: 'canbo-24301', password });
    expect(signedIn.body.mustChangePassword).toBe(true);
  });
  it('sent twice makes each account once and gives the same passwords', async () => {
    const text = file('24364,Cán bộ,,Một lần,');
    const body = { secret: secret() };
    const same = key();
    const first = await record(text, body, same);
    const second = await record(text, body, same);
    expect(first.body.created).toHaveLength(1);
    expect(second.body).toEqual(first.body);
  });
  it('a second time changes only what is different, and gives nobody a new password', async () => {
    await record(file('24373,Cán bộ,,Tên cũ,0262 3 800 001', '24373,Lãnh đạo,,Không đổi,'));
    const again = file('24373,Cán bộ,,Tên mới,', '24373,Lãnh đạo,,Không đổi,');
    expect((await preview(again)).rows.map((row: { change: string }) => row.change)).toEqual([
      'changed',
      'same',
    ]);
    const done = await record(again);
    expect(done.body).toMatchObject({ created: [], changed: 1, same: 1 });
    const { account, history } = (await admin.get('/api/accounts/canbo-24373')).body;
    expect(account).toMatchObject({ displayName: 'Tên mới', phone: '0262 3 800 001' });
    expect(history[0]).toMatchObject({ act: 'import', by: 'admin', reason: REASON });
  });
  it('brings addresses for reminders; a blank one leaves what is known, and the history tells both', async () => {
    const withEmail = (...lines: string[]) => [`${HEAD},E-mail`, ...lines].join('\r\n');
    await record(file('24403,Cán bộ,,Có thư,', '24403,Lãnh đạo,,Không thư,'));
    const text = withEmail('24403,Cán bộ,,Có thư,,canbo@xa.example', '24403,Lãnh đạo,,Không thư,,');
    const { rows } = await preview(text);
    expect(rows.map((row: { email: string; change: string }) => [row.email, row.change])).toEqual([
      ['canbo@xa.example', 'changed'],
      [null, 'same'],
    ]);
    expect((await record(text)).body).toMatchObject({ changed: 1, same: 1 });
    expect((await preview(file('24403,Cán bộ,,Có thư,'))).rows[0]).toMatchObject({
      email: 'canbo@xa.example',
      change: 'same',
    });
    const contact = await admin.get('/api/accounts/canbo-24403/contact');
    expect(contact.body).toEqual({ version: 1, email: 'canbo@xa.example', language: 'vi' });
    const wrong = await preview(withEmail('24403,Cán bộ,,Có thư,,canbo@xa'));
    expect(wrong.errors).toMatchObject([{ line: 2, column: 'E-mail' }]);
    await admin.put(
      '/api/accounts/canbo-24403/contact',
      { version: 1, email: null, language: 'en' },
      'no-more-mail',
    );
    const { account, history } = (await admin.get('/api/accounts/canbo-24403')).body;
    expect(account.version).toBe(1);
    expect(history.map((one: { act: string; version: number }) => [one.act, one.version])).toEqual([
      ['contact', 2],
      ['contact', 1],
      ['import', 1],
    ]);
    expect([history[0].by, history[0].changes]).toEqual([
      'admin',
      [
        { field: 'email', before: 'canbo@xa.example', after: null },
        { field: 'language', before: 'vi', after: 'en' },
      ],
    ]);
  });
  it('prints slips again for accounts that nobody has made their own, and for no other', async () => {
    const text = file('24376,Cán bộ,,Phiếu thất lạc,', '24376,Lãnh đạo,,Đã vào rồi,');
    const [lost, used] = (await record(text)).body.created;
    const visitor = await test.visitor.post('/api/session', {
      username: used.username,
      password: used.password,
    });
    const leader = new Visitor(test.port, cookieOf(visitor));
    const own = { current: used.password, next: 'suối đá mưa rừng' };
    expect((await leader.put('/api/session/password', own, key())).status).toBe(204);

    expect(await preview(text)).toMatchObject({ unused: 1, errors: [] });
    const again = await record(text, { renew: true });
    expect(again.body).toMatchObject({
      created: [{ username: 'canbo-24376', password: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/u) }],
      renewed: 1,
      changed: 0,
    });
    const signIn = async (password: string) =>
      (await test.visitor.post('/api/session', { username: 'canbo-24376', password })).status;
    expect([await signIn(lost.password), await signIn(again.body.created[0].password)]).toEqual([401, 200]);
    expect((await leader.get('/api/session')).status).toBe(200);
    const { history } = (await admin.get('/api/accounts/canbo-24376')).body;
    expect(history[0]).toMatchObject({ act: 'reset', by: 'admin', reason: REASON });
  });
  it('of the whole province gives every commune an editor and a leader, in one line of the audit', async () => {
    const text = await wholeProvince();
    const look = await preview(text);
    expect([look.errors, look.communesWithBoth, look.communes]).toEqual([[], 102, 102]);
    const made = await record(text);
    expect(made.status).toBe(200);
    const passwords = made.body.created.map((one: { password: string }) => one.password);
    expect(new Set(passwords).size).toBe(passwords.length);
    expect(passwords.length).toBeGreaterThan(195);
    const lines = await test.rows(
      `select jsonb_array_length(detail -> 'created') as n from audit_lines where action = 'account.import' order by id desc limit 1`,
    );
    expect(lines).toEqual([{ n: passwords.length }]);
  });
});
