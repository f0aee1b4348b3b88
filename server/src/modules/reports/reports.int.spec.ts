import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import readXlsx from 'read-excel-file/node';
import { ROLES } from '../../domain/access.js';
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

/** Rows of a table below its head, by the name of its sheet; of a report without such a table: none. */
async function table(sheet: string, week = '2025-W41'): Promise<readonly unknown[][]> {
  const sheets = await readXlsx(await reportFile(viewer, `${week}.xlsx`));
  return sheets.find((one) => one.sheet === sheet)?.data.slice(4) ?? [];
}
/** The row of the one commune that reports. */
async function row(): Promise<unknown[]> {
  return (await table('Xã, phường')).find(([, name]) => name === 'Xã Cuôr Đăng')!;
}

describe('a report without figures', () => {
  it('says that there are none, never zero', async () => {
    const rows = (await table('Chi tiết chỉ tiêu')).slice(0, 11);
    expect(rows.map((cells) => cells[5])).toEqual(Array.from({ length: 11 }, () => 'chưa có số liệu'));
    expect(rows.map((cells) => [cells[8], cells[9], cells[10], cells[11]])).toEqual(
      Array.from({ length: 11 }, () => [null, null, null, null]),
    );
    expect((await table('Xã, phường')).map((cells) => cells[4])).toEqual(
      Array.from({ length: 102 }, () => 'chưa có số liệu'),
    );
    expect(await table('Chưa nộp')).toHaveLength(102);
  });

  it('of a week that is not open yet lists everybody as not reported, as its first section says', async () => {
    expect(await table('Chưa nộp', '2025-W43')).toHaveLength(102);
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
    expect((await row()).slice(2, 5)).toEqual([null, 1000, 'chưa có số liệu']);
    await commune.handOver('2025-W41');
    expect((await row()).slice(2, 5)).toEqual([460, 1000, 46]);
    expect(await table('Chưa nộp')).toHaveLength(101);
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
    await app.setReference('24301', 'adults_18_plus', 2000, '2025-10-01');
    const reading = row();
    const waited = await Promise.race([reading.then(() => false), sleep(400, true)]);
    await app.owner.query('commit');
    expect([waited, (await reading).slice(2, 4)]).toEqual([true, [460, 2000]]);
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
      const sheets = await readXlsx(await reportFile(viewer, '2025-W41.xlsx'));
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
  it('is every role of the province; a commune is told whose report it is, and nobody gets it without a session', async () => {
    for (const role of ROLES) {
      const unit = role.startsWith('commune') ? '24364' : null;
      const by = await app.addAndSignIn(`reads-${role}`, role, unit);
      const { status, body } = await by.get('/api/reports/weekly/2025-W41.xlsx');
      const outcome = unit === null ? [200, undefined] : [403, 'report_of_department'];
      expect([role, status, body?.code]).toEqual([role, ...outcome]);
    }
    for (const kind of ['xlsx', 'docx', 'pdf'])
      expect((await app.visitor.get(`/api/reports/weekly/2025-W41.${kind}`)).status).toBe(401);
  });

  it.each(['2025-W60', '2024-W10', '2025-10', 'once'])(
    'a report of %s, which is no known week, is a 404 problem',
    async (period) => {
      for (const kind of ['xlsx', 'docx', 'pdf']) {
        const { status, headers, body } = await viewer.get(`/api/reports/weekly/${period}.${kind}`);
        expect([status, body.code]).toEqual([404, 'not_found']);
        expect(headers['content-type']).toContain('application/problem+json');
        expect(headers['content-disposition']).toBeUndefined();
      }
    },
  );

  it('a week before the campaign has a report without goals', async () => {
    expect(await table('Chi tiết chỉ tiêu', '2025-W28')).toEqual([]);
    expect((await reportFile(viewer, '2025-W28.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
