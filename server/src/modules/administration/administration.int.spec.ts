import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp, type Visitor } from '../../test/test-app.js';

let test: TestApp;
let admin: Visitor;

beforeAll(async () => {
  test = await TestApp.start();
  admin = await test.addAndSignIn('admin', 'administrator');
});
afterAll(() => test.close());

const screen = async (name: string) => {
  const { body } = await admin.get('/api/administration');
  return body.screens.find((one: { screen: string }) => one.screen === name);
};

describe('the start page of the administrator', () => {
  it('tells of each screen what there is and what was recorded last', async () => {
    expect(await screen('units')).toMatchObject({ count: 102, outOf: null, lastChange: { by: null } });
    expect(await screen('references')).toMatchObject({ count: 0, outOf: 102 });
  });
  it('names who changed something last, and why', async () => {
    await test.rows(
      `insert into settings (key, version, value, actor_id, reason)
      select 'holidays', 2, '["2025-09-02"]', u.id, 'Thông báo 12'
      from users u
      where u.username = 'admin'`,
    );
    expect(await screen('periods')).toMatchObject({
      count: 1,
      lastChange: { by: 'admin', reason: 'Thông báo 12' },
    });
  });
  it('is for administrators only', async () => {
    for (const role of ['reviewer', 'director', 'viewer'] as const) {
      const other = await test.addAndSignIn(role, role);
      expect((await other.get('/api/administration')).body.code).toBe('forbidden');
    }
    expect((await test.visitor.get('/api/administration')).status).toBe(401);
  });
});
