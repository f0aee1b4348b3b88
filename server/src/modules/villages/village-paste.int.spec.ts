import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor } from '../../test/test-app.js';
import { addVillage as add, closeVillage as close, villageKeyOnce as key } from '../../test/villages.js';

const A = '24301';

let test: TestApp;
let leader: Visitor;

beforeAll(async () => {
  test = await TestApp.start();
  leader = await test.addAndSignIn('leader', 'commune_leader', A);
  await add(leader, 'Kroă A', { hasTeam: true, teamMembers: 5 });
  await add(leader, 'Aring', { hasTeam: false });
  await add(leader, 'Không Có Trong Khối');
  await close(leader, (await add(leader, 'Đã Nhập')).body, '2025-10-01');
});
afterAll(() => test.close());

const names = async (): Promise<string[]> =>
  (await leader.get(`/api/villages?orgUnit=${A}`)).body.items.map(
    ({ fullName }: { fullName: string }) => fullName,
  );

describe('a pasted block', () => {
  const preview = async (text: string): Promise<Answer['body']> =>
    (await leader.post('/api/villages/paste/preview', { text })).body;
  const paste = (text: string, revision: number): Promise<Answer> =>
    leader.post('/api/villages/paste', { text, revision, effectiveOn: null, reason: null }, key());
  const block = 'Tên\tSố hộ\tCó tổ\nBuôn kroa a\t90\tcó\nBuôn Aring\t\t\nThôn 9\t1.040\tkhông\n';

  it('says what is new, changed, unchanged and not named, and writes nothing', async () => {
    const before = await names();
    const shown = await preview(block);
    expect(shown.rows.map(({ change: what, fullName }: Answer['body']) => [what, fullName])).toEqual([
      ['changed', 'Buôn Kroă A'],
      ['same', 'Buôn Aring'],
      ['new', 'Thôn 9'],
    ]);
    expect([shown.errors, shown.unchanged]).toEqual([[], 1]);
    expect(await names()).toEqual(before);
  });

  it('with one row that is wrong is refused whole', async () => {
    const before = await names();
    const wrong = `${block}Thôn 10\tnhiều\t\n`;
    const { errors, revision } = await preview(wrong);
    expect(errors).toMatchObject([{ line: 5, column: 'households' }]);
    const answer = await paste(wrong, revision);
    expect([answer.status, answer.body.code, answer.body.errors[0].path]).toEqual([
      ...[422, 'invalid_village', 'rows.5.households'],
    ]);
    expect(await names()).toEqual(before);
  });

  it('is recorded whole, and the same again is no change', async () => {
    const { revision } = await preview(block);
    const first = await paste(block, revision);
    expect([first.status, first.body]).toEqual([200, { added: 1, changed: 1, same: 1 }]);
    expect((await paste(block, revision)).body.code).toBe('village_list_changed');
    const again = await preview(block);
    expect((await paste(block, again.revision)).body).toEqual({ added: 0, changed: 0, same: 3 });
    expect(await names()).toContain('Thôn 9');
    const lines = await test.rows<{ detail: object }>(
      "select detail from audit_lines where action = 'village.paste'",
    );
    expect(lines.map(({ detail }) => detail)).toEqual([
      { added: 1, changed: 1, effectiveOn: null, reason: null },
    ]);
  });

  it('made from the file of the register says the same again', async () => {
    const file = await leader.get(`/api/villages/register.csv?orgUnit=${A}`);
    expect(file.headers['content-disposition']).toContain('thon-buon-24301-2025-10-08');
    const { rows, errors } = await preview(file.text);
    expect(errors).toEqual([]);
    expect(rows.every(({ change: what }: { change: string }) => what === 'same')).toBe(true);
    expect(rows.length).toBe((await names()).length - 1);
  });
});
