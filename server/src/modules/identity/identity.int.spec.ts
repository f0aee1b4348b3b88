import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookieOf, PASSWORD, TestApp, Visitor } from '../../test/test-app.js';

let test: TestApp;

beforeAll(async () => {
  test = await TestApp.start();
  await test.addAccount('editor', 'commune_editor', '24301');
  await test.addAccount('viewer', 'viewer');
});
afterAll(() => test.close());

const signIn = (username: string, password: string) =>
  test.visitor.post('/api/session', { username, password });

describe('signing in', () => {
  it('answers with the person, the commune and the clock, and sets a cookie that scripts cannot read', async () => {
    const answer = await signIn('editor', PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      username: 'editor',
      role: 'commune_editor',
      orgUnit: { code: '24301', name: 'Cuôr Đăng' },
      simulated: true,
    });
    expect(answer.body.now).toMatch(/^2025-10-08T07:00/u);
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^bdhvs_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/u,
    );
  });
  it('takes the name in any case and with blanks around it', async () => {
    expect((await signIn(' Editor ', PASSWORD)).status).toBe(200);
  });
  it('answers an unknown name, a wrong password and a disabled account alike', async () => {
    await test.addAccount('gone', 'viewer');
    await test.disable('gone');
    const answers = [
      await signIn('nobody', PASSWORD),
      await signIn('viewer', 'wrong'),
      await signIn('gone', PASSWORD),
    ];
    for (const { status, body, headers } of answers) {
      expect({ status, code: body.code, detail: body.detail, cookie: headers['set-cookie'] }).toEqual({
        status: 401,
        code: 'wrong_credentials',
        detail: 'Tên đăng nhập hoặc mật khẩu không đúng.',
        cookie: undefined,
      });
    }
  });
  it('answers a name with characters that cannot be stored as an unknown one', async () => {
    for (const username of ['a\u0000b', '\u0000', 'viewer\u0007', '\ud800'])
      expect((await signIn(username, PASSWORD)).body.code).toBe('wrong_credentials');
  });
  it('refuses a body with an unknown or missing field, by field', async () => {
    const answer = await test.visitor.post('/api/session', { username: 'editor', admin: true });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((one: { path: string }) => one.path).sort()).toEqual(['admin', 'password']);
  });
  it('keeps only the SHA-256 of the token', async () => {
    const token = cookieOf(await signIn('viewer', PASSWORD)).split('=')[1] ?? '';
    const rows = await test.rows<{ hit: boolean }>(
      "select exists (select 1 from sessions where token_sha256 = sha256(convert_to($1, 'UTF8'))) as hit",
      [token],
    );
    expect(rows[0]?.hit).toBe(true);
  });
  it('writes an audit line for a sign-in and for a refusal', async () => {
    await signIn('viewer', PASSWORD);
    await signIn('audited', 'wrong');
    const rows = await test.rows<{ action: string; object: string }>(
      "select action, object from audit_lines where object in ('account:viewer', 'account:audited')",
    );
    expect(rows).toContainEqual({ action: 'sign_in', object: 'account:viewer' });
    expect(rows).toContainEqual({ action: 'sign_in_refused', object: 'account:audited' });
  });
});

describe('the session', () => {
  it('is not there for a visitor, a made-up token and a session that ended', async () => {
    const made = new Visitor(test.port, `bdhvs_session=${'A'.repeat(43)}`);
    const ended = await test.signIn('viewer');
    await test.rows(
      "update sessions set created_at = created_at - interval '13 hours', expires_at = expires_at - interval '13 hours'",
    );
    for (const visitor of [test.visitor, made, ended]) {
      const answer = await visitor.get('/api/session');
      expect([answer.status, answer.body.code]).toEqual([401, 'unauthenticated']);
    }
  });
  it('ends at once when the account is disabled', async () => {
    const visitor = await test.addAndSignIn('leaving', 'viewer');
    expect((await visitor.get('/api/session')).status).toBe(200);
    await test.disable('leaving');
    expect((await visitor.get('/api/session')).status).toBe(401);
  });
  it('ends by signing out, and signing out twice is no fault', async () => {
    const visitor = await test.signIn('viewer');
    expect((await visitor.send('DELETE', '/api/session')).status).toBe(204);
    expect((await visitor.get('/api/session')).status).toBe(401);
    expect((await visitor.send('DELETE', '/api/session')).status).toBe(204);
  });
  it('that somebody left without a network opens nothing, and is ended or replaced with the first answer', async () => {
    const first = await test.signIn('viewer');
    const left = new Visitor(test.port, `${String(first.cookie)}; bdhvs_left=1`);
    for (const path of ['/api/session', '/api/org-units'])
      expect([(await left.get(path)).status, path]).toEqual([401, path]);
    expect((await first.get('/api/session')).status).toBe(200);
    const ended = await left.send('DELETE', '/api/session');
    expect([ended.status, String(ended.headers['set-cookie'])]).toEqual([
      204,
      expect.stringMatching(/bdhvs_session=;.*bdhvs_left=;/u),
    ]);
    expect((await first.get('/api/session')).status).toBe(401);

    const second = await test.signIn('viewer');
    const again = new Visitor(test.port, `${String(second.cookie)}; bdhvs_left=1`);
    const answer = await again.post('/api/session', { username: 'editor', password: PASSWORD });
    expect(String(answer.headers['set-cookie'])).toMatch(/bdhvs_left=;/u);
    expect((await second.get('/api/session')).status).toBe(401);
  });
  it('of the same browser is replaced by a new sign-in', async () => {
    const first = await test.signIn('viewer');
    const answer = await first.post('/api/session', { username: 'viewer', password: PASSWORD });
    expect(answer.status).toBe(200);
    expect((await first.get('/api/session')).status).toBe(401);
  });
  it('of somebody else on the same browser is replaced as well: whoever signs in need not sign the other out', async () => {
    const first = await test.signIn('viewer');
    const answer = await first.post('/api/session', { username: 'editor', password: PASSWORD });
    expect([answer.status, answer.body.username]).toEqual([200, 'editor']);
    expect((await first.get('/api/session')).status).toBe(401);
  });
});

describe('guessing', () => {
  it('is slowed down after ten failures, also with the right password, for this account only', async () => {
    await test.addAccount('guessed', 'viewer');
    for (let guess = 1; guess <= 10; guess += 1)
      expect((await signIn('guessed', `guess ${String(guess)}`)).status).toBe(401);
    const answer = await signIn('guessed', PASSWORD);
    expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([
      429,
      'too_many_attempts',
      '900',
    ]);
    expect((await signIn('viewer', PASSWORD)).status).toBe(200);
  });
  it('may go on after fifteen minutes', async () => {
    await test.rows("update sign_in_attempts set at = at - interval '16 minutes' where username = 'guessed'");
    expect((await signIn('guessed', PASSWORD)).status).toBe(200);
  });
  it('all at once gets no further than one after the other', async () => {
    await test.addAccount('stormed', 'viewer');
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, guess) => signIn('stormed', `guess ${String(guess)}`)),
    );
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([count(401), count(429)]).toEqual([10, 50]);
  });
  it('with many names from one address is slowed down there, but not for a name that signed in there within a month', async () => {
    const plant = (username: string, days: number, succeeded: boolean, times = 1) =>
      test.rows(
        `insert into sign_in_attempts (username, address, at, succeeded)
        select $1 || n, '127.0.0.1', clock_timestamp() - make_interval(days => $2), $3
        from generate_series(1, $4::int) n`,
        [username, days, succeeded, times],
      );
    for (const name of ['home1', 'left1', 'new1']) await test.addAccount(name, 'viewer');
    await test.rows('delete from sign_in_attempts');
    await plant('home', 29, true);
    await plant('left', 31, true);
    await plant('made-up-', 0, false, 110);
    const statuses = [];
    for (const name of ['home1', 'left1', 'new1']) statuses.push((await signIn(name, PASSWORD)).status);
    expect(statuses).toEqual([200, 429, 429]);
    for (let guess = 1; guess <= 10; guess += 1) await signIn('home1', 'wrong');
    expect((await signIn('home1', PASSWORD)).status).toBe(429);
  });
});
