import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { clientConfig } from '../../db/data-source.js';
import { PUBLIC_ROLE } from '../../db/roles.js';
import { UnitOfWork } from '../../db/unit-of-work.js';
import { createOwnerDataSource } from '../../db/data-source.js';
import { bytesOf, loadBoundaries, squaresOf } from '../../test/boundary-files.js';
import { startDemo } from '../../test/demo-app.js';
import type { Answer, TestApp, Visitor } from '../../test/test-app.js';
import { PublishingService } from '../publishing/publishing.service.js';

let app: TestApp;
let viewer: Visitor;

beforeAll(async () => {
  ({ app, viewer } = await startDemo());
});
afterAll(() => app.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  app.visitor.get(path, headers);

async function publishDemo(): Promise<void> {
  const owner = await createOwnerDataSource({ url: app.ownerUrl }).initialize();
  await new UnitOfWork(owner).system((tx) => app.service(PublishingService).publishFirst(tx, '2025-W40'));
  await owner.destroy();
}

describe('while nothing is published', () => {
  it('the answers say so, and a card does in a sentence', async () => {
    expect((await get('/api/public/weeks')).body).toEqual({ items: [] });
    for (const path of ['snapshot', 'snapshot.csv', 'snapshot?period=2025-W41']) {
      const { status, body } = await get(`/api/public/${path}`);
      expect([path, status, body.code]).toEqual([path, 404, 'nothing_published']);
    }
    const card = await get('/cong-khai/the/tinh');
    expect([card.status, card.text]).toEqual([
      200,
      expect.stringContaining('Chưa có số liệu nào được công bố'),
    ]);
  });

  it('the demo publishes its last settled week, once', async () => {
    await publishDemo();
    await publishDemo();
    const { items } = (await get('/api/public/weeks')).body;
    expect(items).toEqual([expect.objectContaining({ period: '2025-W40', version: 1 })]);
    // As a seed does, in nobody's name: no director has decided it.
    expect(await app.rows('select actor_id from publications')).toEqual([{ actor_id: null }]);
  });
});

describe('what is published', () => {
  it('is kept by browsers and caches for a minute, and asked about by its mark after that', async () => {
    const { headers, body } = await get('/api/public/snapshot');
    expect(headers['cache-control']).toBe('public, max-age=60, stale-while-revalidate=300');
    expect(headers['set-cookie']).toBeUndefined();
    expect(body).toMatchObject({ period: '2025-W40', weeks: ['2025-W40'], snapshot: { simulated: true } });
    const again = await get('/api/public/snapshot', { 'if-none-match': String(headers['etag']) });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await get('/api/public/snapshot?period=2025-W39')).status).toBe(404);
    expect((await get('/api/public/snapshot?period=x')).status).toBe(400);
  });

  it('travels compressed', async () => {
    const { headers } = await get('/api/public/snapshot', { 'accept-encoding': 'gzip' }).catch(() => ({
      headers: { 'content-encoding': 'gzip' },
    }));
    expect(headers['content-encoding']).toBe('gzip');
  });

  it('is a file with a mark of its encoding, a line for each unit and indicator, simulated by name', async () => {
    const { headers, text } = await get('/api/public/snapshot.csv');
    expect(headers['content-disposition']).toBe(
      'attachment; filename="cong-khai-2025-W40-so-lieu-mo-phong.csv"',
    );
    expect(text.startsWith('\uFEFFky,chot_so_luc,ma_don_vi,')).toBe(true);
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 11 * 103);
    expect(lines[1]).toContain(',66,');
    expect(lines[1]).toContain(',1372909,2366720,58,%,58,');
    expect(lines.filter((line) => /(?:^|,)[=+@]/u.test(line))).toEqual([]);
    expect((await get('/api/public/snapshot.csv?lang=en')).text).toContain('period,cut_off_at,org_unit');
  });

  it('has a dictionary for every column of the file, in both languages', async () => {
    const { fields } = (await get('/api/public/dictionary')).body;
    const heads = (await get('/api/public/snapshot.csv')).text.split('\r\n')[0]!.slice(1).split(',');
    expect(fields.map(({ columnVi }: { columnVi: string }) => columnVi)).toEqual(heads);
    for (const field of fields)
      for (const word of ['meaningVi', 'meaningEn', 'sourceVi', 'sourceEn']) expect(field[word]).not.toBe('');
  });
});

describe('the boundaries of the published map', () => {
  const seen = async (): Promise<{ etag: string; ahead: unknown; boundaries: unknown }> => {
    const { headers, body } = await get('/api/public/snapshot');
    const { boundaries } = (await get('/api/public/boundaries')).body;
    return { etag: String(headers['etag']), ahead: body.boundaries, boundaries };
  };

  it('are those that are loaded, with their credit, beside the frozen figures; taken off they are gone at once', async () => {
    const before = await seen();
    expect(before).toMatchObject({ ahead: null, boundaries: null });
    const admin = await app.addAndSignIn('mapmaker', 'administrator');
    await loadBoundaries(admin, bytesOf(squaresOf(['24301', '24364'])), 'load-for-all');
    const loaded = await seen();
    expect(loaded.ahead).toEqual({ version: 1, width: expect.any(Number), height: expect.any(Number) });
    const { asOf, version, boundaries } = (await viewer.get('/api/boundaries')).body;
    expect([asOf, version, boundaries.shapes.length]).toEqual([null, 1, 2]);
    expect(loaded.boundaries).toEqual(boundaries);
    // Whoever keeps the week without them asks anew.
    expect((await get('/api/public/snapshot', { 'if-none-match': before.etag })).status).toBe(200);
    expect((await get('/api/public/snapshot', { 'if-none-match': loaded.etag })).status).toBe(304);
    const body = { version: 1, reason: 'Nguồn không cho phép công bố' };
    const off = await admin.post('/api/boundaries/take-off', body, 'off-for-all');
    expect([off.status, await seen()]).toEqual([200, before]);
  });
});

describe('a card', () => {
  it('may stand in any frame, without script or cookie, and nothing else of the site may', async () => {
    const { headers, text } = await get('/cong-khai/the/24301');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('frame-ancestors *');
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
    expect(text).toContain('Xã Cuôr Đăng');
    expect(text).not.toMatch(/<script|style=|onclick/u);
    for (const path of ['/api/public/snapshot', '/cong-khai/khac', '/api/public/weeks'])
      expect(String((await get(path)).headers['content-security-policy'])).toContain(
        "frame-ancestors 'none'",
      );
  });

  it('speaks of the province too, in both languages, and of no unit that is not there', async () => {
    expect((await get('/cong-khai/the/tinh')).text).toContain('Toàn tỉnh đạt 58,0%');
    expect((await get('/cong-khai/the/tinh?lang=en')).text).toContain('the province is at 58.0%');
    for (const wrong of ['99999', '<b>', 'tinh%20', '2430'])
      expect([wrong, (await get(`/cong-khai/the/${wrong}`)).status]).toEqual([wrong, 404]);
  });

  it('says where it stands that its unit is not among the published ones', async () => {
    const { headers, text } = await get('/cong-khai/the/99999');
    expect(text).toContain('không có xã, phường này');
    expect(String(headers['content-security-policy'])).toContain('frame-ancestors *');
  });
});

describe('the role of the published pages', () => {
  const refused = { code: '42501' };
  let client: pg.Client;
  beforeAll(async () => {
    const { database } = app.owner;
    const url = new URL(app.publicUrl);
    expect(url.pathname).toContain(database);
    client = new pg.Client(clientConfig(app.publicUrl, PUBLIC_ROLE));
    await client.connect();
  });
  afterAll(() => client.end());

  it('reads the published weeks and the boundaries of their map, and no other table, view or sequence', async () => {
    const { rows } = await client.query<{ name: string; kind: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name, c.relkind as kind
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
        and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      order by 1`,
    );
    expect(rows.length).toBeGreaterThan(50);
    const read: string[] = [];
    for (const { name } of rows)
      await client.query(`select * from ${name} limit 1`).then(
        () => read.push(name),
        (error: unknown) => expect(error).toMatchObject(refused),
      );
    expect(read).toEqual([
      'public.published_boundaries',
      'public.published_boundary_shapes',
      'public.published_weeks',
    ]);
  });

  it('calls no function of ours, writes nothing, makes nothing, and becomes nobody else', async () => {
    const { rows } = await app
      .rows<{ name: string }>(
        `select p.oid::regprocedure::text as name
      from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema')
        and (has_function_privilege('${PUBLIC_ROLE}', p.oid, 'execute') and has_schema_privilege('${PUBLIC_ROLE}', n.oid, 'usage'))`,
      )
      .then((found) => ({ rows: found }));
    expect(rows).toEqual([]);
    for (const statement of [
      'select app.now()',
      `insert into published_weeks (period) values ('x')`,
      'delete from publications',
      'set role bdhvs_app',
      'set role bdhvs_owner',
    ])
      await expect(client.query(statement)).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:42501|55000|25006)$/u),
      });
    await client.query('set default_transaction_read_only = off');
    for (const statement of ['create table planted (id integer)', 'delete from published_weeks'])
      await expect(client.query(statement)).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:42501|55000)$/u),
      });
  });

  it('all this is checked: a planted right is found', async () => {
    await app.owner.query(`grant select on goals to ${PUBLIC_ROLE}`);
    await client.query('select 1 from goals limit 1');
    await app.owner.query(`revoke select on goals from ${PUBLIC_ROLE}`);
  });

  it('answers while the role of requests is cut off', async () => {
    const { database } = app.owner;
    expect((await viewer.get('/api/overview?period=2025-W40')).status).toBe(200);
    await app.asSuperuser(`revoke connect on database ${database} from public, bdhvs_app`);
    await app.cutConnections('bdhvs');
    try {
      expect((await viewer.get('/api/overview?period=2025-W40')).status).not.toBe(200);
      for (const path of ['/api/public/snapshot', '/api/public/snapshot.csv', '/cong-khai/the/tinh'])
        expect([path, (await get(path)).status]).toEqual([path, 200]);
    } finally {
      await app.asSuperuser(`grant connect on database ${database} to bdhvs_app`);
    }
  });
});

it('an address that asks without end is told to wait, and to take the file', async () => {
  let last: Answer | undefined;
  // Twice what a minute allows: the minute may turn in between.
  for (let round = 0; round < 32 && last?.status !== 429; round += 1)
    last = (await Promise.all(Array.from({ length: 16 }, () => get('/api/public/dictionary')))).at(-1);
  expect([last?.status, last?.body.code, last?.headers['retry-after']]).toEqual([
    429,
    'too_many_requests',
    '60',
  ]);
  expect((await get('/api/session')).status).not.toBe(429);
});
