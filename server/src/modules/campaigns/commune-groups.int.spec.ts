import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { targetBody } from '../../test/target-world.js';
import { type Answer, TestApp, type Visitor } from '../../test/test-app.js';

const PEAK = '/api/campaigns/peak-2025';
const REASON = 'Kế hoạch 45/KH-UBND';

let app: TestApp;
let admin: Visitor;
let viewer: Visitor;
let keys = 0;
const key = (): string => `group-${String((keys += 1))}`;

beforeAll(async () => {
  app = await TestApp.start();
  admin = await app.addAndSignIn('chief', 'administrator');
  viewer = await app.addAndSignIn('viewer', 'viewer');
});
afterAll(() => app.close());

const put = (path: string, body: object): Promise<Answer> => admin.put(path, body, key());
const moment = async (): Promise<string> => (await admin.get('/api/session')).body.now;

describe('a group of communes', () => {
  const group = (more: object = {}) => ({
    version: 0,
    nameVi: 'Xã vùng khó khăn',
    nameEn: 'Remote communes',
    members: ['24301', '24364'],
    effectiveOn: '2025-09-15',
    source: REASON,
    reason: REASON,
    ...more,
  });

  it('has its members from a date on, and none before', async () => {
    const made = await put('/api/commune-groups/remote', group());
    expect([made.status, made.body.version, made.body.lists]).toMatchObject([
      200,
      1,
      [{ from: '2025-09-15', members: [{ orgUnit: '24301' }, { orgUnit: '24364' }] }],
    ]);
    const target = targetBody({ scope: 'group', scopeCode: 'remote', value: 50 });
    expect((await admin.post(`${PEAK}/targets`, target, key())).status).toBe(200);
    const targetIn = async (period: string) => {
      const { items } = (await viewer.get(`/api/gaps?period=${period}&indicator=adults_reached_rate`)).body;
      return items.find(({ orgUnit }: { orgUnit: string }) => orgUnit === '24301').target;
    };
    // Cut-offs on 12/09 and 19/09.
    expect([await targetIn('2025-W37'), await targetIn('2025-W38')]).toEqual([58, 50]);
  });

  it('gets other members from another date, and keeps those it had', async () => {
    const before = await moment();
    const changed = await put(
      '/api/commune-groups/remote',
      group({ version: 1, members: ['24364', '24259'], effectiveOn: '2025-10-01' }),
    );
    expect(changed.body.members.map(({ orgUnit }: { orgUnit: string }) => orgUnit).sort()).toEqual([
      '24259',
      '24364',
    ]);
    expect(changed.body.lists.map(({ from }: { from: string }) => from)).toEqual([
      '2025-09-15',
      '2025-10-01',
    ]);
    const then = (await viewer.get(`/api/commune-groups?asOf=${encodeURIComponent(before)}`)).body.items[0];
    expect([then.version, then.lists.length]).toEqual([1, 1]);
    const history = (await admin.get('/api/commune-groups/remote/history')).body.items;
    expect(history[0].changes.map(({ field }: { field: string }) => field)).toEqual([
      'members',
      'effectiveOn',
    ]);
  });

  it('of a commune that is none, or from an old version, is refused', async () => {
    const wrong = await put(
      '/api/commune-groups/remote',
      group({ version: 2, members: ['24301', '99999', '24301'] }),
    );
    expect(wrong.body.errors).toMatchObject([
      { path: 'members.1', code: 'unit_not_open' },
      { path: 'members.2', code: 'twice' },
    ]);
    const late = await put('/api/commune-groups/remote', group({ version: 1 }));
    expect([late.status, late.body.current.version]).toEqual([409, 2]);
  });
});
