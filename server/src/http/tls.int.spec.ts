import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookieOf, PASSWORD, TestApp, Visitor } from '../test/test-app.js';

const ORIGIN = 'https://bdhvs.example.vn';
let test: TestApp;

beforeAll(async () => {
  test = await TestApp.start({ publicOrigin: ORIGIN });
  await test.addAccount('viewer', 'viewer');
});
afterAll(() => test.close());

const signIn = (headers: Record<string, string>) =>
  test.visitor.send('POST', '/api/session', { username: 'viewer', password: PASSWORD }, headers);

describe('a site under TLS', () => {
  it('gives a cookie that only this host gets, and only under TLS', async () => {
    const answer = await signIn({ origin: ORIGIN });
    expect(answer.status).toBe(200);
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-bdhvs_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/u,
    );
    expect((await new Visitor(test.port, cookieOf(answer)).get('/api/session')).status).toBe(200);
  });
  it('takes writes from its public origin, whatever name a proxy calls it by, and from no other', async () => {
    expect((await signIn({ origin: ORIGIN, host: 'app:3000' })).status).toBe(200);
    expect((await signIn({ origin: 'http://bdhvs.example.vn', host: 'app:3000' })).body.code).toBe(
      'cross_site',
    );
  });
  it('is remembered by browsers as one under TLS', async () => {
    expect((await test.visitor.get('/api/health/live')).headers['strict-transport-security']).toMatch(
      /max-age=\d{8}/u,
    );
  });
});
