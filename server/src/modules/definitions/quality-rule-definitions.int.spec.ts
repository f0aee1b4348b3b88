import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor } from '../../test/test-app.js';

const W41 = '/api/submissions/24301/2025-W41';

let test: TestApp;
let admin: Visitor;
let editor: Visitor;
let keys = 0;
const key = (): string => `rule-${String((keys += 1))}`;

beforeAll(async () => {
  test = await TestApp.start();
  admin = await test.addAndSignIn('chief', 'administrator');
  editor = await test.addAndSignIn('editor', 'commune_editor', '24301');
});
afterAll(() => test.close());

const newest = async (code: string): Promise<Answer['body']> =>
  (await admin.get(`/api/definitions/quality-rules/${code}/history`)).body.items[0];
const change = async (code: string, changed: Record<string, unknown>, by = admin): Promise<Answer> => {
  const { version, definition } = await newest(code);
  return by.put(
    `/api/definitions/quality-rules/${code}`,
    { version, reason: 'Công văn 45/SKHCN', definition: { ...definition, ...changed } },
    key(),
  );
};
const findings = async (values: Record<string, number>): Promise<unknown[]> => {
  const { version } = (await editor.get(W41)).body;
  const list = Object.entries(values).map(([dataElement, value]) => ({ dataElement, value }));
  const { status, body } = await editor.put(W41, { version, values: list }, key());
  return status === 200
    ? body.quality.findings.map((one: { rule: string; severity: string }) => [one.rule, one.severity])
    : body.errors.map((one: { code: string }) => [one.code, status]);
};

describe('a rule of data quality', () => {
  it('is switched off and on by an administrator, with a reason, and the next save obeys', async () => {
    const values = { sessions_held: 5, attendances: 4 };
    expect(await findings(values)).toEqual([['sessions_above_attendances', 'warning']]);
    const off = await change('sessions_above_attendances', { active: false });
    expect([off.status, off.body.version, off.body.reason]).toEqual([200, 2, 'Công văn 45/SKHCN']);
    expect(await findings({ people_helped: 1 })).toEqual([]);
    await change('sessions_above_attendances', { active: true, severity: 'error' });
    expect(await findings({ people_helped: 2 })).toEqual([['sessions_above_attendances', 422]]);
    expect(await newest('sessions_above_attendances')).toMatchObject({ version: 3, by: 'chief' });
  });
  it('is made anew, for elements of the form', async () => {
    const definition = {
      nameVi: 'Lượt hỗ trợ không quá lượt người tham gia',
      nameEn: 'Help not above attendances',
      kind: 'element_order',
      elements: ['people_helped', 'attendances'],
      parameters: {},
      severity: 'warning',
      messageVi: '{value} lớn hơn {limit} ({bound}).',
      messageEn: '{value} is above {limit} ({bound}).',
      active: true,
      source: 'Quyết định 12/QĐ-UBND',
    };
    const made = await admin.put(
      '/api/definitions/quality-rules/helped_above_attendances',
      { version: 0, reason: 'Quyết định 12/QĐ-UBND', definition },
      key(),
    );
    expect(made.status).toBe(200);
    expect(await findings({ attendances: 50, people_helped: 60 })).toEqual([
      ['helped_above_attendances', 'warning'],
    ]);
  });
  it('with faults is refused at its fields', async () => {
    const answer = await change('stock_fell', {
      severity: 'error',
      messageVi: 'Thấp hơn {before}.',
      parameters: { except: ['nobody'] },
    });
    expect([answer.status, answer.body.errors.map((one: { path: string }) => one.path)]).toEqual([
      422,
      ['severity', 'parameters', 'messageVi'],
    ]);
  });
  it('is changed by an administrator only', async () => {
    const definition = (await newest('stock_fell')).definition;
    const answer = await editor.put(
      '/api/definitions/quality-rules/stock_fell',
      { version: 1, reason: 'Không cần', definition },
      key(),
    );
    expect(answer.status).toBe(403);
  });
});
