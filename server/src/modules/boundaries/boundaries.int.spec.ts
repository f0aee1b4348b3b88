import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BoundariesDto, BoundaryHistoryDto, BoundaryPreviewDto } from '../../contract/boundaries.js';
import { bytesOf, loadBoundaries, sendBoundaries, squaresOf, topologyOf } from '../../test/boundary-files.js';
import { TestApp, type Visitor } from '../../test/test-app.js';

const CREDIT = 'Sở Nội vụ, 01/07/2025';
const squares = bytesOf(squaresOf(['24301', '24364', '99999']));
let test: TestApp;
let admin: Visitor;
let viewer: Visitor;
let keys = 0;
const key = (): string => `key-${String((keys += 1))}`;
const current = async (query = ''): Promise<BoundariesDto> =>
  (await viewer.get(`/api/boundaries${query}`)).body as BoundariesDto;
const rows = (): Promise<unknown[]> => test.rows('select version from boundary_maps order by version');

beforeAll(async () => {
  test = await TestApp.start();
  admin = await test.addAndSignIn('admin', 'administrator');
  viewer = await test.addAndSignIn('viewer', 'viewer');
});
afterAll(() => test.close());

describe('the boundaries of communes', () => {
  it('are none until a province loads them', async () => {
    expect(await current()).toEqual({ asOf: null, version: 0, boundaries: null });
  });

  it('are looked at first: who is drawn, who is missing and what is left out, by name; nothing is written', async () => {
    const { status, body } = await sendBoundaries(admin, '/preview', squares);
    const preview = body as BoundaryPreviewDto;
    expect([status, preview.version, preview.outOf, preview.missing.length]).toEqual([200, 0, 102, 100]);
    expect(preview.shapes.map(({ orgUnit }) => orgUnit).sort()).toEqual(['24301', '24364']);
    expect(preview.missing[0]!.fullName).toMatch(/^(Xã|Phường) /u);
    expect(preview).toMatchObject({
      file: { name: 'Ranh giới.geojson', bytes: squares.length, format: 'geojson' },
      unknown: [{ code: '99999', name: '' }],
      unknownCount: 1,
      property: 'ma_xa',
    });
    expect(await rows()).toEqual([]);
  });

  it('are loaded whole and once, and everybody who is signed in gets them with their credit', async () => {
    await test.setNow('2025-10-09T08:00:00+07:00');
    const sent = key();
    const first = await loadBoundaries(admin, squares, sent);
    expect([first.status, first.body]).toEqual([
      200,
      {
        version: 1,
        items: [
          {
            ...{ version: 1, at: expect.any(String) as unknown, by: 'admin', reason: 'Công văn 45/SKHCN' },
            loaded: { fileName: 'Ranh giới.geojson', credit: CREDIT, matched: 2 },
          },
        ],
      },
    ]);
    const { sha256 } = ((await sendBoundaries(admin, '/preview', squares)).body as BoundaryPreviewDto).file;
    const query = { version: 0, sha256, credit: CREDIT, reason: 'Công văn 45/SKHCN' };
    const again = await sendBoundaries(admin, '', squares, query, sent);
    expect([again.body, (await rows()).length]).toEqual([first.body, 1]);
    const { version, boundaries } = await current();
    expect([version, boundaries!.credit, boundaries!.shapes.length]).toEqual([1, CREDIT, 2]);
    expect(boundaries!.shapes[0]!.path).toMatch(/^M\d+ \d+l/u);
  });

  it('are not sent again to whoever has them', async () => {
    const { headers } = await viewer.get('/api/boundaries');
    expect(headers['cache-control']).toBe('private, no-cache');
    const known = await viewer.get('/api/boundaries', { 'if-none-match': String(headers['etag']) });
    expect([known.status, known.text]).toEqual([304, '']);
    expect((await viewer.get('/api/boundaries', { 'if-none-match': 'W/"0"' })).status).toBe(200);
  });

  it('are those of a moment when one is asked for', async () => {
    expect((await current('?asOf=2025-10-08T20:00:00%2B07:00')).boundaries).toBeNull();
  });

  it('loaded by somebody else meanwhile stay, and so does a file that is not the one looked at', async () => {
    const late = await loadBoundaries(admin, squares, key(), { version: 0 });
    expect([late.status, (late.body as { code: string }).code]).toEqual([409, 'stale_definition']);
    const other = await loadBoundaries(admin, squares, key(), { sha256: '0'.repeat(64) });
    expect([other.status, (other.body as { code: string }).code]).toEqual([409, 'boundary_file_changed']);
    const silent = await loadBoundaries(admin, squares, key(), { credit: ' ' });
    expect(silent.status).toBe(400);
    expect(await rows()).toHaveLength(1);
  });

  it('give way to the next file, the old ones are kept', async () => {
    const answer = await loadBoundaries(admin, bytesOf(topologyOf(['24301', '22015'])), key());
    expect((answer.body as BoundaryHistoryDto).items.map(({ version }) => version)).toEqual([2, 1]);
    expect((await current()).boundaries!.shapes.map(({ orgUnit }) => orgUnit).sort()).toEqual([
      '22015',
      '24301',
    ]);
    expect(await test.rows('select 1 from boundary_shapes')).toHaveLength(4);
  });

  it('are taken off with a reason: the map shows squares again, and there is nothing more to take off', async () => {
    const body = { version: 2, reason: 'Chờ tệp chính thức' };
    const off = await admin.post('/api/boundaries/take-off', body, key());
    expect((off.body as BoundaryHistoryDto).items[0]).toMatchObject({
      version: 3,
      loaded: null,
      ...{ reason: body.reason },
    });
    expect(await current()).toEqual({ asOf: null, version: 3, boundaries: null });
    const twice = await admin.post('/api/boundaries/take-off', { ...body, version: 3 }, key());
    expect((twice.body as { code: string }).code).toBe('boundaries_none');
    const lines = await test.rows(
      `select action from audit_lines where action like 'boundaries.%' order by id`,
    );
    expect(lines).toEqual(['load', 'load', 'take_off'].map((act) => ({ action: `boundaries.${act}` })));
  });

  it('are an administrator’s to load; their history is, too', async () => {
    expect((await sendBoundaries(viewer, '/preview', squares)).status).toBe(403);
    expect((await viewer.get('/api/boundaries/history')).status).toBe(403);
    expect((await test.visitor.get('/api/boundaries')).status).toBe(401);
  });
});

describe('a file that is no file of boundaries', () => {
  const told = async (file: Buffer): Promise<[number, string, string]> => {
    const { status, body } = await sendBoundaries(admin, '/preview', file);
    const { code, detail } = body as { code: string; detail: string };
    return [status, code, detail];
  };

  it('is refused in a sentence that says what is wrong and what stays as it is', async () => {
    const [status, code, detail] = await told(bytesOf('<kml/>'));
    expect([status, code]).toEqual([422, 'boundary_file_not_json']);
    expect(detail).toContain('bản đồ vẫn như cũ');
    const outside = await told(bytesOf(JSON.stringify(squaresOf(['24301'])).replaceAll('108', '8')));
    expect(outside[2]).toContain('nằm ngoài khu vực Việt Nam');
    expect((await told(Buffer.alloc(5 * 1024 * 1024 + 1, 0x20))).slice(0, 2)).toEqual([
      413,
      'file_too_large',
    ]);
  });

  it('takes its thread along at most: the next file is read as before', async () => {
    // Five million empty lists are more than the thread may hold.
    const heavy = bytesOf(`{"type":"FeatureCollection","features":[${'[],'.repeat(1_700_000)}[]]}`);
    expect(['boundary_file_heavy', 'boundary_file_shapes']).toContain((await told(heavy))[1]);
    expect((await sendBoundaries(admin, '/preview', squares)).status).toBe(200);
  });
});
