import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor, WEDNESDAY_W41 } from '../../test/test-app.js';

const CUOR_DANG = '24301';
const W41 = `/api/submissions/${CUOR_DANG}/2025-W41`;
const reason = 'Quyết định 07/QĐ-UBND: lãnh đạo đi công tác';

let test: TestApp;
let leader: Visitor;
let editor: Visitor;
let second: Visitor;
let lastKey = 0;
const key = (): string => `delegation-${String((lastKey += 1))}`;

const delegate = (body: object = {}, by: Visitor = leader, k = key()): Promise<Answer> =>
  by.post(
    '/api/delegations',
    { username: 'editor', startsOn: '2025-10-08', endsOn: '2025-10-10', reason, ...body },
    k,
  );
const revoke = (id: number, by: Visitor = leader): Promise<Answer> =>
  by.post(`/api/delegations/${String(id)}/revoke`, undefined, key());
const list = async (by: Visitor = leader) => (await by.get('/api/delegations')).body;
const save = (by: Visitor, version: number, value: number, url = W41): Promise<Answer> =>
  by.put(url, { version, values: [{ dataElement: 'adults_reached', value }] }, key());
const submit = (by: Visitor, version: number, url = W41): Promise<Answer> =>
  by.post(`${url}/submit`, { version }, key());

beforeAll(async () => {
  test = await TestApp.start();
  leader = await test.addAndSignIn('leader', 'commune_leader', CUOR_DANG);
  editor = await test.addAndSignIn('editor', 'commune_editor', CUOR_DANG);
  second = await test.addAndSignIn('second', 'commune_editor', CUOR_DANG);
  await test.addAccount('elsewhere', 'commune_editor', '24364');
  await test.addAccount('gone', 'commune_editor', CUOR_DANG);
  await test.disable('gone');
});
afterAll(() => test.close());

describe('a delegation', () => {
  it('is given by a leader only', async () => {
    expect((await delegate({}, editor)).body.code).toBe('forbidden');
    const reviewer = await test.addAndSignIn('reviewer', 'reviewer');
    expect((await delegate({}, reviewer)).body.code).toBe('forbidden');
    expect((await reviewer.get('/api/delegations')).body.code).toBe('forbidden');
  });

  it('is given to an active editor of the own commune only', async () => {
    expect((await list()).candidates).toEqual([
      { username: 'editor', displayName: 'editor' },
      { username: 'second', displayName: 'second' },
    ]);
    expect((await list(editor)).candidates).toEqual([]);
    for (const username of ['elsewhere', 'gone', 'leader', 'nobody'])
      expect((await delegate({ username })).body.errors).toMatchObject([
        { path: 'username', code: 'no_delegate' },
      ]);
  });

  it('has dates that make sense', async () => {
    const codes = async (body: object): Promise<string> => {
      const { errors } = (await delegate(body)).body;
      return `${String(errors[0].path)} ${String(errors[0].code)}`;
    };
    expect(await codes({ startsOn: '2025-10-07' })).toBe('startsOn in_the_past');
    expect(await codes({ endsOn: '2025-10-07' })).toBe('endsOn before_start');
    expect(await codes({ endsOn: '2025-12-07' })).toBe('endsOn too_long');
    expect(await codes({ endsOn: '2025-02-30' })).toBe('endsOn no_such_date');
    expect((await list()).items).toEqual([]);
  });

  it('is recorded with its reason, once for one key, and audited in the chain of the commune', async () => {
    const given = await delegate({}, leader, 'given-once');
    expect([given.status, given.body]).toEqual([
      200,
      {
        id: expect.any(Number),
        from: 'leader',
        to: 'editor',
        startsOn: '2025-10-08',
        endsOn: '2025-10-10',
        reason,
        active: true,
        revokedAt: null,
        revokedBy: null,
      },
    ]);
    expect((await delegate({}, leader, 'given-once')).body).toEqual(given.body);
    expect((await list(editor)).items).toEqual([given.body]);
    expect(
      await test.rows(
        `select l.object, l.detail, l.org_unit_id is not null as chained from audit_lines l where l.action = 'delegation.give'`,
      ),
    ).toEqual([
      {
        object: `delegation:${String(given.body.id)}`,
        detail: { to: 'editor', startsOn: '2025-10-08', endsOn: '2025-10-10', reason },
        chained: true,
      },
    ]);
  });

  it('to one person for days that overlap is refused, the last day included; next to them it is not', async () => {
    expect((await delegate({ startsOn: '2025-10-10', endsOn: '2025-10-12' })).body.code).toBe(
      'delegation_overlaps',
    );
    expect((await delegate({ startsOn: '2025-10-11', endsOn: '2025-10-12' })).status).toBe(200);
  });

  it('of four at the same moment one is recorded', async () => {
    const span = { username: 'second', startsOn: '2025-11-01', endsOn: '2025-11-05' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => delegate(span)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
  });
});

describe('who holds one', () => {
  it('signs what somebody else entered, and the signature says for whom', async () => {
    const saved = await save(second, 0, 20);
    expect((await editor.get(W41)).body.may).toMatchObject({ sign: true, handOver: false });
    expect((await second.get(W41)).body.may).toMatchObject({ sign: false, handOver: true });
    const signed = await submit(editor, saved.body.version);
    expect([signed.status, signed.body.state]).toEqual([200, 'submitted']);
    expect(
      await test.rows(`select r.notes, r.act from submission_revisions r order by r.version desc limit 1`),
    ).toEqual([{ notes: { onBehalfOf: 'leader' }, act: 'submit' }]);
    expect(
      await test.rows(
        `select l.detail ->> 'onBehalfOf' as leader from audit_lines l where l.action = 'submission.submit'`,
      ),
    ).toEqual([{ leader: 'leader' }]);
    const at = expect.stringMatching(/^2025-10-08T/u);
    expect(signed.body.signature).toEqual({ by: 'editor', at, onBehalfOf: 'leader' });
    const { items } = (await leader.get(`${W41}/history`)).body;
    expect(items[0]).toMatchObject({ act: 'submit', by: 'editor', onBehalfOf: 'leader' });
    const { body } = await leader.get(
      `/api/explain/element?element=adults_reached&period=2025-W41&orgUnit=${CUOR_DANG}`,
    );
    expect(body.report.signed).toMatchObject({ act: 'submit', by: 'editor', onBehalfOf: 'leader' });
  });

  it('is told whose place they take; nobody else is', async () => {
    expect((await editor.get(W41)).body.signsFor).toBe('leader');
    for (const other of [second, leader]) expect((await other.get(W41)).body.signsFor).toBeNull();
  });

  it('does not sign alone what they alone entered: it goes to somebody else', async () => {
    const saved = await save(editor, 2, 21);
    const handed = await submit(editor, saved.body.version);
    expect(handed.body.state).toBe('awaiting_signature');
    expect((await submit(editor, handed.body.version)).body.code).toBe('second_person_needed');
    expect((await submit(leader, handed.body.version)).body).toMatchObject({
      state: 'submitted',
      signature: { by: 'leader', onBehalfOf: null },
    });
  });

  it.each([
    ['2025-10-10T23:59:58+07:00', true],
    ['2025-10-13T00:00:01+07:00', false],
  ])('at %s signs: %s', async (now, signs) => {
    await test.setNow(now);
    const { version } = (await second.get(W41)).body;
    const saved = await save(second, version, 100 + Number(version));
    expect(saved.status).toBe(200);
    expect((await editor.get(W41)).body.may.sign).toBe(signs);
    await test.setNow(WEDNESDAY_W41);
  });
});

describe('taking it back', () => {
  it('is for a leader of the commune, ends it at once, and doing it again changes nothing', async () => {
    const { items } = await list();
    const id = items.find((one: { active: boolean }) => one.active).id;
    expect((await revoke(id, editor)).body.code).toBe('forbidden');
    const elsewhere = await test.addAndSignIn('leader-elsewhere', 'commune_leader', '24364');
    expect((await revoke(id, elsewhere)).status).toBe(404);
    const other = await test.addAndSignIn('leader-two', 'commune_leader', CUOR_DANG);
    const revoked = await revoke(id, other);
    expect(revoked.body).toMatchObject({
      id,
      active: false,
      revokedAt: expect.stringMatching(/^2025-10-08/u),
      revokedBy: 'leader-two',
    });
    expect((await revoke(id)).body).toEqual(revoked.body);
    expect((await editor.get(W41)).body.may.sign).toBe(false);
    expect(await test.rows(`select 1 from audit_lines l where l.action = 'delegation.revoke'`)).toHaveLength(
      1,
    );
    expect((await delegate()).status).toBe(200);
  });

  it('a delegation of a leader who left the office holds no more', async () => {
    expect((await editor.get(W41)).body.may.sign).toBe(true);
    await test.disable('leader');
    expect((await editor.get(W41)).body.may.sign).toBe(false);
  });
});

describe('the store, without any guard of the application', () => {
  it('lets nobody but a leader delegate, and keeps what was given', async () => {
    await expect(test.owner.query('update delegations set ends_on = ends_on + 1')).rejects.toMatchObject({
      code: '23001',
    });
    await expect(
      test.owner.query(
        `insert into delegations (province_id, org_unit_id, from_user_id, to_user_id, starts_on, ends_on, reason)
        select d.province_id, d.org_unit_id, d.from_user_id, d.to_user_id, d.starts_on, d.starts_on + 60, d.reason
        from delegations d
        limit 1`,
      ),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^23/u) });
  });
});
