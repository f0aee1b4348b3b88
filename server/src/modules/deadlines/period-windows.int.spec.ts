import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor } from '../../test/test-app.js';

const SETTINGS = '/api/settings/period-times';
const reason = 'Công văn 46/SKHCN ngày 08/10/2025';

let test: TestApp;
let admin: Visitor;
let lastKey = 0;
const key = (): string => `decided-${String((lastKey += 1))}`;

const current = async () => (await admin.get(SETTINGS)).body;
const versionOf = async (period: string): Promise<number> =>
  Number((await current()).upcoming.find((one: { period: string }) => one.period === period).version);
const decide = (period: string, body: object, by: Visitor = admin): Promise<Answer> =>
  by.put(`/api/data-set-periods/weekly/${period}`, { source: 'Công văn 46/SKHCN', reason, ...body }, key());

beforeAll(async () => {
  test = await TestApp.start();
  admin = await test.addAndSignIn('admin', 'administrator');
});
afterAll(() => test.close());

it('only an administrator decides times for everybody', async () => {
  const reviewer = await test.addAndSignIn('reviewer', 'reviewer');
  const body = { version: 1, dueAt: '2025-10-20T10:00:00Z', closesAt: '2025-10-22T10:00:00Z' };
  expect((await decide('2025-W42', body, reviewer)).body.code).toBe('forbidden');
});

describe('times decided for one period', () => {
  const putOff = { dueAt: '2025-10-20T10:00:00Z', closesAt: '2025-10-22T10:00:00Z' };

  it('hold for everybody, with their document', async () => {
    const before = await versionOf('2025-W42');
    const { status, body } = await decide('2025-W42', { version: before, ...putOff });
    expect([status, body]).toMatchObject([
      200,
      {
        version: before + 1,
        source: 'Công văn 46/SKHCN',
        window: { dueAt: '2025-10-20T10:00:00.000Z', closesAt: '2025-10-22T10:00:00.000Z' },
      },
    ]);
    const again = await decide('2025-W42', { version: before, ...putOff });
    expect([again.status, again.body.code]).toEqual([409, 'stale_definition']);
    expect(await test.rows(`select l.object from audit_lines l where l.action = 'period.decide'`)).toEqual([
      { object: 'window:2025-W42/weekly' },
    ]);
  });

  it('stay when the settings change, and the change says so', async () => {
    const { version, cutOff, closes, holidays } = await current();
    const due = { weekday: 5, time: '18:00' };
    const { body } = await admin.post(SETTINGS, { version, cutOff, due, closes, holidays, reason }, key());
    expect(body.kept).toContainEqual({ dataSet: 'weekly', period: '2025-W42', source: 'Công văn 46/SKHCN' });
    const week = body.times.upcoming.find((one: { period: string }) => one.period === '2025-W42');
    expect(week.window.dueAt).toBe('2025-10-20T10:00:00.000Z');
  });

  it('in a wrong order, for an unknown period or set, are refused', async () => {
    const version = await versionOf('2025-W42');
    const wrong = await decide('2025-W42', {
      version,
      dueAt: '2025-10-23T10:00:00Z',
      closesAt: '2025-10-22T10:00:00Z',
    });
    expect(wrong.body).toMatchObject({
      code: 'invalid_times',
      errors: [{ path: 'closesAt', code: 'wrong_order' }],
    });
    expect((await decide('2019-W01', { version: 1, ...putOff })).status).toBe(404);
    expect(
      (
        await admin.put(
          '/api/data-set-periods/none/2025-W42',
          { version: 1, source: 'abc', reason, ...putOff },
          key(),
        )
      ).status,
    ).toBe(404);
  });
});
