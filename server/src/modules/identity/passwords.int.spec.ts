import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookieOf, PASSWORD, TestApp, Visitor } from '../../test/test-app.js';

const NEXT = 'suối đá mưa rừng';
let test: TestApp;
let keys = 0;
const key = () => `key-${String((keys += 1))}`;

beforeAll(async () => {
  test = await TestApp.start();
});
afterAll(() => test.close());

const change = (visitor: Visitor, current: string, next: string) =>
  visitor.put('/api/session/password', { current, next }, key());
const signIn = (username: string, password: string) =>
  test.visitor.post('/api/session', { username, password });
/** As a printed password is left behind by a file of accounts. */
const printed = (username: string, days: number) =>
  test.rows(
    `update users set one_time_until = clock_timestamp() + make_interval(days => $2) where username = $1`,
    [username, days],
  );

describe('the own password', () => {
  it('is changed by who knows the present one; sessions elsewhere end, this one stays', async () => {
    const here = await test.addAndSignIn('tu-doi', 'viewer');
    const elsewhere = await test.signIn('tu-doi');
    expect((await change(here, PASSWORD, NEXT)).status).toBe(204);
    expect((await here.get('/api/session')).status).toBe(200);
    expect((await elsewhere.get('/api/session')).status).toBe(401);
    expect((await signIn('tu-doi', PASSWORD)).status).toBe(401);
    expect((await signIn('tu-doi', NEXT)).status).toBe(200);
  });
  it('stays when the present one is wrong, and cannot be tried for ever', async () => {
    const here = await test.addAndSignIn('thu-mai', 'viewer');
    for (let guess = 1; guess <= 10; guess += 1)
      expect((await change(here, `wrong ${String(guess)}`, NEXT)).body.errors[0].path).toBe('current');
    expect((await change(here, PASSWORD, NEXT)).status).toBe(429);
    await test.rows(`update sign_in_attempts set at = at - interval '16 minutes'`);
    expect((await signIn('thu-mai', PASSWORD)).status).toBe(200);
  });
  it('is refused when weak or the same, with the reason at its field', async () => {
    const here = await test.addAndSignIn('yeu', 'viewer');
    expect((await change(here, PASSWORD, 'ngắn')).body.errors).toEqual([
      {
        path: 'next',
        code: 'too_short',
        message: 'Cần ít nhất 12 ký tự, hoặc ba từ khác nhau trở lên (từ 10 ký tự).',
      },
    ]);
    expect((await change(here, PASSWORD, PASSWORD)).body.errors[0].code).toBe('same');
    expect((await signIn('yeu', PASSWORD)).status).toBe(200);
  });
  it('leaves a line of the audit without a password in it', async () => {
    const lines = await test.rows<{ detail: object }>(
      `select detail from audit_lines where action = 'account.password' and object = 'account:tu-doi'`,
    );
    expect(lines).toEqual([{ detail: { address: '127.0.0.1', first: false } }]);
  });
});

describe('a printed password', () => {
  it('lets in to change it, and to nothing else', async () => {
    await test.addAccount('in-san', 'administrator');
    await printed('in-san', 30);
    const here = new Visitor(test.port, cookieOf(await signIn('in-san', PASSWORD)));
    expect((await here.get('/api/session')).body.mustChangePassword).toBe(true);
    for (const path of ['/api/accounts', '/api/org-units', '/api/administration', '/api/indicators']) {
      const answer = await here.get(path);
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'own_password_needed']);
    }
    expect((await change(here, PASSWORD, NEXT)).status).toBe(204);
    expect((await here.get('/api/session')).body.mustChangePassword).toBe(false);
    expect((await here.get('/api/accounts')).status).toBe(200);
  });
  it('holds for 30 days; after that it says so to who knows it, and to nobody else', async () => {
    await test.addAccount('qua-han', 'viewer');
    await printed('qua-han', -1);
    expect((await signIn('qua-han', PASSWORD)).body.code).toBe('one_time_password_over');
    expect((await signIn('qua-han', 'wrong')).body.code).toBe('wrong_credentials');
  });
});
