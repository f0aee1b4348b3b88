import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sealAudit } from '../../db/audit/seal-audit.js';
import { createRuntimeDataSource } from '../../db/data-source.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor } from '../../test/test-app.js';

let test: TestApp;
let administrator: Visitor;
let reviewer: Visitor;
let viewer: Visitor;

beforeAll(async () => {
  test = await TestApp.start();
  administrator = await test.addAndSignIn('admin', 'administrator');
  reviewer = await test.addAndSignIn('reviewer', 'reviewer');
  viewer = await test.addAndSignIn('viewer', 'viewer');
  const first = await ReportingCommune.open(test, '24301', true);
  const second = await ReportingCommune.open(test, '24364');
  const values = { adults_reached: 10, team_members: 3 };
  await first.report('2025-W41', { ...values, sessions_held: 1 });
  await second.report('2025-W41', values);
  await viewer.put('/api/submissions/24301/2025-W41', { version: 0, values: [] }, 'k');
});
afterAll(() => test.close());

interface Line {
  readonly id: string;
  readonly action: string;
  readonly object: string;
  readonly orgUnit: string | null;
  readonly sealed: boolean;
  readonly actor: { readonly username: string } | null;
}

async function lines(reader: Visitor, query = ''): Promise<Line[]> {
  const answer = await reader.get(`/api/audit?limit=200&${query}`);
  expect(answer.status).toBe(200);
  return answer.body.lines as Line[];
}
const actions = (found: readonly Line[]): string[] => found.map(({ action }) => action);

describe('the audit', () => {
  it('tells an administrator who did what, newest first, with name, commune and revision', async () => {
    const found = await lines(administrator, 'object=submission:24301/');
    expect(actions(found)).toEqual(['submission.submit', 'submission.hand_over', 'submission.save']);
    expect(found[0]).toMatchObject({
      object: 'submission:24301/2025-W41/weekly',
      actor: { username: 'leader-24301', displayName: 'leader-24301' },
      orgUnit: '24301',
      orgUnitName: 'Xã Cuôr Đăng',
      detail: { version: 3 },
      sealed: false,
      revisionSha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
  });

  it('shows a reviewer the chains of communes and nothing of the administration', async () => {
    const all = await lines(administrator);
    const seen = await lines(reviewer);
    expect(all.some(({ orgUnit }) => orgUnit === null)).toBe(true);
    expect(seen.map(({ id }) => id)).toEqual(
      all.filter(({ orgUnit }) => orgUnit !== null).map(({ id }) => id),
    );
    expect(await lines(reviewer, 'chain=administration')).toEqual([]);
  });

  it.each(['viewer', 'director', 'commune_editor'] as const)('is not for a %s', async (role) => {
    const other = await test.addAndSignIn(`other-${role}`, role, role === 'commune_editor' ? '22015' : null);
    for (const address of ['/api/audit', '/api/audit.csv'])
      expect((await other.get(address)).status).toBe(403);
  });

  it.each([
    ['chain=24364', (line: Line) => line.orgUnit === '24364'],
    ['chain=administration', (line: Line) => line.orgUnit === null],
    ['action=submission', (line: Line) => line.action.startsWith('submission.')],
    ['action=submission.submit', (line: Line) => line.action === 'submission.submit'],
    ['actor=Leader-24301', (line: Line) => line.actor?.username === 'leader-24301'],
    ['object=account:', (line: Line) => line.object.startsWith('account:')],
    [
      'chain=24301&action=submission&actor=editor-24301',
      (line: Line) => line.actor?.username === 'editor-24301',
    ],
    ['from=2025-10-08&to=2025-10-08', () => true],
  ])('gives with the filter %s exactly the lines it names', async (query, fits) => {
    const wanted = (await lines(administrator)).filter(
      (line) =>
        fits(line) &&
        (!query.startsWith('chain=24301&') ||
          (line.orgUnit === '24301' && line.action.startsWith('submission'))),
    );
    const found = await lines(administrator, query);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
  });

  it.each(['from=2025-10-09', 'to=2025-10-07', 'actor=nobody', 'action=submiss', 'object=%25'])(
    'gives nothing with the filter %s',
    async (query) => {
      expect(await lines(administrator, query)).toEqual([]);
    },
  );

  it('refuses a day that is none and a commune that never was', async () => {
    expect((await administrator.get('/api/audit?from=2025-02-30')).body.errors).toMatchObject([
      { path: 'from' },
    ]);
    expect((await administrator.get('/api/audit?chain=99999')).status).toBe(404);
  });

  it('is read page by page without a gap, also while lines are added', async () => {
    const all = await lines(administrator);
    const paged: string[] = [];
    for (let before: string | null = ''; before !== null;) {
      const answer = await administrator.get(`/api/audit?limit=3${before === '' ? '' : `&before=${before}`}`);
      paged.push(...(answer.body.lines as Line[]).map(({ id }) => id));
      before = answer.body.next as string | null;
      await viewer.put('/api/submissions/24301/2025-W41', { version: 0, values: [] }, 'k');
    }
    expect(paged).toEqual(all.map(({ id }) => id));
  });

  it('says how far it is sealed, and of each line whether it is', async () => {
    const dataSource = await createRuntimeDataSource({ url: test.runtimeUrl }).initialize();
    expect((await administrator.get('/api/audit')).body.seals).toEqual({ upTo: null, root: null });
    await sealAudit(dataSource);
    await test.setNow('2025-10-09T08:00:00+07:00');
    await sealAudit(dataSource);
    await dataSource.destroy();
    const { seals } = (await administrator.get('/api/audit')).body;
    expect(seals).toEqual({
      upTo: expect.stringMatching(/^2025-10-08T/u),
      root: { day: '2025-10-08', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) },
    });
    const sealed = await lines(administrator, 'sealed=yes');
    expect(sealed.length).toBeGreaterThan(5);
    expect(sealed.every((line) => line.sealed)).toBe(true);
    await viewer.put('/api/submissions/24301/2025-W41', { version: 0, values: [] }, 'k');
    expect((await lines(administrator, 'sealed=no')).map((line) => line.sealed)).toEqual([false]);
  });

  it('leaves as a file with a sentence a line, and the file leaves a line', async () => {
    const file = await administrator.get('/api/audit.csv?object=submission:24301/');
    expect(file.headers['content-disposition']).toBe('attachment; filename="nhat-ky-2025-10-09.csv"');
    const rows = file.text.replace('\uFEFF', '').trim().split('\r\n');
    expect(rows).toHaveLength(4);
    expect(rows[1]).toContain('Ký và gửi báo cáo tuần 41 của Xã Cuôr Đăng');
    expect(actions(await lines(administrator, 'action=export'))).toEqual(['export.csv']);
  });
});
