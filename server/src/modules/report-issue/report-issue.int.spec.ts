import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemo } from '../../test/demo-app.js';
import { exchange } from '../../test/exchange.js';
import { lettersOf, readPdf } from '../../test/report-files.js';
import { pngBytes } from '../../test/scans.js';
import type { Answer, TestApp, Visitor } from '../../test/test-app.js';

const W40 = '2025-W40';
const REASON = 'Mục IV còn thiếu nhiệm vụ tuần tới';
let app: TestApp;
let reviewer: Visitor;
let other: Visitor;
let director: Visitor;
let editor: Visitor;
let viewer: Visitor;

beforeAll(async () => {
  ({ app, viewer } = await startDemo());
  reviewer = await app.addAndSignIn('checker', 'reviewer');
  other = await app.addAndSignIn('checker2', 'reviewer');
  director = await app.addAndSignIn('boss', 'director');
  editor = await app.addAndSignIn('writer', 'commune_editor', '24301');
});
afterAll(() => app.close());

let keys = 0;
const key = (): string => `issue-${String((keys += 1))}`;
const address = (id: number, rest = ''): string => `/api/issued-reports/${String(id)}${rest}`;
const outcome = ({ status, body }: Answer): unknown[] => [status, body.code];

const DRAFT = { kind: 'province_week', period: W40, campaign: null, language: 'vi', replaces: null };
const draft = async (more: object = {}, by = reviewer): Promise<Answer> =>
  by.post('/api/issued-reports', { ...DRAFT, ...more }, key());

interface Shown {
  readonly asOf: string;
  readonly document: {
    readonly numberLine: string;
    readonly letterhead: object;
    readonly opening: readonly { readonly text: string }[];
    readonly sections: readonly object[];
  };
  readonly paragraphs: readonly {
    readonly id: string;
    readonly drafted: string;
    readonly text: string | null;
    readonly version: number;
    readonly stale: boolean;
    readonly unknownFigures: readonly string[];
  }[];
  readonly checklist: readonly { readonly code: string; readonly clear: boolean; readonly about: string[] }[];
}
const shown = async (id: number, by = reviewer): Promise<Shown> =>
  (await by.get(address(id, '/document'))).body as Shown;

/** A paragraph that tells of figures. */
const telling = ({ paragraphs }: Shown) => paragraphs.find(({ drafted }) => /58,0%/u.test(drafted))!;
const edit = (id: number, paragraph: string, body: object, by = reviewer): Promise<Answer> =>
  by.put(address(id, `/paragraphs/${paragraph}`), body, key());
const step = (id: number, act: string, body: object, by: Visitor, name = key()): Promise<Answer> =>
  by.post(address(id, `/${act}`), body, name);
const handIn = async (id: number, version: number): Promise<Answer> =>
  step(id, 'hand-in', { version, asOf: (await shown(id)).asOf }, reviewer);

const file = (of: number, format: string) =>
  exchange(viewer.port, {
    method: 'GET',
    path: address(of, `/files/${format}`),
    headers: { cookie: viewer.cookie ?? '' },
  });

let id = 0;

describe('a draft', () => {
  it('is begun by the reviewer for the Department, and by nobody who only reads or signs', async () => {
    const made = await draft();
    expect(made.body).toMatchObject({
      state: 'draft',
      version: 1,
      asOf: null,
      acts: ['edit', 'hand_in', 'withdraw'],
    });
    id = made.body.id;
    for (const by of [viewer, director]) expect((await draft({}, by)).status).toBe(403);
    expect(outcome(await draft({}, editor))).toEqual([422, 'report_kind_unavailable']);
    expect((await editor.get(address(id))).status).toBe(404);
    expect((await editor.get('/api/issued-reports')).body).toEqual({
      ...{ items: [], total: 0, page: 1, pages: 1 },
    });
  });

  it('of a commune is its own until it is issued: the province does not see it', async () => {
    const own = (await draft({ kind: 'commune_week' }, editor)).body.id as number;
    expect((await editor.get(address(own))).status).toBe(200);
    for (const by of [viewer, reviewer]) {
      expect((await by.get(address(own))).status).toBe(404);
      const { items } = (await by.get('/api/issued-reports')).body as { items: { id: number }[] };
      expect(items.map((item) => item.id)).toEqual([id]);
    }
  });

  it('is drawn as a file that says on every page that it is one, and is not kept', async () => {
    const { status, raw } = await file(id, 'pdf');
    expect(status).toBe(200);
    for (const { letters } of await readPdf(raw))
      expect(letters).toContain(lettersOf('DỰ THẢO – CHƯA BAN HÀNH'));
    expect((await viewer.get(address(id))).body.files).toEqual([]);
    expect((await file(id, 'scan')).status).toBe(404);
  });

  it('takes edits, tells figures that stand nowhere, and refuses none of them', async () => {
    const { id: paragraph, drafted } = telling(await shown(id));
    const done = await edit(id, paragraph, { version: 0, text: 'Đạt 58,0% và 123.457 người.', drafted });
    expect(done.status).toBe(200);
    expect(telling(await shown(id))).toMatchObject({
      text: 'Đạt 58,0% và 123.457 người.',
      version: 1,
      stale: false,
      unknownFigures: ['123.457'],
    });
  });

  it('loses nothing when two edit one paragraph: the second gets both texts', async () => {
    const { id: paragraph, drafted } = telling(await shown(id));
    const late = await edit(id, paragraph, { version: 0, text: 'Bản của tôi', drafted }, other);
    expect(outcome(late)).toEqual([409, 'paragraph_changed']);
    expect(late.body).toMatchObject({
      current: { version: 1, text: 'Đạt 58,0% và 123.457 người.', by: 'checker' },
      yours: { version: 0, text: 'Bản của tôi' },
    });
    expect((await edit(id, paragraph, { version: 1, text: 'Đạt 58,0%.', drafted }, other)).status).toBe(200);
  });

  it('flags an edit whose figures have changed behind it', async () => {
    await app.setReference('24301', 'adults_18_plus', 60_000, '2025-10-01');
    const after = await shown(id);
    expect(after.paragraphs.filter(({ stale }) => stale)).toHaveLength(1);
    expect(after.checklist.find(({ code }) => code === 'stale_edits')).toMatchObject({ clear: false });
    expect(after.checklist.find(({ code }) => code === 'quality_warnings')).toMatchObject({ count: 0 });
  });
});

describe('signature', () => {
  it('freezes the moment that was looked at, after which nothing is edited', async () => {
    const { asOf, document } = await shown(id);
    expect((await handIn(id, 9)).body.code).toBe('report_changed');
    const done = await step(id, 'hand-in', { version: 1, asOf }, reviewer);
    expect(done.body).toMatchObject({ state: 'awaiting_signature', version: 2, asOf });
    expect((await shown(id)).document).toEqual(document);
    const refused = await edit(id, 'opening-1', { version: 0, text: 'x', drafted: '' });
    expect(outcome(refused)).toEqual([409, 'report_state']);
  });

  it('goes back with a reason, by the director only', async () => {
    expect((await step(id, 'send-back', { version: 2, reason: REASON }, reviewer)).status).toBe(403);
    expect((await step(id, 'send-back', { version: 2, reason: 'vì' }, director)).status).toBe(400);
    const back = await step(id, 'send-back', { version: 2, reason: REASON }, director);
    expect(back.body).toMatchObject({ state: 'draft', version: 3, asOf: null });
    expect(back.body.history.at(-1)).toMatchObject({ act: 'send_back', by: 'boss', reason: REASON });
    expect((await handIn(id, 3)).body.version).toBe(4);
  });
});

describe('an issue', () => {
  const mark = { version: 4, number: '5', on: '2025-10-08' };

  it('is the director’s, under number and date, once however often it is sent, with one line of the audit', async () => {
    expect((await step(id, 'issue', mark, reviewer)).status).toBe(403);
    for (const on of ['2025-10-07', '2025-10-09']) {
      const refused = await step(id, 'issue', { ...mark, on }, director);
      expect([...outcome(refused), refused.body.detail]).toEqual([
        422,
        'report_date',
        expect.stringContaining('08/10/2025'),
      ]);
    }
    const name = key();
    const first = await step(id, 'issue', mark, director, name);
    expect(first.body).toMatchObject({ state: 'issued', version: 5, number: '05', issuedOn: '2025-10-08' });
    expect((await step(id, 'issue', mark, director, name)).body).toEqual(first.body);
    expect((await shown(id)).document.numberLine).toBe('Số: 05/BC-SKHCN');
    const lines = await app.rows(`select 1 from audit_lines l where l.action = 'report.issue'`);
    expect(lines).toHaveLength(1);
    const [{ content }] = (await app.rows<{ content: string }>(
      `select a.content from report_acts a where a.act = 'issue'`,
    )) as [{ content: string }];
    expect(createHash('sha256').update(content).digest('hex')).toBe(first.body.sha256);
  });

  it('is never changed by a later correction, and recomposed it is equal', async () => {
    const before = (await shown(id)).document;
    await app.setReference('24364', 'adults_18_plus', 30_000, '2025-10-01');
    expect((await shown(id)).document).toEqual(before);
    const { body } = await viewer.get(address(id, '/verification'));
    expect(body).toMatchObject({ same: true });
    expect(body.recomposed).toBe(body.sha256);
  });

  it('keeps the letterhead it was frozen under; a new one heads drafts only', async () => {
    const { letterhead } = (await shown(id)).document;
    const body = { ...letterhead, symbol: 'BC-MOI', recipients: ['Lưu: VT'] };
    const put = (by: Visitor, version = 0): Promise<Answer> =>
      by.put('/api/letterhead', { version, ...body }, key());
    expect((await put(viewer)).status).toBe(403);
    expect((await put(director)).body).toMatchObject({ version: 1, letterhead: { symbol: 'BC-MOI' } });
    expect(outcome(await put(director))).toEqual([409, 'report_changed']);
    expect((await editor.get('/api/letterhead')).body).toMatchObject({
      ...{ orgUnit: '24301', version: 0, letterhead: null },
      usual: { agency: 'UBND XÃ CUÔR ĐĂNG', symbol: 'BC-UBND', addressees: ['Sở Khoa học và Công nghệ'] },
    });
    expect((await viewer.get(address(id, '/verification'))).body.same).toBe(true);
    const fresh = (await draft()).body.id as number;
    expect((await shown(fresh)).document.numberLine).toBe('Số:          /BC-MOI');
  });

  it('takes the signed paper by what is in it, and gives it back as it was', async () => {
    const scan = (bytes: Buffer): Promise<Answer> =>
      reviewer.send('POST', address(id, '/scan'), bytes, {
        'content-type': 'application/octet-stream',
        'idempotency-key': key(),
        'file-name': 'ban-ky.png',
      });
    expect(outcome(await scan(Buffer.from('không phải ảnh')))).toEqual([422, 'attachment_type']);
    const done = await scan(pngBytes());
    expect(done.body.files[0]).toMatchObject({ format: 'scan', fileName: 'ban-ky.png' });
    expect(done.body.history.at(-1)).toMatchObject({ act: 'scan', reason: null });
    const given = await viewer.get(address(id, '/files/scan'));
    expect([given.status, given.headers['content-type']]).toEqual([200, 'image/png']);
  });

  it('has its files kept, and drawn again they have the same bytes', async () => {
    const { files } = (await viewer.get(address(id))).body as { files: { format: string; sha256: string }[] };
    expect(files.map(({ format }) => format).sort()).toEqual(['docx', 'pdf', 'scan', 'xlsx']);
    for (const { format, sha256 } of files) {
      const { status, raw } = await file(id, format);
      expect([status, createHash('sha256').update(raw).digest('hex')]).toEqual([200, sha256]);
    }
    const { body } = await viewer.get(address(id, '/verification'));
    for (const file of body.files)
      expect(file).toMatchObject({ intact: true, drawnAgain: file.format === 'scan' ? null : true });
  });

  it('is replaced by a new one that names it, under a number of its own', async () => {
    const again = await draft({ replaces: id });
    const next = again.body.id as number;
    const { opening, sections } = (await shown(next)).document;
    expect(opening[0]!.text).toContain('thay thế Báo cáo số 05/BC-SKHCN ngày 08 tháng 10 năm 2025');
    expect(JSON.stringify(sections)).toContain('So với Báo cáo số 05/');
    await handIn(next, 1);
    const numbered = (number: string): Promise<Answer> =>
      step(next, 'issue', { version: 2, number, on: '2025-10-08' }, director);
    for (const number of ['05', '5', '005'])
      expect(outcome(await numbered(number))).toEqual([409, 'report_number_taken']);
    for (const number of ['0', '1234567'])
      expect(outcome(await numbered(number))).toEqual([400, 'invalid_request']);
    expect((await numbered('58')).status).toBe(200);
    expect((await reviewer.get(address(id))).body).toMatchObject({ state: 'issued', replacedBy: next });
    expect(outcome(await draft({ replaces: id }))).toEqual([422, 'report_not_issued']);
  });

  it('cannot be withdrawn; what is not issued can, with a reason, and then is over', async () => {
    const issued = await step(id, 'withdraw', { version: 5, reason: REASON }, reviewer);
    expect(outcome(issued)).toEqual([409, 'report_state']);
    const spare = (await draft()).body.id as number;
    const done = await step(spare, 'withdraw', { version: 1, reason: REASON }, reviewer);
    expect(done.body).toMatchObject({ state: 'withdrawn', acts: [] });
  });

  it('changes nothing that was kept: the rows are only added to', async () => {
    for (const table of ['issued_reports', 'report_acts', 'report_paragraphs', 'report_issue_files'])
      await expect(app.rows(`delete from ${table}`)).rejects.toMatchObject({ code: expect.any(String) });
  });
});
