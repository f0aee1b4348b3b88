import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GapItemDto, GoalFigureDto } from '../../contract/analytics.js';
import type { ReportDocument, ReportTable } from '../../domain/report/document.js';
import type { RequestContext } from '../../db/unit-of-work.js';
import { ruleOf } from '../../domain/access.js';
import { startDemo } from '../../test/demo-app.js';
import { cellsUnder, tableOf, textOf } from '../../test/report-tables.js';
import type { Answer, TestApp, Visitor } from '../../test/test-app.js';
import { CommuneReportsService } from '../reports/commune-reports.service.js';

const W40 = '2025-W40';
let app: TestApp;
let reviewer: Visitor;
let director: Visitor;
let editor: Visitor;
let leader: Visitor;
let stranger: Visitor;

beforeAll(async () => {
  ({ app } = await startDemo());
  reviewer = await app.addAndSignIn('checker', 'reviewer');
  director = await app.addAndSignIn('boss', 'director');
  editor = await app.addAndSignIn('writer', 'commune_editor', '24301');
  leader = await app.addAndSignIn('head', 'commune_leader', '24301');
  stranger = await app.addAndSignIn('stranger', 'commune_leader', '24364');
});
afterAll(() => app.close());

let keys = 0;
const key = (): string => `kinds-${String((keys += 1))}`;
const address = (id: number, rest = ''): string => `/api/issued-reports/${String(id)}${rest}`;
const outcome = ({ status, body }: Answer): unknown[] => [status, body.code];

/** As the access guard opens it for a reader of reports. */
const contextOf = ({ cookie }: Visitor): RequestContext => ({
  tokenSha256: createHash('sha256')
    .update(String(cookie?.split('=')[1]))
    .digest(),
  rule: ruleOf('reports:read'),
  requestId: 'kinds',
  language: 'vi',
  address: '127.0.0.1',
  authorised: false,
});

const KINDS = {
  province_week: {},
  commune_week: {},
  gap_report: {},
  campaign_summary: {},
  custom_period: { fromPeriod: '2025-W36' },
};
type Kind = keyof typeof KINDS;
const kinds = Object.keys(KINDS) as Kind[];
/** An early week has few weeks before it, which are quickly gone through. */
const EARLY = { period: '2025-W31' };
const earlyOf = (kind: Kind): object =>
  kind === 'custom_period' ? { ...EARLY, fromPeriod: '2025-W30' } : EARLY;
const writerOf = (kind: Kind): Visitor => (kind === 'commune_week' ? editor : reviewer);
const signerOf = (kind: Kind): Visitor => (kind === 'commune_week' ? leader : director);

const draft = (kind: Kind, more: object = {}, by = writerOf(kind)): Promise<Answer> => {
  const body = { kind, period: W40, campaign: null, language: 'vi', replaces: null, ...KINDS[kind], ...more };
  return by.post('/api/issued-reports', body, key());
};
interface Made {
  readonly id: number;
  readonly asOf: string;
  readonly document: ReportDocument;
}
async function made(kind: Kind, more: object = {}): Promise<Made> {
  const id = (await draft(kind, more)).body.id as number;
  return { id, ...((await writerOf(kind).get(address(id, '/document'))).body as Omit<Made, 'id'>) };
}
const tablesOf = ({ sections, annexes }: ReportDocument): ReportTable[] => [
  ...sections.flatMap(({ blocks }) => blocks.flatMap((b) => (b.kind === 'table' ? [b.table] : []))),
  ...annexes.flatMap(({ table }) => table ?? []),
];

/** Numbers of every table, whatever they are written like. */
const figuresOf = (document: ReportDocument): unknown[] =>
  tablesOf(document).map((table) => [table.id, table.columns.map(({ id }) => cellsUnder(table, id))]);

describe('the gap report', () => {
  it('has the figures of the pages: 1.372.909 of 2.366.720 are 58,0%, and the communes’ shortfall apart', async () => {
    const { asOf, document } = await made('gap_report');
    const at = `period=${W40}&asOf=${encodeURIComponent(asOf)}`;
    const overview = (await reviewer.get(`/api/overview?${at}`)).body as { goals: GoalFigureDto[] };
    const gaps = (await reviewer.get(`/api/gaps?${at}&indicator=adults_reached_rate`)).body as {
      items: GapItemDto[];
    };
    const goals = tableOf(document, 'goals');
    expect(textOf(document)).toContain('58,0% (1.372.909/2.366.720 người)');
    for (const column of ['gap', 'shortfall'] as const)
      expect(cellsUnder(goals, column)).toEqual(
        overview.goals.map((goal) => (column === 'gap' ? goal.gapCount : goal.shortfall)),
      );
    expect(cellsUnder(goals, 'quotient')).toEqual(
      overview.goals.map(({ numerator, denominator }) => [numerator, denominator]),
    );
    const rows = tableOf(document, 'communes');
    for (const column of ['numerator', 'denominator', 'gap', 'value'] as const)
      expect(cellsUnder(rows, column)).toEqual(
        gaps.items.map((item) =>
          column === 'gap'
            ? item.gapCount
            : item.value === null && column === 'numerator'
              ? null
              : item[column],
        ),
      );
    const sum = (values: readonly unknown[]): number =>
      values.reduce<number>((all, n) => all + Number(n ?? 0), 0);
    expect(sum(cellsUnder(rows, 'numerator'))).toBe(1_372_909);
  });
});

describe('the report of a commune', () => {
  it('has the figures of its page', async () => {
    const { asOf, document } = await made('commune_week');
    const url = `/api/org-units/24301/profile?period=${W40}&asOf=${encodeURIComponent(asOf)}`;
    const { body } = await editor.get(url);
    expect(cellsUnder(tableOf(document, 'goals'), 'value')).toEqual(
      body.goals.map(({ value }: { value: number | null }) => value),
    );
    expect(cellsUnder(tableOf(document, 'values'), 'value')).toEqual(
      body.values.map(({ value }: { value: number | null }) => value),
    );
    expect(document.letterhead).toMatchObject({ agency: 'UBND XÃ CUÔR ĐĂNG', symbol: 'BC-UBND' });
  });

  it('is drafted by its own accounts and read by nobody of another commune', async () => {
    const { id } = await made('commune_week');
    expect((await stranger.get(address(id, '/document'))).status).toBe(404);
    expect((await stranger.get('/api/issued-reports')).body).toMatchObject({ items: [] });
    expect(outcome(await draft('commune_week', {}, reviewer))).toEqual([422, 'report_kind_unavailable']);
    expect(outcome(await draft('gap_report', {}, editor))).toEqual([422, 'report_kind_unavailable']);
    expect((await draft('commune_week', {}, stranger)).body.orgUnit).toBe('24364');
  });

  it('is the same for one as it is among all 102, which are read together', async () => {
    const { document, asOf } = await made('commune_week', { language: 'en' });
    const many = app.service(CommuneReportsService);
    const question = { period: W40, campaign: null, language: 'en' as const, asOf };
    const all = await many.composeMany(contextOf(reviewer), question);
    expect(all.reports).toHaveLength(102);
    expect(all.reports.find(({ orgUnit }) => orgUnit === '24301')?.document).toEqual(document);
    const own = await many.composeMany(contextOf(stranger), question);
    expect(own.reports.map(({ orgUnit }) => orgUnit)).toEqual(['24364']);
  });
});

describe('the summary of a campaign', () => {
  it('is not called its result before its end, and ranks only who has a figure of the week', async () => {
    const { document } = await made('campaign_summary', EARLY);
    expect(document.subject).toMatch(/^Sơ kết .*ngày thứ 18\/103/u);
    expect(textOf(document)).toContain('chưa phải kết quả cuối đợt');
    const ranks = cellsUnder(tableOf(document, 'ranking'), 'rank');
    expect(ranks.filter((rank) => rank !== null)).toHaveLength(95);
    expect(ranks).toHaveLength(102);
  });
});

describe('a report of a chosen span', () => {
  it.each([{ fromPeriod: '2025-W41' }, { fromPeriod: '2025-09' }, { fromPeriod: null }])(
    'is refused from %o',
    async (more) => {
      expect(outcome(await draft('custom_period', more))).toEqual([422, 'report_span_invalid']);
    },
  );

  it('says what the two ends were, and that other kinds have none', async () => {
    const { document, id } = await made('custom_period');
    expect((await reviewer.get(address(id))).body.fromPeriod).toBe('2025-W36');
    const before = (await reviewer.get('/api/overview?period=2025-W36')).body as { goals: GoalFigureDto[] };
    expect(cellsUnder(tableOf(document, 'goals'), 'first')).toEqual(before.goals.map(({ value }) => value));
    expect(cellsUnder(tableOf(document, 'reported-weeks'), 'quotient')).toHaveLength(5);
    expect(outcome(await draft('gap_report', { fromPeriod: '2025-W36' }))).toEqual([
      422,
      'report_span_invalid',
    ]);
  });
});

describe('every kind of report', () => {
  it.each(kinds)(
    '%s has the same figures in both languages, each written in its own; issued and composed again it is the same',
    async (kind) => {
      const [vi, en] = [
        await made(kind, earlyOf(kind)),
        await made(kind, { ...earlyOf(kind), language: 'en' }),
      ];
      expect(figuresOf(en.document)).toEqual(figuresOf(vi.document));
      expect([vi.document.typeName, en.document.typeName]).toEqual(['BÁO CÁO', 'REPORT']);
      const { id, asOf } = en;
      const handedIn = await writerOf(kind).post(address(id, '/hand-in'), { version: 1, asOf }, key());
      expect([handedIn.status, handedIn.body.state]).toEqual([200, 'awaiting_signature']);
      const place = kinds.indexOf(kind);
      const mark = { version: 2, number: String(place + 20), on: '2025-10-08' };
      const issued = await signerOf(kind).post(address(id, '/issue'), mark, key());
      expect([issued.status, issued.body.state]).toEqual([200, 'issued']);
      await app.setReference('24301', 'adults_18_plus', 21_000 + place, `2025-07-${String(20 + place)}`);
      const { body } = await writerOf(kind).get(address(id, '/verification'));
      expect([body.same, body.recomposed]).toEqual([true, body.sha256]);
    },
  );
});

describe('the list of reports', () => {
  interface Listed {
    readonly items: { id: number; state: string; kind: string; orgUnit: string }[];
    readonly total: number;
  }
  const listed = async (query: string, by = reviewer): Promise<Listed> =>
    (await by.get(`/api/issued-reports?${query}`)).body as Listed;
  const all = ({ items }: Listed, name: 'state' | 'kind' | 'orgUnit'): string[] => [
    ...new Set(items.map((item) => item[name])),
  ];

  it('is narrowed by whose, kind, state, period and unit, and holds only what its reader may see', async () => {
    expect(all(await listed('', stranger), 'orgUnit')).toEqual(['24364']);
    const ofCommunes = await listed('whose=communes');
    expect([all(ofCommunes, 'state'), all(ofCommunes, 'orgUnit')]).toEqual([['issued'], ['24301']]);
    expect(all(await listed('whose=province'), 'state')).toEqual(['draft', 'issued']);
    const issued = await listed('whose=province&state=issued');
    expect(all(issued, 'kind').sort()).toEqual(kinds.filter((kind) => kind !== 'commune_week').sort());
    expect(all(await listed('kind=gap_report&period=2025-W31'), 'kind')).toEqual(['gap_report']);
    expect((await listed('unit=24301', leader)).total).toBeGreaterThan(1);
    for (const none of ['period=2025-W39', 'unit=24364', 'state=withdrawn'])
      expect(await listed(none)).toEqual({ items: [], total: 0, page: 1, pages: 1 });
    expect((await reviewer.get('/api/issued-reports?kind=x')).status).toBe(400);
  });

  it('is told in parts of 25 that hold every report once; past the end it tells the last', async () => {
    await app.rows(
      `with made as (
        insert into issued_reports (province_id, org_unit_id, kind, period_id, language, actor_id)
        select r.province_id, r.org_unit_id, 'province_week', p.id, 'vi', r.actor_id
        from (select * from issued_reports g where g.kind = 'gap_report' limit 1) r
        join periods p on p.code = '2025-W33'
        cross join generate_series(1, 60)
        returning id, org_unit_id, actor_id
      )
      insert into report_acts (report_id, org_unit_id, version, act, state, actor_id)
      select m.id, m.org_unit_id, 1, 'draft', 'draft', m.actor_id
      from made m`,
    );
    const parts = await Promise.all(
      ['1', '2', '9'].map((page) => listed(`kind=province_week&period=2025-W33&page=${page}`)),
    );
    expect(parts.map(({ items, ...rest }) => [items.length, rest])).toEqual([
      [25, { total: 60, page: 1, pages: 3 }],
      [25, { total: 60, page: 2, pages: 3 }],
      [10, { total: 60, page: 3, pages: 3 }],
    ]);
    expect(new Set(parts.flatMap(({ items }) => items.map((item) => item.id))).size).toBe(60);
  });
});
