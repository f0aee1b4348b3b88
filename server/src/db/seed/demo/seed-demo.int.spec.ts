import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp, type Visitor } from '../../../test/test-app.js';
import { clusterOfRun } from '../../../test/template-database.js';
import { urlFor } from '../../bootstrap-roles.js';
import { rebuildProjection } from '../../rebuild.js';
import { seedDatabase } from '../seed-database.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.js';

let app: TestApp;
let monitor: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  await seedDatabase(app.owner, true);
  monitor = await app.addAndSignIn('monitor', 'reviewer');
}, 60_000);

afterAll(() => app.close());

const counts = (): Promise<unknown[]> =>
  app.rows(
    `select c.stamp, i.simulated, i.clock_offset::text,
       (select count(*)::int from submissions) as submissions,
       (select count(*)::int from submission_revisions) as revisions,
       (select count(*)::int from data_values) as values,
       (select count(*)::int from reference_figures) as reference_figures
     from catalogue_stamp c, installation i`,
  );

describe('demo database', () => {
  it('is seeded once: a second start changes nothing', async () => {
    const before = await counts();
    await seedDatabase(app.owner, true);
    expect(await counts()).toEqual(before);
  });

  it('holds in data_values what a rebuild from the revisions gives', async () => {
    const [own] = await app.rows<{ name: string }>('select current_database() as name');
    const rebuilt = await rebuildProjection(urlFor(clusterOfRun().ownerUrl, own!.name));
    expect(rebuilt).toMatchObject({ added: 0, removed: 0, changed: 0 });
    expect(rebuilt.total).toBeGreaterThan(15_000);
  });

  it('lets every demo account sign in', async () => {
    for (const { username, role, orgUnit } of DEMO_ACCOUNTS) {
      const answer = await app.visitor.post('/api/session', { username, password: DEMO_PASSWORD });
      expect([username, answer.status, answer.body.role, answer.body.orgUnit?.code ?? null]).toEqual([
        username,
        200,
        role,
        orgUnit,
      ]);
    }
  });

  it('gives every demo account an address at which nobody receives anything', async () => {
    const admin = await app.addAndSignIn('keeper', 'administrator');
    const { unreachable } = (await admin.get('/api/reminders')).body;
    const named = unreachable.filter(({ name }: { name: string | null }) => name !== null);
    expect(named).toEqual([]);
    expect((await admin.get('/api/accounts/editor-24301/contact')).body.email).toBe(
      'editor-24301@demo.example',
    );
  });

  it('computes every goal of the last settled week, on both sides of the plan', async () => {
    const { body } = await monitor.get('/api/overview?period=2025-W40');
    const goals = body.goals as {
      code: string;
      value: number;
      status: string;
      gapCount: number;
      shortfall: number;
      communesWithFigure: number;
    }[];
    expect(goals.map(({ code, status }) => `${code} ${status}`)).toEqual([
      '0 reached',
      '1 reached',
      '2 reached',
      '3 on_track',
      '4 behind',
      '5 on_track',
      '6 behind',
      '7 far_behind',
      '8 reached',
      '9 on_track',
      '10 on_track',
    ]);
    expect(goals[0]).toMatchObject({ value: 58, gapCount: 0, communesWithFigure: 100 });
    expect(goals[0]!.shortfall).toBeGreaterThan(50_000);
    for (const goal of goals) expect(goal.value).not.toBeNull();
  });

  it('shows late, returned and missing weeks in the table of submissions', async () => {
    const { body } = await monitor.get('/api/submission-status?period=2025-W40&weeks=12');
    const cells = new Set((body.items as { cells: string[] }[]).flatMap((item) => item.cells));
    expect([...cells].sort()).toEqual(['excluded', 'late', 'missing', 'on_time', 'returned']);
  });

  it('leaves the reviewer what an office has before it, and the communes what came of what they asked', async () => {
    const { body } = await monitor.get('/api/inbox');
    expect(body.requests).toMatchObject([{ kind: 'reopening', orgUnit: '24364', status: 'open' }]);
    expect(body.total).toBeLessThan(90);
    const all = await monitor.get('/api/requests');
    expect(all.body.items.map(({ status }: { status: string }) => status).sort()).toEqual([
      'granted',
      'open',
      'refused',
    ]);
    const running = await app.rows(
      `select t.username as to from delegations d
       join users t on t.id = d.to_user_id
       where (app.now() at time zone 'Asia/Ho_Chi_Minh')::date between d.starts_on and d.ends_on`,
    );
    expect(running).toEqual([{ to: 'editor-24364' }]);
  });
});
