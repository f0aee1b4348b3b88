import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor } from '../../test/test-app.js';

let test: TestApp;
let admin: Visitor;
let keys = 0;

beforeAll(async () => {
  test = await TestApp.start();
  admin = await test.addAndSignIn('chief', 'administrator');
});
afterAll(() => test.close());

const put = (who: Visitor, path: string, body: unknown): Promise<Answer> =>
  who.put(`/api/definitions/${path}`, body, `definition-${String((keys += 1))}`);

const newest = async (kind: string, code: string): Promise<Answer['body']> =>
  (await admin.get(`/api/definitions/${kind}/${code}/history`)).body.items[0];

const element = {
  nameVi: 'Lớp học cộng đồng',
  nameEn: 'Community classes',
  definitionVi: 'Số lớp đã mở trong tuần.',
  definitionEn: 'Classes opened during the week.',
  unitVi: 'lớp',
  unitEn: 'classes',
  kind: 'count',
  accumulation: 'flow',
  provider: 'commune',
  reference: false,
  partOf: null,
  atMost: null,
  source: 'Quyết định 12/QĐ-UBND',
};

describe('a definition', () => {
  it('is made with version 1 and is in the catalogue at once, with who, when and why', async () => {
    const answer = await put(admin, 'data-elements/community_classes', {
      version: 0,
      reason: 'Quyết định 12/QĐ-UBND',
      definition: element,
    });
    expect([answer.status, answer.body]).toMatchObject([
      200,
      { code: 'community_classes', version: 1, reason: 'Quyết định 12/QĐ-UBND', definition: element },
    ]);
    expect(answer.body.by).not.toBeNull();
    const elements = (await admin.get('/api/data-elements')).body.items;
    expect(elements).toContainEqual(expect.objectContaining({ code: 'community_classes', version: 1 }));
  });

  it('keeps every earlier version, and reads as of a moment as it was known then', async () => {
    const before = await newest('indicators', 'adults_reached_rate');
    const between = (await admin.get('/api/session')).body.now;
    const saved = await put(admin, 'indicators/adults_reached_rate', {
      version: before.version,
      reason: 'Làm tròn hai chữ số',
      definition: { ...before.definition, decimals: 2 },
    });
    expect(saved.status).toBe(200);
    const history = (await admin.get('/api/definitions/indicators/adults_reached_rate/history')).body.items;
    expect(history.map((one: Answer['body']) => [one.version, one.definition.decimals])).toEqual([
      [Number(before.version) + 1, 2],
      [before.version, before.definition.decimals],
    ]);
    const then = await admin.get(`/api/definitions/indicators?asOf=${encodeURIComponent(between)}`);
    expect(
      then.body.items.find(({ code }: { code: string }) => code === 'adults_reached_rate').definition
        .decimals,
    ).toBe(before.definition.decimals);
  });

  it('that somebody changed meanwhile is refused with both, and nothing is written', async () => {
    const before = await newest('legends', 'percent');
    const change = (version: number, color: string) => {
      const [first, ...rest] = before.definition.intervals;
      return put(admin, 'legends/percent', {
        version,
        reason: 'Đổi màu đầu thang',
        definition: { intervals: [{ ...first, color }, ...rest] },
      });
    };
    expect((await change(before.version, '#111111')).status).toBe(200);
    const second = await change(before.version, '#222222');
    expect([second.status, second.body.code, second.body.current.version]).toEqual([
      409,
      'stale_definition',
      Number(before.version) + 1,
    ]);
    expect(second.body.current.definition.intervals[0].color).toBe('#111111');
    expect(second.body.yours.intervals[0].color).toBe('#222222');
    expect((await newest('legends', 'percent')).version).toBe(Number(before.version) + 1);
  });

  it('sent twice with one key is recorded once', async () => {
    const body = { version: 0, reason: 'Thử gửi hai lần', definition: { ...element, nameVi: 'Gửi hai lần' } };
    const send = () => admin.put('/api/definitions/data-elements/sent_twice', body, 'twice');
    const [first, second] = await Promise.all([send(), send()]);
    expect([first.status, second.body]).toEqual([200, first.body]);
    expect((await newest('data-elements', 'sent_twice')).version).toBe(1);
  });

  it('leaves one line in the audit, with its version and reason', async () => {
    const lines = await test.rows<{ action: string; detail: object }>(
      "select action, detail from audit_lines where object = 'data-elements:sent_twice'",
    );
    expect(lines).toEqual([
      { action: 'definition.change', detail: { version: 1, reason: 'Thử gửi hai lần' } },
    ]);
  });
});

describe('what would change the meaning of recorded figures is refused', () => {
  const refusals: [string, string, object, { path: string; code: string }][] = [
    [
      'another kind of element',
      'data-elements/adults_reached',
      { kind: 'decimal' },
      { path: 'kind', code: 'fixed' },
    ],
    [
      'a stock that becomes a flow',
      'data-elements/adults_reached',
      { accumulation: 'flow' },
      { path: 'accumulation', code: 'fixed' },
    ],
    [
      'a bound that does not exist',
      'data-elements/adults_reached',
      { atMost: 'nobody' },
      { path: 'atMost', code: 'unknown_element' },
    ],
    [
      'an element that is a part of itself',
      'data-elements/adults_reached',
      { partOf: 'adults_reached_60_plus' },
      { path: 'partOf', code: 'circle' },
    ],
    [
      'a formula of unknown elements',
      'indicators/adults_reached_rate',
      { numerator: 'adults_reached + nobody' },
      { path: 'numerator', code: 'unknown_element' },
    ],
    [
      'a formula that is none',
      'indicators/adults_reached_rate',
      { numerator: 'adults_reached * 2' },
      { path: 'numerator', code: 'formula' },
    ],
    [
      'a ratio without a denominator',
      'indicators/adults_reached_rate',
      { denominator: null },
      { path: 'denominator', code: 'denominator' },
    ],
    [
      'an unknown legend',
      'indicators/adults_reached_rate',
      { legend: 'rainbow' },
      { path: 'legend', code: 'unknown_legend' },
    ],
    [
      'a form with another frequency',
      'data-sets/weekly',
      { frequency: 'monthly' },
      { path: 'frequency', code: 'fixed' },
    ],
  ];
  it.each(refusals)('%s', async (_title, path, change, error) => {
    const [kind = '', code = ''] = path.split('/');
    const before = await newest(kind, code);
    const answer = await put(admin, path, {
      version: before.version,
      reason: 'Thay đổi thử nghiệm',
      definition: { ...before.definition, ...change },
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid_definition']);
    expect(answer.body.errors).toContainEqual(expect.objectContaining(error));
    expect((await newest(kind, code)).version).toBe(before.version);
  });

  it('a legend with a hole, an element in two forms, a reason that is none', async () => {
    const legend = await newest('legends', 'percent');
    const [first, ...rest] = legend.definition.intervals;
    const holed = await put(admin, 'legends/percent', {
      version: legend.version,
      reason: 'Thang có lỗ hổng',
      definition: { intervals: [{ ...first, to: first.to - 1 }, ...rest] },
    });
    expect(holed.body.errors).toContainEqual(
      expect.objectContaining({ path: 'intervals.0.to', code: 'hole' }),
    );
    const monthly = await newest('data-sets', 'monthly');
    const twice = await put(admin, 'data-sets/monthly', {
      version: monthly.version,
      reason: 'Đưa vào hai biểu',
      definition: {
        ...monthly.definition,
        members: [
          ...monthly.definition.members,
          { element: 'adults_reached', section: 'people', position: 99, required: true },
        ],
      },
    });
    expect(twice.body.errors).toContainEqual(expect.objectContaining({ code: 'elsewhere' }));
    const silent = await put(admin, 'data-sets/monthly', {
      version: monthly.version,
      reason: ' ',
      definition: monthly.definition,
    });
    expect([silent.status, silent.body.errors[0].path]).toEqual([400, 'reason']);
  });
});

describe('the catalogue is changed', () => {
  it.each(['reviewer', 'director', 'viewer'] as const)('by no %s', async (role) => {
    const visitor = await test.addAndSignIn(`not-admin-${role}`, role);
    const answer = await put(visitor, 'legends/percent', {
      version: 1,
      reason: 'Không được phép',
      definition: {
        intervals: [{ from: 0, to: null, key: 'all', nameVi: 'tất cả', nameEn: 'all', color: '#000000' }],
      },
    });
    expect(answer.status).toBe(403);
    expect((await visitor.get('/api/definitions/legends')).status).toBe(403);
  });
});
