import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor, WEDNESDAY_W41 } from '../../test/test-app.js';

const GRID = '/api/submissions/24301/grid';

let test: TestApp;
let editor: Visitor;
let leader: Visitor;
let reviewer: Visitor;
let other: Visitor;
let lastKey = 0;
const key = (): string => `grid-${String((lastKey += 1))}`;

const save = (period: string, version: number, values: Record<string, unknown>): Promise<Answer> =>
  editor.put(
    `/api/submissions/24301/${period}`,
    {
      version,
      values: Object.entries(values).map(([dataElement, value]) => ({ dataElement, value })),
      source: 'paste',
    },
    key(),
  );
const column = ({ body }: Answer, period: string) =>
  body.columns.find((one: { period: string }) => one.period === period);
const valueIn = (values: { dataElement: string; value: unknown }[], element: string): unknown =>
  values.find((one) => one.dataElement === element)?.value;

beforeAll(async () => {
  test = await TestApp.start({ now: '2025-10-01T14:00:00+07:00' });
  editor = await test.addAndSignIn('editor', 'commune_editor', '24301');
  leader = await test.addAndSignIn('leader', 'commune_leader', '24301');
  reviewer = await test.addAndSignIn('reviewer', 'reviewer');
  other = await test.addAndSignIn('other', 'commune_editor', '24364');
  const saved = await save('2025-W40', 0, { adults_reached: 100, sessions_held: 0 });
  await leader.post('/api/submissions/24301/2025-W40/submit', { version: saved.body.version }, key());
  await test.setNow(WEDNESDAY_W41);
  await save('2025-W41', 0, { adults_reached: 120 });
});
afterAll(() => test.close());

describe('the table of a commune', () => {
  it('holds the periods that have opened, oldest first, up to the newest, and the one before them', async () => {
    const { status, body } = await editor.get(`${GRID}?periods=2`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      orgUnit: '24301',
      orgUnitName: 'Xã Cuôr Đăng',
      dataSet: 'weekly',
      before: { period: '2025-W39' },
      earlier: '2025-W39',
      later: null,
    });
    expect(body.columns.map(({ period }: { period: string }) => period)).toEqual(['2025-W40', '2025-W41']);
  });

  it('shows a closed period with its figures and how it stands, a blank missing and a zero zero', async () => {
    const past = column(await editor.get(GRID), '2025-W40');
    expect(past).toMatchObject({
      state: 'submitted',
      version: 2,
      report: null,
      receipt: expect.stringContaining('24301'),
      window: { state: 'closed' },
    });
    expect(past.values).toHaveLength(13);
    expect(valueIn(past.values, 'adults_reached')).toBe(100);
    expect(valueIn(past.values, 'sessions_held')).toBe(0);
    expect(valueIn(past.values, 'attendances')).toBeNull();
  });

  it('brings the whole report of a period that can be changed, as the form gets it', async () => {
    const open = column(await editor.get(GRID), '2025-W41');
    const { body: form } = await editor.get('/api/submissions/24301/2025-W41');
    expect(open.report).toEqual(form);
    expect(form.may.save).toBe(true);
  });

  it('lets a closed period be changed again once it has more time', async () => {
    const asked = await editor.post(
      '/api/requests',
      {
        kind: 'extension',
        period: '2025-W40',
        reason: 'Sửa số liệu gõ nhầm',
        until: '2025-10-10T17:00:00+07:00',
      },
      key(),
    );
    await reviewer.post(
      `/api/requests/${String(asked.body.id)}/answer`,
      { grant: true, reason: 'Đồng ý cho sửa' },
      key(),
    );
    expect(column(await editor.get(GRID), '2025-W40').report).toMatchObject({ may: { save: true } });
  });

  it('ends where it is asked to, and says that there is more', async () => {
    const { body } = await editor.get(`${GRID}?to=2025-W40&periods=1`);
    expect(body.columns.map(({ period }: { period: string }) => period)).toEqual(['2025-W40']);
    expect(body.later).toBe('2025-W41');
    expect((await editor.get(`${GRID}?to=2019-W01`)).status).toBe(404);
  });

  it('gives nobody else a report to change, and a foreign commune nothing', async () => {
    expect((await other.get(GRID)).status).toBe(404);
    const seen = await reviewer.get(GRID);
    expect(seen.status).toBe(200);
    expect(seen.body.columns.every(({ report }: { report: unknown }) => report === null)).toBe(true);
  });

  it('is not there for what the Department enters, nor for an unknown form', async () => {
    expect((await editor.get(`${GRID}?dataSet=department`)).status).toBe(404);
    expect((await editor.get(`${GRID}?dataSet=nothing`)).status).toBe(404);
  });
});
