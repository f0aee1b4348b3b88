import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp, type Visitor } from '../../test/test-app.js';

const REASON = 'Công văn 45/SKHCN';
let test: TestApp;
let admin: Visitor;
let keys = 0;
const key = () => `key-${String((keys += 1))}`;

beforeAll(async () => {
  test = await TestApp.start();
  admin = await test.addAndSignIn('admin', 'administrator');
});
afterAll(() => test.close());

const current = async (asOf?: string) =>
  (await admin.get(`/api/settings${asOf === undefined ? '' : `?asOf=${encodeURIComponent(asOf)}`}`)).body;
async function change(more: object) {
  const { version, behindFromPercent, carry, counts } = await current();
  return admin.put(
    '/api/settings',
    { version, behindFromPercent, carry, counts, reason: REASON, ...more },
    key(),
  );
}

describe('thresholds and rules', () => {
  it('are those of the installation until somebody changes them', async () => {
    expect(await current()).toEqual({
      asOf: null,
      version: 3,
      behindFromPercent: 80,
      carry: { weekly: 4, monthly: 2, quarterly: 2 },
      counts: 'submitted',
    });
  });
  it('are changed with a reason, and hold for the figures from then on', async () => {
    await test.setNow('2025-10-09T08:00:00+07:00');
    expect((await change({ behindFromPercent: 72.5 })).body).toMatchObject({
      version: 4,
      behindFromPercent: 72.5,
    });
    const stored = await test.rows(
      `select value, reason from settings where key = 'behind_from' order by version desc limit 1`,
    );
    expect(stored).toEqual([{ value: '0.725', reason: REASON }]);
  });
  it('are read as of any moment', async () => {
    expect((await current('2025-10-08T20:00:00+07:00')).behindFromPercent).toBe(80);
    expect((await admin.get('/api/settings?asOf=2030-01-01T00:00:00Z')).body.code).toBe('as_of_in_future');
    expect((await admin.get('/api/settings?asOf=2001-01-01T00:00:00Z')).body.code).toBe('as_of_too_early');
    expect((await admin.get('/api/settings?asOf=yesterday')).status).toBe(400);
  });
  it('keep their history: who, when, why, from what to what', async () => {
    await change({ carry: { weekly: 3, monthly: 2, quarterly: 2 }, counts: 'approved_only' });
    const { items } = (await admin.get('/api/settings/history')).body;
    expect(items.slice(0, 3).map((one: { changes: object[] }) => one.changes)).toEqual([
      [{ field: 'counts', before: 'submitted', after: 'approved_only' }],
      [{ field: 'carryWeekly', before: 4, after: 3 }],
      [{ field: 'behindFromPercent', before: 80, after: 72.5 }],
    ]);
    expect(items[0]).toMatchObject({ by: 'admin', reason: REASON });
    expect(items.at(-1)).toMatchObject({ by: null, reason: null });
  });
  it('changed by somebody else meanwhile stay, and are shown', async () => {
    const late = await change({ version: 3, behindFromPercent: 50 });
    expect([late.status, late.body.code, late.body.current.behindFromPercent]).toEqual([
      409,
      'stale_definition',
      72.5,
    ]);
  });
  it('that do not differ make no version and no line of the audit', async () => {
    const { version } = await current();
    const lines = () => test.rows(`select 1 from audit_lines where action = 'settings.change'`);
    const before = (await lines()).length;
    expect((await change({})).body.version).toBe(version);
    expect(await lines()).toHaveLength(before);
  });
  it('out of bounds are refused by field', async () => {
    const wrong = await change({
      behindFromPercent: 0,
      carry: { weekly: -1, monthly: 1.5, quarterly: 99 },
      counts: 'all',
      reason: 'x',
    });
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors.map((one: { path: string }) => one.path).sort()).toEqual([
      'behindFromPercent',
      'carry.monthly',
      'carry.quarterly',
      'carry.weekly',
      'counts',
      'reason',
    ]);
  });
  it('are for administrators only', async () => {
    const reviewer = await test.addAndSignIn('reviewer', 'reviewer');
    expect((await reviewer.get('/api/settings')).status).toBe(403);
    expect((await reviewer.get('/api/settings/history')).status).toBe(403);
    expect((await reviewer.put('/api/settings', {}, key())).status).not.toBe(200);
  });
});
