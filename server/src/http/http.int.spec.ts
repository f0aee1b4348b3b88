import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp, type Visitor } from '../test/test-app.js';

let test: TestApp;
let viewer: Visitor;

beforeAll(async () => {
  test = await TestApp.start();
  viewer = await test.addAndSignIn('viewer', 'viewer');
});
afterAll(() => test.close());

const credentials = { username: 'nobody', password: 'nothing' };
const signInWith = (headers: Record<string, string>) =>
  test.visitor.send('POST', '/api/session', credentials, headers);

describe('a problem', () => {
  it('is problem+json with code, status and the id of the request, in Vietnamese unless asked otherwise', async () => {
    const answer = await test.visitor.get('/api/indicators');
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toEqual({
      type: 'urn:problem:unauthenticated',
      title: 'Chưa đăng nhập',
      status: 401,
      detail: expect.stringContaining('Hãy đăng nhập lại'),
      code: 'unauthenticated',
      requestId: answer.headers['x-request-id'],
    });
    expect((await test.visitor.get('/api/indicators', { 'accept-language': 'en' })).body.title).toBe(
      'Not signed in',
    );
  });
  it('is the answer of every address of the API that does not exist', async () => {
    for (const url of ['/api', '/api/nothing', '/api/submissions', '/api/../api/nothing']) {
      const answer = await viewer.get(url);
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    }
  });
  it('is the answer to a body that is no JSON, to another kind of body, and to one above 256 KB', async () => {
    const raw = (payload: string, type: string) =>
      test.visitor.send('POST', '/api/session', payload, { 'content-type': type });
    const answers = [
      await raw('{"username":', 'application/json'),
      await raw('a=b', 'application/x-www-form-urlencoded'),
      await raw('hello', 'text/plain'),
      await raw('hello', 'application/octet-stream'),
      await raw(`"${'x'.repeat(300_000)}"`, 'application/json'),
      await raw('{"__proto__":{"a":1}}', 'application/json'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 415, 415, 415, 413, 400]);
    expect(answers.map(({ body }) => body.code)).toEqual([
      'malformed',
      'unsupported_media_type',
      'unsupported_media_type',
      'unsupported_media_type',
      'payload_too_large',
      'malformed',
    ]);
  });
  it('tells nothing of a fault of ours', async () => {
    await test.rows('alter table indicator_versions rename to indicator_versions_away');
    await test.rows("insert into settings (key, version, value) values ('behind_from', 99, '\"0.8\"')");
    const answer = await viewer.get('/api/indicators');
    await test.rows('alter table indicator_versions_away rename to indicator_versions');
    expect([answer.status, answer.body.code]).toEqual([500, 'internal']);
    expect(answer.text).not.toContain('indicator_versions');
  });
});

describe('a write of a browser', () => {
  it('is taken from this site, and from a client that is no browser', async () => {
    expect(
      (
        await signInWith({
          host: 'bdhvs.example',
          origin: 'https://bdhvs.example',
          'sec-fetch-site': 'same-origin',
        })
      ).status,
    ).toBe(401);
    expect((await signInWith({})).status).toBe(401);
  });
  it.each([
    ['another host', { host: 'bdhvs.example', origin: 'https://evil.example' }],
    [
      'a host that only begins alike',
      { host: 'bdhvs.example', origin: 'https://bdhvs.example.evil.example' },
    ],
    ['another port', { host: 'bdhvs.example', origin: 'https://bdhvs.example:8443' }],
    ['an opaque origin', { host: 'bdhvs.example', origin: 'null' }],
    ['a request marked cross-site', { 'sec-fetch-site': 'cross-site' }],
  ])('is refused from %s', async (_name, headers) => {
    const answer = await signInWith(headers);
    expect([answer.status, answer.body.code]).toEqual([403, 'cross_site']);
  });
  it('does not hinder reading from another site', async () => {
    expect((await viewer.get('/api/org-units', { origin: 'https://elsewhere.example' })).status).toBe(200);
  });
});

describe('every answer', () => {
  it('forbids scripts of others, framing and sniffing, and is not kept by anybody', async () => {
    const { headers } = await viewer.get('/api/session');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('health', () => {
  it('is public: the process answers, and the store is ready', async () => {
    expect((await test.visitor.get('/api/health/live')).body).toEqual({ status: 'ok' });
    expect((await test.visitor.get('/api/health/ready')).body).toEqual({ status: 'ok', simulated: true });
  });
});
