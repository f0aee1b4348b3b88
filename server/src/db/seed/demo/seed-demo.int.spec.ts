import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp, type Visitor } from '../../../test/test-app.js';
import { clusterOfRun } from '../../../test/template-database.js';
import type { ReportDocument } from '../../../domain/report/document.js';
import { reportDemo } from '../../../report-demo.js';
import { cellsUnder, tableOf } from '../../../test/report-tables.js';
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

describe('reports upward of the demo', () => {
  interface Listed {
    readonly id: number;
    readonly kind: string;
    readonly period: string;
    readonly number: string | null;
    readonly state: string;
    readonly replacedBy: number | null;
  }
  let director: Visitor;
  const listed = async (query = ''): Promise<readonly Listed[]> =>
    (await director.get(`/api/issued-reports?${query}`)).body.items as Listed[];
  const one = (items: readonly Listed[], kind: string, period: string): Listed =>
    items.find((item) => item.kind === kind && item.period === period)!;
  const documentOf = async ({ id }: Listed): Promise<ReportDocument> =>
    (await director.get(`/api/issued-reports/${String(id)}/document`)).body.document as ReportDocument;

  beforeAll(async () => {
    director = await app.addAndSignIn('boss', 'director');
    let asked = 0;
    // An end while they are composed leaves none; the start after it goes on.
    await reportDemo(app.app, app.ownerUrl, () => (asked += 1) > 2);
    expect(await app.rows('select 1 from issued_reports')).toEqual([]);
    await reportDemo(app.app, app.ownerUrl);
    await reportDemo(app.app, app.ownerUrl);
  }, 60_000);

  it('are there once, and one of each state, with what the director has to sign first', async () => {
    const shown = (await listed('whose=province')).map(({ kind, period, state, number }) => [
      ...[kind, period, state, number],
    ]);
    expect(shown).toEqual([
      ['province_week', '2025-W40', 'awaiting_signature', null],
      ['gap_report', '2025-W40', 'draft', null],
      ['custom_period', '2025-W39', 'withdrawn', null],
      ['province_week', '2025-W39', 'issued', '118'],
    ]);
    const ofCommunes = await listed('whose=communes');
    expect(ofCommunes.map(({ number, replacedBy }) => [number, replacedBy !== null])).toEqual([
      ['38', false],
      ['12', false],
      ['36', true],
    ]);
  });

  it('have their moments in the past, and the schedule and the log of sending with them', async () => {
    const week = one(await listed(), 'province_week', '2025-W39');
    const { body } = await director.get(`/api/issued-reports/${String(week.id)}`);
    expect(body.history.map(({ act, at, by }: Record<string, string>) => [act, at, by])).toEqual([
      ['draft', '2025-09-29T01:00:00.000Z', null],
      ['hand_in', '2025-09-29T07:28:00.000Z', 'Chuyên viên Sở Khoa học và Công nghệ'],
      ['issue', '2025-09-29T09:05:00.000Z', 'Lãnh đạo Sở Khoa học và Công nghệ'],
      ['scan', '2025-09-30T01:15:00.000Z', 'Chuyên viên Sở Khoa học và Công nghệ'],
    ]);
    const { turns, next } = (await director.get('/api/report-sending')).body;
    expect([turns.length, turns[0].outcome, next.at]).toEqual([2, 'drafted', '2025-10-13T01:00:00.000Z']);
    const log = (await director.get('/api/report-deliveries')).body.items as { state: string }[];
    expect(log.map(({ state }) => state)).toEqual(['logged', 'logged']);
  });

  it('the one that waits holds 1.372.909 of 2.366.720, what was written, and the corrections since the last', async () => {
    const document = await documentOf(one(await listed(), 'province_week', '2025-W40'));
    expect(cellsUnder(tableOf(document, 'goals'), 'quotient')[0]).toEqual([1_372_909, 2_366_720]);
    const text = JSON.stringify(document);
    for (const words of [
      '1.372.909/2.366.720 người',
      '(nội dung mô phỏng)',
      'So với Báo cáo số 118/BC-SKHCN',
    ])
      expect(text).toContain(words);
    expect(document.annexes.map(({ title }) => title)).toContain('SỐ LIỆU ĐÃ SỬA SAU BÁO CÁO TRƯỚC');
    expect(document.simulatedNote).toContain('MÔ PHỎNG');
  });

  it('are composed again the same, and their files are those of an issue', async () => {
    const formats = async ({ id }: Listed): Promise<string[]> =>
      (await director.get(`/api/issued-reports/${String(id)}`)).body.files.map(
        ({ format }: { format: string }) => format,
      );
    for (const report of (await listed('state=issued')).filter(({ kind }) => kind === 'commune_week'))
      expect((await formats(report)).sort()).toEqual(['docx', 'pdf', 'xlsx']);
    const week = one(await listed(), 'province_week', '2025-W39');
    expect((await formats(week)).sort()).toEqual(['docx', 'pdf', 'scan', 'xlsx']);
    const { body } = await director.get(`/api/issued-reports/${String(week.id)}/verification`);
    expect(body).toMatchObject({ same: true });
    for (const file of body.files)
      expect(file).toMatchObject({ intact: true, drawnAgain: file.format === 'scan' ? null : true });
    const scan = await director.get(`/api/issued-reports/${String(week.id)}/files/scan`);
    expect([scan.status, scan.headers['content-type']]).toEqual([200, 'application/pdf']);
  }, 60_000);
});
