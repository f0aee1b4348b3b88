import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, TestApp, type Visitor } from '../test/test-app.js';

let test: TestApp;
let editor: Visitor;
let viewer: Visitor;

beforeAll(async () => {
  test = await TestApp.start();
  editor = await test.addAndSignIn('editor', 'commune_editor', '24301');
  viewer = await test.addAndSignIn('viewer', 'viewer');
});
afterAll(() => test.close());

interface Line {
  readonly action: string;
  readonly object: string;
  readonly username: string | null;
  readonly unit: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Lines of these actions since a number, the oldest first. */
const linesSince = (since: string, ...actions: string[]): Promise<Line[]> =>
  test.rows<Line>(
    `select l.action, l.object, u.username, v.code as unit, l.detail
    from audit_lines l
    left join users u on u.id = l.actor_id
    left join org_unit_versions v on v.org_unit_id = l.org_unit_id and v.version = 1
    where l.id > $1
      and l.action = any ($2)
    order by l.id`,
    [since, actions],
  );

async function newest(): Promise<string> {
  const [row] = await test.rows<{ id: string }>('select coalesce(max(l.id), 0) as id from audit_lines l');
  return row!.id;
}

const report = '/api/submissions/24301/2025-W41';

describe('a refusal', () => {
  it('of a command leaves a line of its own, with what was refused and to whom', async () => {
    const since = await newest();
    const early = '/api/submissions/24301/2025-W43';
    const refused = [
      await editor.put(early, { version: 0, values: [] }, 'k1'),
      await editor.put(report, { version: 3, values: [] }, 'k2'),
      await editor.put('/api/submissions/24364/2025-W41?dataSet=weekly', { version: 0, values: [] }, 'k3'),
      await viewer.put(report, { version: 0, values: [] }, 'k4'),
    ];
    expect(refused.map(({ status }) => status)).toEqual([409, 409, 404, 403]);
    const lines = await linesSince(since, 'request.refuse');
    expect(lines.map(({ username, unit, object, detail }) => [username, unit, object, detail.code])).toEqual([
      ['editor', '24301', `request:PUT ${early}`, 'not_open'],
      ['editor', '24301', `request:PUT ${report}`, 'stale_version'],
      ['editor', '24301', 'request:PUT /api/submissions/24364/2025-W41', 'not_found'],
      ['viewer', null, `request:PUT ${report}`, 'forbidden'],
    ]);
    expect(lines[0]!.detail).toMatchObject({ status: 409, requestId: refused[0]!.body.requestId });
  });

  it('of reading what the role may not read leaves one too; a mistyped address or field does not', async () => {
    const since = await newest();
    expect((await viewer.get('/api/submissions/due')).status).toBe(403);
    expect((await viewer.get('/api/overview?period=never')).status).toBe(400);
    expect((await viewer.get('/api/nothing')).status).toBe(404);
    expect((await editor.put(report, { version: 'x' }, 'k5')).status).toBe(400);
    expect((await test.visitor.get('/api/submissions/due')).status).toBe(401);
    expect((await linesSince(since, 'request.refuse')).map(({ object }) => object)).toEqual([
      'request:GET /api/submissions/due',
    ]);
  });

  it('of a request from another site is told where somebody was signed in', async () => {
    const since = await newest();
    const forged = await editor.send(
      'PUT',
      report,
      { version: 0, values: [] },
      { origin: 'https://evil.example' },
    );
    expect(forged.body.code).toBe('cross_site');
    expect(await linesSince(since, 'request.refuse')).toMatchObject([
      { username: 'editor', detail: { code: 'cross_site' } },
    ]);
  });

  it('of signing in names the account that was typed and the address', async () => {
    const since = await newest();
    await test.visitor.post('/api/session', { username: ' Viewer\u0000', password: 'wrong' });
    expect(await linesSince(since, 'sign_in_refused')).toEqual([
      {
        action: 'sign_in_refused',
        object: 'account:viewer\u{FFFD}',
        username: null,
        unit: null,
        detail: { address: '127.0.0.1', code: 'wrong_credentials' },
      },
    ]);
  });
});

describe('an export', () => {
  it.each([
    ['/api/values.csv?period=2025-W40', 'export.csv', 'file:so-lieu-2025-W40-so-lieu-mo-phong.csv'],
    [
      '/api/gaps.csv?period=2025-W40&indicator=adults_reached_rate',
      'export.csv',
      'file:khoang-cach-adults_reached_rate-2025-W40-so-lieu-mo-phong.csv',
    ],
    ['/api/reports/weekly/2025-W40.xlsx', 'export.xlsx', 'file:bao-cao-tuan-2025-W40-so-lieu-mo-phong.xlsx'],
    ['/api/reports/weekly/2025-W40.pdf', 'export.pdf', 'file:bao-cao-tuan-2025-W40-so-lieu-mo-phong.pdf'],
  ])('%s leaves a line before it leaves', async (address, action, object) => {
    const since = await newest();
    const ofDepartment = address.includes('/reports/');
    expect((await (ofDepartment ? viewer : editor).get(address)).status).toBe(200);
    const by = ofDepartment ? { username: 'viewer', unit: null } : { username: 'editor', unit: '24301' };
    expect(await linesSince(since, 'export.csv', 'export.xlsx', 'export.pdf')).toEqual([
      { action, object, ...by, detail: { request: address } },
    ]);
  });

  it('does not leave without its line', async () => {
    await test.owner.query('alter table audit_lines rename to audit_lines_away');
    try {
      const answer = await viewer.get('/api/values.csv?period=2025-W40');
      expect([answer.status, answer.body.code]).toEqual([503, 'busy']);
      expect(answer.headers['content-disposition']).toBeUndefined();
    } finally {
      await test.owner.query('alter table audit_lines_away rename to audit_lines');
    }
  });
});

describe('somebody who is refused again and again', () => {
  it('fills no disk: what is over the budget of a minute is told as a number', async () => {
    const other = await TestApp.start();
    try {
      const pest = await other.addAndSignIn('pest', 'viewer');
      for (let n = 0; n < 65; n += 1) {
        const answer = await pest.put(report, { version: 0, values: [] }, `k${String(n)}`);
        expect(answer.status).toBe(403);
      }
      for (let n = 0; n < 30; n += 1)
        await other.visitor.post('/api/session', { username: `nobody-${String(n)}`, password: PASSWORD });
      const count = async (action: string): Promise<number> =>
        (await other.rows('select 1 from audit_lines l where l.action = $1', [action])).length;
      // A minute may end on the way: each has its own budget.
      expect(await count('request.refuse')).toBeLessThanOrEqual(40);
      expect(await count('sign_in_refused')).toBeLessThanOrEqual(30);
      await other.endApp();
      const told = await other.rows<{ kind: string; count: number }>(
        `select l.detail ->> 'kind' as kind, sum((l.detail ->> 'count')::int)::int as count
        from audit_lines l
        where l.action = 'audit.drop'
        group by 1
        order by 1`,
      );
      expect(told[0]).toEqual({ kind: 'refusals', count: 65 - (await count('request.refuse')) });
    } finally {
      await other.close();
    }
  });
});
