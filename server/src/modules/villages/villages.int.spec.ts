import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor } from '../../test/test-app.js';
import { mergerOf } from '../../test/unit-changes.js';
import {
  addVillage as add,
  changeVillage as change,
  closeVillage as close,
  villageBody as facts,
  villageKeyOnce as key,
} from '../../test/villages.js';

const A = '24301';
const B = '24364';

let test: TestApp;
let editor: Visitor;
let leader: Visitor;
let other: Visitor;
let reviewer: Visitor;

beforeAll(async () => {
  test = await TestApp.start();
  editor = await test.addAndSignIn('editor', 'commune_editor', A);
  leader = await test.addAndSignIn('leader', 'commune_leader', A);
  other = await test.addAndSignIn('other', 'commune_editor', B);
  reviewer = await test.addAndSignIn('reviewer', 'reviewer');
});
afterAll(() => test.close());

const register = (who: Visitor, orgUnit = A, more = ''): Promise<Answer> =>
  who.get(`/api/villages?orgUnit=${orgUnit}${more}`);
const names = async (who = editor, orgUnit = A): Promise<string[]> =>
  (await register(who, orgUnit)).body.items.map(({ fullName }: { fullName: string }) => fullName);
const proposals = async (who: Visitor, period = '2025-W41', dataSet = 'weekly'): Promise<Answer> =>
  who.get(`/api/villages/proposals?orgUnit=${A}&period=${period}&dataSet=${dataSet}`);

describe('the register of a commune', () => {
  it('begins empty and proposes nothing', async () => {
    const { body } = await register(editor);
    expect([body.items, body.counts.total, body.revision, body.mayKeep]).toEqual([[], 0, 0, true]);
    expect((await proposals(editor)).body.items).toEqual([]);
  });

  it('takes a village from its editor and its leader, with what is known of it', async () => {
    const first = await add(editor, 'Buôn Kroă A', { hasTeam: true, teamMembers: 5, bestSignal: '4G' });
    expect([first.status, first.body]).toMatchObject([
      200,
      { name: 'Kroă A', fullName: 'Buôn Kroă A', version: 1, open: true, households: null, by: 'editor' },
    ]);
    expect((await add(leader, 'Aring', { hasTeam: false })).status).toBe(200);
    expect(await names()).toEqual(['Buôn Aring', 'Buôn Kroă A']);
  });

  it('is written once however often it is sent', async () => {
    const body = facts('Một Lần');
    const answers = [
      await editor.post('/api/villages', body, 'the-same'),
      await editor.post('/api/villages', body, 'the-same'),
    ];
    expect(answers[0]?.body.id).toBe(answers[1]?.body.id);
    await close(editor, answers[0]?.body, '2025-10-01');
  });

  it('has no two open villages of one name, with whatever marks', async () => {
    const answer = await add(editor, 'kroa a');
    expect([answer.status, answer.body.code]).toEqual([409, 'village_name_taken']);
    expect((await add(editor, 'Kroă A', { kind: 'thôn' })).status).toBe(200);
  });

  it('refuses what contradicts itself, field by field', async () => {
    const answer = await add(editor, 'Sai', { hasTeam: false, teamMembers: 4, notes: '0905 123 456' });
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid_village']);
    expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual(['teamMembers', 'notes']);
    expect(await names()).not.toContain('Buôn Sai');
  });

  it('is read by the province, and by no other commune', async () => {
    expect((await names(reviewer)).length).toBe(4);
    expect((await register(other)).status).toBe(403);
    expect((await proposals(other)).status).toBe(403);
    const [village] = (await register(editor)).body.items;
    expect((await other.get(`/api/villages/${String(village.id)}/history`)).status).toBe(404);
  });

  it('is kept by nobody else', async () => {
    const [village] = (await register(editor)).body.items;
    expect((await add(reviewer, 'Của Sở')).status).toBe(403);
    expect((await change(reviewer, village, 'Của Sở')).status).toBe(403);
    expect((await change(other, village, 'Của xã khác')).status).toBe(404);
    expect((await close(other, village, '2025-10-08')).status).toBe(404);
  });
});

describe('a village over time', () => {
  let village: Answer['body'];

  it('is changed from a date, and before it stays what it was', async () => {
    village = (await add(editor, 'Ea Drăng', { households: 100 })).body;
    const answer = await change(editor, village, 'Ea Drăng Mới', {
      households: 120,
      effectiveOn: '2025-10-05',
    });
    expect([answer.status, answer.body.version]).toEqual([200, 2]);
    const on = async (date: string): Promise<Answer['body']> =>
      (await register(editor, A, `&on=${date}`)).body.items.find(
        (one: { id: number }) => one.id === village.id,
      );
    expect(await on('2025-10-04')).toMatchObject({ fullName: 'Buôn Ea Drăng', households: 100 });
    expect(await on('2025-10-05')).toMatchObject({ fullName: 'Buôn Ea Drăng Mới', households: 120 });
    village = answer.body;
  });

  it('is not changed on top of what somebody else saved', async () => {
    const answer = await change(leader, { ...village, version: 1 }, 'Cũ');
    expect([answer.status, answer.body.code]).toEqual([409, 'village_changed']);
  });

  it('is as it was known, as of a moment', async () => {
    const then = (await editor.get('/api/session')).body.now;
    await new Promise((resolve) => setTimeout(resolve, 20));
    village = (await change(editor, village, 'Ea Drăng', { households: 130 })).body;
    const at = async (more: string): Promise<number> =>
      (await register(reviewer, A, more)).body.items.find((one: { id: number }) => one.id === village.id)
        .households;
    expect([await at(`&asOf=${encodeURIComponent(then)}`), await at('')]).toEqual([120, 130]);
  });

  it('is closed and opened again, never deleted, and keeps who, when and why', async () => {
    const closed = await close(editor, village, '2025-10-06');
    expect(closed.body).toMatchObject({ open: false, closedOn: '2025-10-06', households: 130 });
    expect((await change(editor, closed.body, 'Không được')).body.code).toBe('village_is_closed');
    const again = await add(editor, 'Ea Drăng');
    expect((await close(editor, closed.body, null)).body.code).toBe('village_name_taken');
    await close(editor, again.body, '2025-10-08');
    expect((await close(editor, closed.body, null)).body).toMatchObject({ open: true, closedOn: null });
    const { items } = (await editor.get(`/api/villages/${String(village.id)}/history`)).body;
    expect(items.map(({ version, by, reason }: Answer['body']) => [version, by, reason])).toEqual([
      [5, 'editor', 'Nghị quyết sáp nhập'],
      [4, 'editor', 'Nghị quyết sáp nhập'],
      [3, 'editor', null],
      [2, 'editor', null],
      [1, 'editor', null],
    ]);
    await expect(test.owner.query('delete from village_versions')).rejects.toThrow();
  });
});

describe('the counts that a register proposes', () => {
  it('are none while one village is unknown', async () => {
    const { body } = await proposals(reviewer);
    expect(body).toMatchObject({ on: '2025-10-10', period: '2025-W41' });
    expect(body.items[0]).toMatchObject({
      element: 'villages_with_team',
      state: 'unknown',
      value: null,
      counted: 1,
    });
  });

  it('are those of the cut-off of the period, by the villages and teams that existed then', async () => {
    const { items } = (await register(editor)).body;
    for (const village of items.filter(({ open }: { open: boolean }) => open))
      await change(editor, village, village.name, {
        ...{ kind: village.kind, hasTeam: true, teamMembers: 4, hasBroadband: true, bestSignal: '2G' },
        teamFoundedOn: village.name === 'Aring' ? '2025-10-07' : '2025-08-01',
      });
    const of = async (period: string, dataSet = 'weekly'): Promise<unknown[]> =>
      (await proposals(editor, period, dataSet)).body.items.map((one: Answer['body']) => [
        one.element,
        one.value,
      ]);
    expect(await of('2025-W41')).toEqual([
      ['villages_with_team', 4],
      ['team_members', 16],
    ]);
    // Aring had none then; of Ea Drăng, changed from 05/10, and of one that closed since nothing was known.
    const w40 = (await proposals(editor, '2025-W40')).body;
    expect(w40.items[0]).toMatchObject({ state: 'unknown', counted: 2 });
    expect(await of('2025-10', 'monthly')).toEqual([
      ['villages_broadband', 4],
      ['signal_gap_villages', 4],
    ]);
  });

  it('are none while the list is shorter than the reference figure', async () => {
    await test.setReference(A, 'villages', 27);
    const [team] = (await proposals(editor)).body.items;
    expect(team).toMatchObject({ state: 'incomplete', value: null, total: 4, reference: 27 });
  });

  it('stand beside each other for the province', async () => {
    const { body } = await reviewer.get('/api/villages/survey');
    expect(body.communes).toBe(102);
    expect(body.items).toMatchObject([
      { orgUnit: A, total: 4, team: { yes: 4, no: 0, unknown: 0 }, signalGap: { yes: 4 } },
    ]);
    expect((await editor.get('/api/villages/survey')).status).toBe(403);
  });

  it('that lack something are listed over all registers, each with all that it lacks', async () => {
    const bare = await add(editor, 'Xa', { hasTeam: false, bestSignal: 'none', households: 70 });
    const { body } = await reviewer.get('/api/villages/lacking');
    expect(body).toMatchObject({
      communes: 102,
      kept: 1,
      totals: { total: 5, team: { yes: 4, no: 1, unknown: 0 }, signalGap: { yes: 5 } },
      unclear: 1,
      signalGapHouseholds: { sum: 70, unknown: 4 },
    });
    expect(body.items).toHaveLength(5);
    expect(body.items[0]).toMatchObject({ fullName: 'Buôn Xa', orgUnit: A, lacks: ['team', 'signal'] });
    expect((await reviewer.get('/api/villages/lacking?lack=broadband')).body.items).toEqual([]);
    const file = await reviewer.get('/api/villages/lacking.csv?lack=team');
    expect(file.text).toBe(
      `\uFEFFma_don_vi,xa_phuong,thon_buon,so_ho,co_to,bang_rong,song,ghi_chu\r\n${A},Xã Cuôr Đăng,Buôn Xa,70,không,,không,số liệu mô phỏng\r\n`,
    );
    for (const path of ['lacking', 'lacking.csv'])
      expect((await editor.get(`/api/villages/${path}`)).status).toBe(403);
    await close(editor, bare.body, '2025-10-01');
  });
});

describe('villages of communes that merge', () => {
  it('are the successor’s from that day on, also those that share a name', async () => {
    await add(other, 'Kroă A', { hasTeam: true });
    await add(other, 'Riêng', { hasTeam: true });
    const admin = await test.addAndSignIn('admin', 'administrator');
    const merged = await admin.post(
      '/api/unit-changes',
      await mergerOf(admin, [A, B], '29001', '2025-10-08'),
      key(),
    );
    expect(merged.status).toBe(200);
    const { body } = await register(editor, '29001');
    expect([body.mayKeep, body.counts.total]).toEqual([true, 6]);
    const doubled = body.items.filter(({ sharesName }: { sharesName: boolean }) => sharesName);
    expect(doubled.map(({ fullName }: { fullName: string }) => fullName)).toEqual([
      'Buôn Kroă A',
      'Buôn Kroă A',
    ]);
    const renamed = await change(editor, doubled[1], 'Kroă A 2');
    expect(renamed.status).toBe(200);
    expect((await change(editor, renamed.body, 'Riêng')).body.code).toBe('village_name_taken');
    expect((await register(reviewer, B)).body.counts.total).toBe(2);
    expect((await reviewer.get('/api/villages/survey')).body.items).toMatchObject([
      { orgUnit: '29001', total: 6 },
    ]);
  });
});

describe('every change of a register', () => {
  it('is one line of the audit in the chain of its commune', async () => {
    const lines = await test.rows<{ action: string; unit: boolean }>(
      `select action, org_unit_id is not null as unit from audit_lines where action like 'village.%'`,
    );
    expect(new Set(lines.map(({ action }) => action))).toEqual(
      new Set(['village.add', 'village.change', 'village.close', 'village.reopen']),
    );
    expect(lines.every(({ unit }) => unit)).toBe(true);
  });
});
