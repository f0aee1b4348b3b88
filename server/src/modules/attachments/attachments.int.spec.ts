import { rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sweepAttachments } from '../../db/sweep-attachments.js';
import { attach, jpegBytes, pdfBytes, pngBytes } from '../../test/scans.js';
import { TestApp, type Visitor } from '../../test/test-app.js';
import { FolderAttachmentStore } from './folder-attachment-store.js';

const ONCE = '/api/submissions/24301/once';
const SCAN = 'committee_decision_scan';
const REASON = {
  dataElement: 'committee_established',
  rule: 'committee_without_scan',
  text: 'Chưa có máy quét.',
};

let test: TestApp;
let editor: Visitor;
let other: Visitor;
let reviewer: Visitor;
let keys = 0;
const key = (): string => `attachment-${String((keys += 1))}`;

beforeAll(async () => {
  test = await TestApp.start();
  editor = await test.addAndSignIn('editor', 'commune_editor', '24301');
  other = await test.addAndSignIn('other', 'commune_editor', '24364');
  reviewer = await test.addAndSignIn('reviewer', 'reviewer');
});
afterAll(() => test.close());

const send = (bytes: Buffer, name = 'Quyết định.pdf', by = editor, idempotencyKey = key()) =>
  attach(by, SCAN, bytes, name, idempotencyKey);
async function save(values: Readonly<Record<string, unknown>>, reasons: readonly object[] = []) {
  const { body } = await editor.get(`${ONCE}?dataSet=once`);
  const list = Object.entries(values).map(([dataElement, value]) => ({ dataElement, value }));
  return editor.put(`${ONCE}?dataSet=once`, { version: body.version, values: list, reasons }, key());
}
const list = async (by = editor) => (await by.get(`${ONCE}/attachments?dataSet=once`)).body.items;
const fileOf = (sha256: string): string => path.join(test.attachmentsDir, sha256.slice(0, 2), sha256);

describe('a scan', () => {
  it('is taken by its content, whatever its name says, and kept under its hash', async () => {
    const sent = await send(pngBytes(), 'Quyết định số 15.pdf');
    expect([sent.status, sent.body]).toEqual([
      200,
      {
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
        dataElement: SCAN,
        fileName: 'Quyết định số 15.pdf.png',
        mediaType: 'image/png',
        sizeBytes: pngBytes().length,
        uploadedAt: expect.any(String),
        uploadedBy: 'editor',
        available: true,
      },
    ]);
    expect(await new FolderAttachmentStore(test.attachmentsDir).get(sent.body.sha256)).toEqual(pngBytes());
  });
  it.each([
    ['a page named as a picture', Buffer.from('<svg onload="alert(1)"/>'), 'anh.png', 422, 'attachment_type'],
    ['one that is cut off', jpegBytes().subarray(0, 20), 'anh.jpg', 422, 'attachment_damaged'],
    ['a PDF with a script', pdfBytes('/OpenAction << /S /JavaScript >>'), 'a.pdf', 422, 'attachment_acts'],
    ['one of more than 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1, 0x25), 'a.pdf', 413, 'file_too_large'],
  ])('is refused as %s, in a sentence, and leaves nothing', async (_what, bytes, name, status, code) => {
    const before = await list();
    const answer = await send(bytes, name);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await list()).toEqual(before);
  });
  it('sent again with its key is the same one', async () => {
    const first = await send(jpegBytes(), 'anh.jpg', editor, 'again');
    expect((await send(jpegBytes(), 'anh.jpg', editor, 'again')).body).toEqual(first.body);
    expect((await send(pngBytes(), 'anh.jpg', editor, 'again')).body.code).toBe('idempotency_key_reused');
    const rows = await test.rows(`select 1 from attachments where file_name = 'anh.jpg'`);
    expect(rows).toHaveLength(1);
  });
  it('is taken by the own commune, and for an element that takes files', async () => {
    expect((await send(pngBytes(), 'x.png', other)).status).toBe(404);
    expect((await send(pngBytes(), 'x.png', reviewer)).body.code).toBe('forbidden');
    const wrong = await attach(editor, 'committee_decision_number', pngBytes(), 'x.png', key());
    expect(wrong.status).toBe(404);
  });
});

describe('the declaration of a committee', () => {
  it('takes number and date with “Có”, and neither without', async () => {
    const refused = await save({ committee_established: 1 });
    expect([refused.status, refused.body.errors.map((one: { code: string }) => one.code)]).toEqual([
      422,
      ['committee_needs_number', 'committee_needs_date'],
    ]);
    const bare = await save({ committee_decision_number: '15/QĐ-UBND' });
    expect(bare.body.errors).toMatchObject([
      { path: 'committee_decision_number', code: 'committee_number_needs_yes' },
    ]);
    expect((await save({ committee_established: 0 })).status).toBe(200);
    const tomorrow = await save({
      committee_established: 1,
      committee_decision_number: '15/QĐ-UBND',
      committee_decision_date: '2025-10-09',
    });
    expect(tomorrow.body.errors[0]).toMatchObject({
      path: 'committee_decision_date',
      code: 'date_in_future',
    });
  });
  it('refers to a scan that was uploaded for it, and to no other', async () => {
    const unknown = await save({
      committee_decision_scan: 'ab'.repeat(32),
      committee_established: 1,
      committee_decision_number: '15/QĐ-UBND',
      committee_decision_date: '2025-08-05',
    });
    expect(unknown.body.errors).toMatchObject([{ path: SCAN, code: 'file_not_there' }]);
  });
  it('without a scan it asks why, and is handed in with a reason; with one it asks nothing', async () => {
    const papers = {
      committee_established: 1,
      committee_decision_number: '15/QĐ-UBND',
      committee_decision_date: '2025-08-05',
    };
    const saved = await save(papers);
    expect(saved.body.quality.findings).toMatchObject([{ rule: 'committee_without_scan', reason: null }]);
    expect((await save({}, [REASON])).body.quality.findings).toMatchObject([{ reason: REASON.text }]);
    const { sha256 } = (await send(pdfBytes(), 'Quyết định 15.pdf')).body;
    expect((await save({ [SCAN]: sha256 })).body.quality.findings).toEqual([]);
  });
  it('says as of an earlier moment what it said then', async () => {
    const before = (await test.rows<{ now: Date }>('select app.now() as now'))[0]!.now;
    await test.setNow('2025-10-08T15:00:00+07:00');
    expect((await save({ committee_decision_number: '16/QĐ-UBND' })).status).toBe(200);
    const valueOf = (body: { values: { dataElement: string; value: unknown }[] }) =>
      body.values.find(({ dataElement }) => dataElement === 'committee_decision_number')?.value;
    const then = await editor.get(`${ONCE}?dataSet=once&asOf=${before.toISOString()}`);
    expect([valueOf(then.body), valueOf((await editor.get(`${ONCE}?dataSet=once`)).body)]).toEqual([
      '15/QĐ-UBND',
      '16/QĐ-UBND',
    ]);
  });
});

describe('a download', () => {
  it('goes to the own commune and the province, as a file in which nothing can act, with its line', async () => {
    const [{ sha256 }] = (await list()) as [{ sha256: string }];
    for (const by of [editor, reviewer]) {
      const { status, headers, text } = await by.get(`${ONCE}/attachments/${sha256}?dataSet=once`);
      expect([status, text]).toEqual([200, pdfBytes().toString()]);
      expect(headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="Quyet-dinh-15.pdf"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%2015.pdf`,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
    }
    const lines = await test.rows(`select object from audit_lines where action = 'export.pdf'`);
    expect(lines).toEqual([{ object: 'file:Quyet-dinh-15.pdf' }, { object: 'file:Quyet-dinh-15.pdf' }]);
    expect((await other.get(`${ONCE}/attachments/${sha256}?dataSet=once`)).status).toBe(404);
    expect((await test.visitor.get(`${ONCE}/attachments/${sha256}?dataSet=once`)).status).toBe(401);
    expect((await editor.get(`${ONCE}/attachments/${'0'.repeat(64)}?dataSet=once`)).status).toBe(404);
  });
  it('of a file that the store has lost is told, and the list says so', async () => {
    const { sha256 } = (await send(pngBytes(3, 3), 'mất.png')).body;
    await rm(fileOf(sha256));
    const answer = await editor.get(`${ONCE}/attachments/${sha256}?dataSet=once`);
    expect([answer.status, answer.body.code]).toEqual([410, 'attachment_lost']);
    expect(await list()).toContainEqual(expect.objectContaining({ sha256, available: false }));
  });
});

describe('an upload that no report refers to', () => {
  it('is swept after a week, and what a report ever said stays', async () => {
    const folder = test.attachmentsDir;
    const store = new FolderAttachmentStore(folder);
    const { sha256: young } = (await send(pngBytes(7, 7), 'moi.png')).body;
    const sweep = () => sweepAttachments(test.ownerUrl, store);
    expect(await sweep()).toBe(0);
    for (const { sha256 } of await store.list()) await utimes(fileOf(sha256), new Date(0), new Date(0));
    await store.put('0'.repeat(64), Buffer.from('of another database'));
    expect(await sweep()).toBe(0);
    await test.setNow('2025-10-16T15:00:00+07:00');
    expect(await sweep()).toBeGreaterThan(0);
    const said = await test.rows<{ sha256: string }>(
      `select distinct r.values ->> e.id::text as sha256
      from submission_revisions r
      join data_elements e on e.code = '${SCAN}'
      where r.values ->> e.id::text is not null`,
    );
    expect(said).toHaveLength(1);
    expect(await store.has(said[0]!.sha256)).toBe(true);
    expect(await store.has(young)).toBe(false);
  });
});
