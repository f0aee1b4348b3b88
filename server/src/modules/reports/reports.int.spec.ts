import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import readXlsx from 'read-excel-file/node';
import { PERMISSIONS, ROLES } from '../../domain/access.js';
import { lettersOf, readPdf, reportFile } from '../../test/report-files.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor } from '../../test/test-app.js';

const MOMENT = '2025-10-10T14:00:05+07:00';

let app: TestApp;
let viewer: Visitor;
let commune: ReportingCommune;

beforeAll(async () => {
  app = await TestApp.start({ now: MOMENT });
  viewer = await app.addAndSignIn('viewer', 'viewer');
  commune = await ReportingCommune.open(app, '24301');
  await app.setReference('24301', 'adults_18_plus', 1000);
});
afterAll(() => app.close());

const workbook = async () => readXlsx(await reportFile(viewer, '2025-W41.xlsx'));
/** The row of the one commune that reports. */
async function row(): Promise<unknown[]> {
  const [, communes] = await workbook();
  return communes!.data.find(([code]) => code === '24301')!;
}

describe('a report without figures', () => {
  it('says that there are none, never zero', async () => {
    const [goals, communes, notReported] = await workbook();
    const rows = goals!.data.slice(6, 17);
    expect(rows.map((cells) => cells[4])).toEqual(Array.from({ length: 11 }, () => 'chưa có số liệu'));
    expect(rows.map((cells) => [cells[5], cells[6], cells[9], cells[10]])).toEqual(
      Array.from({ length: 11 }, () => [null, null, null, null]),
    );
    expect(communes!.data.slice(6).every((cells) => cells[2] === 'chưa có số liệu')).toBe(true);
    expect(notReported!.data.slice(6)).toHaveLength(102);
  });

  it('of a week that is not open yet lists everybody as not reported, as its first section says', async () => {
    const [, , notReported] = await readXlsx(await reportFile(viewer, '2025-W43.xlsx'));
    expect(notReported!.data.slice(6)).toHaveLength(102);
    const pages = await readPdf(await reportFile(viewer, '2025-W43.pdf'));
    const letters = pages.map((page) => page.letters).join('');
    expect(letters).toContain(lettersOf('Còn 102 xã, phường chưa nộp báo cáo'));
    expect(letters).not.toContain(lettersOf('Tất cả xã, phường đã nộp'));
  });

  it('can still be set as a page', async () => {
    expect((await reportFile(viewer, '2025-W41.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('what a report holds', () => {
  it('drafts are not in it, signed reports are at once', async () => {
    await commune.save('2025-W41', { adults_reached: 460 });
    expect((await row())[2]).toBe('chưa có số liệu');
    await commune.handOver('2025-W41');
    expect((await row()).slice(2, 5)).toEqual([460, 1000, 46]);
    const [, , notReported] = await workbook();
    expect(notReported!.data.slice(6)).toHaveLength(101);
  });

  it('the same moment gives the same report: sheets cell by cell, pages byte by byte', async () => {
    const ofMoment = async (name: string) => {
      await app.setNow(MOMENT);
      return reportFile(viewer, name);
    };
    expect((await ofMoment('2025-W41.pdf')).equals(await ofMoment('2025-W41.pdf'))).toBe(true);
    const [one, other] = [await ofMoment('2025-W41.xlsx'), await ofMoment('2025-W41.xlsx')];
    expect(await readXlsx(one)).toEqual(await readXlsx(other));
  });

  it('waits for a writer that has stamped and not committed, and then holds what it wrote', async () => {
    await app.owner.query('begin');
    await app.owner.query('select app.lock_for_write()');
    await app.owner.query(
      `update data_values dv
      set value = 470
      from data_elements e
      where e.id = dv.element_id
        and e.code = 'adults_reached'`,
    );
    const reading = row();
    const waited = await Promise.race([reading.then(() => false), sleep(400, true)]);
    await app.owner.query('commit');
    expect([waited, (await reading)[2]]).toEqual([true, 470]);
  });

  it('a page that is only looked at waits for nobody', async () => {
    await app.owner.query('begin');
    await app.owner.query('select app.lock_for_write()');
    const { status } = await viewer.get('/api/overview?period=2025-W41');
    await app.owner.query('commit');
    expect(status).toBe(200);
  });

  it('figures of a real installation carry no note of a simulation', async () => {
    await app.owner.query(`update installation set simulated = false, clock_offset = interval '0'`);
    try {
      await app.owner.query(`insert into org_unit_groups (code) values ('stamp')`);
      const sheets = await workbook();
      for (const { data } of sheets) expect(JSON.stringify(data)).not.toMatch(/mô phỏng/iu);
      const { headers } = await viewer.get('/api/reports/weekly/2025-W41.pdf');
      expect(headers['content-disposition']).toBe('attachment; filename="bao-cao-tuan-2025-W41.pdf"');
    } finally {
      await app.setNow(MOMENT);
      await app.owner.query(`insert into org_unit_groups (code) values ('stamp-again')`);
    }
  });
});

describe('who gets a report', () => {
  it('is every role that the table of permissions names, and nobody without a session', async () => {
    for (const role of ROLES) {
      const unit = role.startsWith('commune') ? '24364' : null;
      const by = await app.addAndSignIn(`reads-${role}`, role, unit);
      const { status } = await by.get('/api/reports/weekly/2025-W41.xlsx');
      expect([role, status]).toEqual([role, PERMISSIONS['reports:read'].includes(role) ? 200 : 403]);
    }
    for (const kind of ['xlsx', 'pdf'])
      expect((await app.visitor.get(`/api/reports/weekly/2025-W41.${kind}`)).status).toBe(401);
  });

  it.each(['2025-W60', '2024-W10', '2025-10', 'once'])(
    'a report of %s, which is no known week, is a 404 problem',
    async (period) => {
      for (const kind of ['xlsx', 'pdf']) {
        const { status, headers, body } = await viewer.get(`/api/reports/weekly/${period}.${kind}`);
        expect([status, body.code]).toEqual([404, 'not_found']);
        expect(headers['content-type']).toContain('application/problem+json');
        expect(headers['content-disposition']).toBeUndefined();
      }
    },
  );

  it('a week before the campaign has a report without goals', async () => {
    const [goals] = await readXlsx(await reportFile(viewer, '2025-W28.xlsx'));
    expect(goals!.data.slice(6).every((cells) => cells[4] == null)).toBe(true);
    expect((await reportFile(viewer, '2025-W28.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
