import { createHash } from 'node:crypto';
import { readdir, readlink, truncate, writeFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { prepareJobs } from '../../db/jobs-schema.js';
import type { Jobs } from '../../jobs/start-jobs.js';
import { exchange } from '../../test/exchange.js';
import { until, work } from '../../test/reminder-world.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { type Answer, TestApp, type Visitor } from '../../test/test-app.js';

const W41 = { period: '2025-W41', campaign: null, language: 'vi' };
let app: TestApp;
let jobs: Jobs | null = null;
let reviewer: Visitor;
let viewer: Visitor;
let editor: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  reviewer = await app.addAndSignIn('checker', 'reviewer');
  viewer = await app.addAndSignIn('reader', 'viewer');
  await prepareJobs(app.ownerUrl);
  for (const code of ['24301', '24364']) {
    const commune = await ReportingCommune.open(app, code);
    await commune.report('2025-W41', { adults_reached: 5 });
    editor = commune.editor;
  }
});
afterAll(async () => {
  await jobs?.stop();
  await app.close();
});

let keys = 0;
const key = (): string => `zip-${String((keys += 1))}`;
const outcome = ({ status, body }: Answer): unknown[] => [status, body.code];
const make = (by = reviewer, body: object = W41): Promise<Answer> =>
  by.post('/api/report-archives', body, key());
const at = (id: string, rest = ''): string => `/api/report-archives/${id}${rest}`;
const state = async (id: string): Promise<string> => (await viewer.get(at(id))).body.state;
const folder = (): string => app.reportFolders.archives;
const files = (): Promise<string[]> => readdir(folder()).catch(() => []);
/** Takes up the work of a process. */
const begin = async (): Promise<Jobs> => (jobs = await work(app, app.app));
const pause = async (): Promise<void> => {
  await jobs?.stop();
  jobs = null;
};

describe('an archive of the reports of all communes', () => {
  let id = '';

  it('is asked for by the Department; who asks again while it is being made gets the same', async () => {
    for (const by of [viewer, editor]) expect((await make(by)).status).toBe(403);
    expect((await viewer.get('/api/report-archives')).body).toEqual({
      items: [],
      mayMake: false,
      works: false,
    });
    await begin();
    await pause();
    const [first, second] = await Promise.all([make(), make()]);
    expect(first.body).toMatchObject({ state: 'waiting', done: 0, total: null, mayCancel: true });
    expect(second.body.id).toBe(first.body.id);
    id = first.body.id;
    expect(outcome(await viewer.get(at(id, '/file')))).toEqual([404, 'archive_gone']);
  });

  it('is stopped by a person, after which no job touches it', async () => {
    expect((await reviewer.post(at(id, '/cancel'), undefined, key())).body).toMatchObject({
      state: 'cancelled',
      mayCancel: false,
    });
    expect(outcome(await reviewer.post(at(id, '/cancel'), undefined, key()))).toEqual([409, 'archive_over']);
    const lines = await app.rows(
      `select l.action from audit_lines l where l.action like 'archive.%' order by l.id`,
    );
    expect(lines).toEqual([{ action: 'archive.make' }, { action: 'archive.cancel' }]);
  });

  it('holds a PDF of every commune that has reported, and names the others; the same bytes are proved by their hash', async () => {
    await begin();
    expect((await viewer.get('/api/report-archives')).body.works).toBe(true);
    id = (await make()).body.id;
    await until(async () => ['done', 'failed'].includes(await state(id)), 60_000);
    const { body } = await viewer.get(at(id));
    expect(body).toMatchObject({ state: 'done', done: 2, total: 2, without: 100, detail: null });
    const sent = await exchange(app.port, {
      method: 'GET',
      path: at(id, '/file'),
      headers: { cookie: viewer.cookie ?? '' },
    });
    expect([sent.status, sent.headers['content-type'], sent.headers['content-length']]).toEqual([
      200,
      'application/zip',
      String(body.sizeBytes),
    ]);
    expect(sent.headers['content-disposition']).toBe(
      'attachment; filename="bao-cao-cac-xa-2025-W41-so-lieu-mo-phong.zip"',
    );
    expect(createHash('sha256').update(sent.raw).digest('hex')).toBe(body.sha256);
    const parts = unzipSync(sent.raw);
    const names = Object.keys(parts).sort();
    expect(names.map((name) => /24301|24364|danh-sach/u.exec(name)?.[0])).toEqual([
      '24301',
      '24364',
      'danh-sach',
    ]);
    expect(
      Buffer.from(parts[names[0] ?? ''] ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const list = Buffer.from(parts['danh-sach.csv'] ?? []).toString('utf8');
    expect(list.match(/chưa có báo cáo/gu)).toHaveLength(100);
    expect(await files()).toEqual([`${id}.zip`]);
    expect((await editor.get(at(id, '/file'))).status).toBe(403);
  });

  it('leaves no connection and no open file behind when 12 clients break off its download', async () => {
    const before = await connections();
    // As long as a file that a client is in the middle of.
    await truncate(path.join(folder(), `${id}.zip`), 30_000_000);
    await Promise.all(Array.from({ length: 12 }, () => breakOff(at(id, '/file'), viewer)));
    await until(async () => (await connections()) <= before && (await openArchives()) === 0);
    expect((await viewer.get(at(id))).status).toBe(200);
  });

  it('nor do 12 that break off reports, before they are drawn or with the first bytes in hand; the next is served', async () => {
    const before = await connections();
    const report = (at: number): string =>
      `/api/reports/weekly/2025-W41.${['pdf', 'docx', 'xlsx'][at % 3] ?? ''}`;
    await Promise.all(
      Array.from({ length: 12 }, (_, at) => breakOff(report(at), viewer, at % 2 === 0 ? null : at * 10)),
    );
    await until(async () => (await connections()) <= before);
    const { status, headers } = await viewer.get(report(0));
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
  });

  it('is deleted after a day, and what a process left that died, too', async () => {
    const left = '00000000-0000-4000-8000-000000000000.1.part';
    await writeFile(path.join(folder(), left), 'half');
    await app.setNow('2025-10-09T15:00:00+07:00');
    await jobs?.draft();
    expect(await files()).toEqual([]);
    expect(await state(id)).toBe('swept');
    expect(outcome(await viewer.get(at(id, '/file')))).toEqual([404, 'archive_gone']);
  });

  it('is begun anew when the process that made it died, and told as failed when nobody took it up', async () => {
    await pause();
    // Left as a process leaves it that was killed.
    await app.rows(
      `insert into report_archives (id, province_id, period_id, language, state, attempts, beat_at, actor_id)
      select gen_random_uuid(), v.org_unit_id, pe.id, 'vi', 'running', 1, app.now(), u.id
      from org_unit_versions v
      cross join periods pe
      cross join users u
      where v.code = '66'
        and v.version = 1
        and pe.code = '2025-W41'
        and u.username = 'checker'`,
    );
    const dead = (await make()).body.id as string;
    expect(await state(dead)).toBe('running');
    await app.rows(
      `insert into jobs.job (name, data) select 'reports.archive', jsonb_build_object('id', $1::text)`,
      [dead],
    );
    await begin();
    await until(async () => (await state(dead)) === 'done', 60_000);
    await app.rows(
      `update report_archives
      set state = 'running', settled_at = null, beat_at = app.now() - interval '6 minutes'
      where id = $1`,
      [dead],
    );
    await jobs?.draft();
    expect((await viewer.get(at(dead))).body).toMatchObject({ state: 'failed', detail: 'interrupted' });
    expect(await files()).toEqual([]);
  });
});

/** Reads the beginning and goes. @param patience goes after so many milliseconds, whatever has come */
function breakOff(address: string, by: Visitor, patience: number | null = null): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.get(
      {
        host: '127.0.0.1',
        port: app.port,
        path: address,
        headers: { cookie: by.cookie ?? '' },
        agent: false,
      },
      (answer) => {
        answer.once('data', () => {
          request.destroy();
          resolve();
        });
        answer.on('error', () => undefined);
      },
    );
    if (patience === null) request.on('error', reject);
    else {
      request.on('error', () => resolve());
      request.once('close', resolve);
      setTimeout(() => request.destroy(), patience);
    }
  });
}

const connections = (): Promise<number> =>
  new Promise((resolve, reject) => {
    app.app.getHttpServer().getConnections((error, count) => {
      if (error === null) resolve(count);
      else reject(error);
    });
  });

/** Archives that this process has open; where the system does not tell, none. */
async function openArchives(): Promise<number> {
  const handles = await readdir('/proc/self/fd').catch(() => []);
  const targets = await Promise.all(handles.map((one) => readlink(`/proc/self/fd/${one}`).catch(() => '')));
  return targets.filter((target) => target.startsWith(folder())).length;
}
