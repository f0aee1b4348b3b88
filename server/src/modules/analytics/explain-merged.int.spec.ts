import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExplainDto, ExplainPartDto, ExplainTermDto } from '../../contract/explain.js';
import { expectAddsUp } from '../../test/explained-sums.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor } from '../../test/test-app.js';
import { DECISION, mergerOf } from '../../test/unit-changes.js';

/** Three communes merge after the cut-off of W40 (03/10/2025); the new one reports for the first time in W41. */
const [A, B, C] = ['24301', '24364', '22045'] as const;
const [D, E] = ['24133', '22060'] as const;
const STRANGER = '24373';
const NEW = '29001';
const UNDONE = '29002';
const FROM = '2025-10-06';
const BEFORE = '2025-W40';
const AFTER = '2025-W41';
/** After the reports of W40, before the merger was recorded. */
const THEN = '2025-10-04T00:00:00.000Z';

let test: TestApp;
let admin: Visitor;
let reviewer: Visitor;
let stranger: Visitor;
/** Of A, whose account has followed the merger. */
let moved: Visitor;

const ask = (indicator: string, period: string, orgUnit: string, more = '', who = admin) =>
  who.get(`/api/explain?indicator=${indicator}&period=${period}&orgUnit=${orgUnit}${more}`);
async function explain(...asked: Parameters<typeof ask>): Promise<ExplainDto> {
  const { status, body } = await ask(...asked);
  expect([asked.slice(0, 4), status]).toEqual([asked.slice(0, 4), 200]);
  const told = body as ExplainDto;
  expectAddsUp(told);
  return told;
}

const numeratorOf = ({ terms }: ExplainDto): ExplainTermDto => terms![0]!;
const denominatorOf = ({ terms }: ExplainDto): ExplainTermDto => terms![1]!;
const partOf = (term: ExplainTermDto, unit: string): ExplainPartDto =>
  term.parts.find(({ orgUnit }) => orgUnit === unit)!;
const short = ({ parts }: ExplainTermDto) =>
  Object.fromEntries(parts.map(({ orgUnit, value, counted }) => [orgUnit, [value, counted]]));

beforeAll(async () => {
  test = await TestApp.start({ now: '2025-10-02T09:00:00+07:00' });
  admin = await test.addAndSignIn('admin', 'administrator');
  reviewer = await test.addAndSignIn('reviewer', 'reviewer');
  stranger = await test.addAndSignIn('stranger', 'commune_editor', STRANGER);
  for (const [at, code] of [A, B, C, D, E].entries()) {
    await test.setReference(code, 'adults_18_plus', 1000 + at);
    await test.setReference(code, 'smartphone_users', 500 + at);
  }
  const a = await ReportingCommune.open(test, A, true);
  await a.report(BEFORE, { adults_reached: 300, app_users: 40, sessions_held: 2 });
  moved = a.editor;
  const b = await ReportingCommune.open(test, B);
  await b.report(BEFORE, { adults_reached: 200, app_users: 30, sessions_held: 3 });
  const c = await ReportingCommune.open(test, C);
  await c.report(BEFORE, { adults_reached: 100 });
  await b.save(BEFORE, { adults_reached: 222 });
  for (const code of [D, E])
    await (await ReportingCommune.open(test, code)).report(BEFORE, { adults_reached: 50 });
  await test.setNow(`${FROM}T09:00:00+07:00`);
  const made = await admin.post('/api/unit-changes', await mergerOf(admin, [A, B, C], NEW, FROM), 'merge');
  expect([made.status, made.text.slice(0, 300)]).toEqual([200, expect.any(String)]);
}, 120_000);
afterAll(() => test.close());

describe('a merged unit that has not reported yet', () => {
  it('stands on what it was formed from: each with its value, its week and its own report', async () => {
    const told = await explain('adults_reached_rate', AFTER, NEW);
    expect([told.numerator, told.denominator, told.carriedFrom]).toEqual([600, 3003, BEFORE]);
    const term = numeratorOf(told);
    expect(term).toMatchObject({
      value: 600,
      carriedFrom: BEFORE,
      awaited: { period: AFTER, state: 'not_started' },
      report: null,
    });
    expect(short(term)).toEqual({ [A]: [300, true], [B]: [200, true], [C]: [100, true] });
    expect(partOf(term, A)).toMatchObject({
      orgUnitName: 'Xã Cuôr Đăng',
      period: BEFORE,
      carriedFrom: BEFORE,
      awaited: null,
      report: {
        period: BEFORE,
        seen: 'all',
        value: 300,
        entered: { by: `editor-${A}`, source: 'api' },
        signed: { by: `leader-${A}` },
        approved: null,
      },
    });
    expect(partOf(term, A).report!.acts.map(({ act }) => act)).toEqual(['submit', 'hand_over', 'save']);
  });

  it('has a denominator of its own from the day of the merger on', async () => {
    const term = denominatorOf(await explain('adults_reached_rate', AFTER, NEW));
    expect(term).toMatchObject({ value: 3003, parts: [], referenceFigure: { effectiveOn: FROM } });
  });

  it('names a predecessor without a figure, leaves its denominator out, and makes no zero of it', async () => {
    const told = await explain('app_users_rate', AFTER, NEW);
    expect([told.numerator, told.denominator, told.dataStatus]).toEqual([70, 1001, 'partial']);
    expect(short(numeratorOf(told))).toEqual({ [A]: [40, true], [B]: [30, true], [C]: [null, false] });
    expect(short(denominatorOf(told))).toEqual({ [A]: [500, true], [B]: [501, true], [C]: [502, false] });
    // C has signed its last week and left the box empty.
    expect(partOf(numeratorOf(told), C)).toMatchObject({
      period: null,
      awaited: { period: BEFORE, state: 'submitted' },
      report: { period: BEFORE, value: null, signed: { after: null } },
    });
  });

  it('adds up what happened in its predecessors, week by week, and says which weeks are missing', async () => {
    const term = numeratorOf(await explain('sessions_count', AFTER, NEW));
    expect([term.value, term.periods]).toEqual([5, null]);
    expect(short(term)).toEqual({
      [NEW]: [null, false],
      [A]: [2, true],
      [B]: [3, true],
      [C]: [null, false],
    });
    const weeks = partOf(term, A).periods!;
    expect(weeks[0]).toMatchObject({ period: BEFORE, value: 2, firstSubmittedAt: expect.any(String) });
    expect(weeks.slice(1).every(({ value }) => value === null)).toBe(true);
    expect(partOf(term, NEW).periods).toEqual([{ period: AFTER, value: null, firstSubmittedAt: null }]);
  });

  it('says in the list of the province what it was formed from', async () => {
    const { communes } = await explain('adults_reached_rate', AFTER, '66');
    const item = communes!.items.find(({ orgUnit }) => orgUnit === NEW)!;
    expect(item).toMatchObject({ numerator: 600, standing: 'carried', carriedFrom: BEFORE });
    expect(item.formedFrom.map(({ orgUnit }) => orgUnit).sort()).toEqual([C, A, B].sort());
    expect(item.formedFrom.map(({ fullName }) => fullName)).toContain('Xã Cuôr Đăng');
    expect(communes!.items.filter(({ formedFrom }) => formedFrom.length > 0)).toHaveLength(1);
  });
});

describe('who may see what is behind a merged unit', () => {
  const drafted = async (who: Visitor) =>
    partOf(numeratorOf(await explain('adults_reached_rate', AFTER, NEW, '', who)), B).report!;

  it('is the reviewer, and who moved with a predecessor: people, and drafts that were never signed', async () => {
    for (const who of [reviewer, moved])
      expect(await drafted(who)).toMatchObject({
        seen: 'all',
        value: 200,
        entered: { by: `editor-${B}` },
        acts: [{ act: 'save', after: 222 }, { act: 'submit' }, { act: 'save' }],
      });
  });

  it('is another commune for what counted and when, never for people or drafts', async () => {
    const report = await drafted(stranger);
    expect(report).toMatchObject({ seen: 'counted', state: 'submitted', value: 200, entered: null });
    expect(report.acts.map(({ act, after, by }) => [act, after, by])).toEqual([['submit', 200, null]]);
    const all = await explain('adults_reached_rate', AFTER, NEW, '', stranger);
    expect(JSON.stringify(all)).not.toMatch(/222|editor-|leader-/u);
    expect(numeratorOf(all).awaited).toEqual({ period: AFTER, state: null });
  });
});

describe('a week from before the merger on the units of today', () => {
  it('is the sum of the units of that week, fresh, each with its report', async () => {
    const told = await explain('adults_reached_rate', BEFORE, NEW, '&units=today');
    expect([told.units, told.numerator, told.denominator, told.carriedFrom]).toEqual([
      'today',
      600,
      3003,
      null,
    ]);
    const term = numeratorOf(told);
    expect(term).toMatchObject({ carriedFrom: null, awaited: null, report: null });
    expect(short(term)).toEqual({ [A]: [300, true], [B]: [200, true], [C]: [100, true] });
    expect(partOf(term, A)).toMatchObject({
      period: BEFORE,
      carriedFrom: null,
      report: { receipt: expect.stringContaining(A) },
    });
    const adults = denominatorOf(told);
    expect(short(adults)).toEqual({ [A]: [1000, true], [B]: [1001, true], [C]: [1002, true] });
    expect([adults.value, adults.referenceFigure]).toEqual([3003, null]);
    expect(partOf(adults, B).referenceFigure?.versions.map(({ value }) => value)).toEqual([1001]);
    expect((await explain('app_users_rate', BEFORE, NEW, '&units=today')).numerator).toBe(70);
    expect((await explain('sessions_count', BEFORE, NEW, '&units=today')).numerator).toBe(5);
    const { communes } = await explain('adults_reached_rate', BEFORE, '66', '&units=today');
    expect(communes!.items.find(({ orgUnit }) => orgUnit === NEW)!.formedFrom).toHaveLength(3);
  });

  it('is not there as it was reported: the units of then are, each on its own', async () => {
    expect((await ask('adults_reached_rate', BEFORE, NEW)).status).toBe(404);
    const told = await explain('adults_reached_rate', BEFORE, A);
    expect(numeratorOf(told)).toMatchObject({ value: 300, parts: [], report: { value: 300 } });
    expect((await ask('adults_reached_rate', BEFORE, A, '&units=today')).status).toBe(404);
  });

  it('counts a yes or no once for each unit of then', async () => {
    const told = await explain('committee_rate', BEFORE, NEW, '&units=today');
    expect(short(numeratorOf(told))).toEqual({
      [A]: [null, false],
      [B]: [null, false],
      [C]: [null, false],
    });
  });
});

describe('as of a moment before the merger', () => {
  it('there is no merged unit, and the units of then stand on their own', async () => {
    const asOf = `&asOf=${THEN}`;
    for (const period of [BEFORE, AFTER])
      expect((await ask('adults_reached_rate', period, NEW, `${asOf}&units=today`)).status).toBe(404);
    const told = await explain('adults_reached_rate', BEFORE, A, `${asOf}&units=today`);
    expect(numeratorOf(told)).toMatchObject({ value: 300, parts: [] });
    const { communes } = await explain('adults_reached_rate', BEFORE, '66', asOf);
    expect(communes!.items.every(({ formedFrom }) => formedFrom.length === 0)).toBe(true);
  });
});

describe('a merger that was undone', () => {
  it('leaves nothing behind in what is told of its units', async () => {
    const before = await explain('adults_reached_rate', AFTER, D);
    const body = await mergerOf(admin, [D, E], UNDONE, FROM);
    const { id } = (await admin.post('/api/unit-changes', body, 'merge-de')).body as { id: number };
    expect(numeratorOf(await explain('adults_reached_rate', AFTER, UNDONE)).parts).toHaveLength(2);
    const undo = { decision: DECISION, reason: 'Nghị quyết bị bãi bỏ' };
    expect((await admin.post(`/api/unit-changes/${String(id)}/undo`, undo, 'undo-de')).status).toBe(200);
    expect((await ask('adults_reached_rate', AFTER, UNDONE)).status).toBe(404);
    const { readAt: _then, ...same } = before;
    const { readAt: _now, ...now } = await explain('adults_reached_rate', AFTER, D);
    expect(now).toEqual(same);
  });
});

describe('a merged unit that has reported', () => {
  let asOf: string;

  beforeAll(async () => {
    asOf = (await explain('adults_reached_rate', AFTER, NEW)).readAt;
    await test.setNow('2025-10-09T09:00:00+07:00');
    const merged = await ReportingCommune.open(test, NEW, true);
    await merged.report(AFTER, { adults_reached: 650, sessions_held: 4 });
  });

  it('stands on its own report', async () => {
    const term = numeratorOf(await explain('adults_reached_rate', AFTER, NEW));
    expect(term).toMatchObject({
      value: 650,
      carriedFrom: null,
      awaited: null,
      parts: [],
      report: { period: AFTER, value: 650, entered: { by: `editor-${NEW}` } },
    });
  });

  it('adds its own weeks to those of its predecessors where things happened', async () => {
    const term = numeratorOf(await explain('sessions_count', AFTER, NEW));
    expect(term.value).toBe(9);
    expect(short(term)).toMatchObject({ [NEW]: [4, true], [A]: [2, true], [B]: [3, true] });
    expect(partOf(term, NEW).periods).toMatchObject([{ period: AFTER, value: 4 }]);
    expect(partOf(term, A).periods!.map(({ period }) => period)).not.toContain(AFTER);
  });

  it('is told as of the time before as it was told then', async () => {
    const told = await explain('adults_reached_rate', AFTER, NEW, `&asOf=${asOf}`);
    expect(short(numeratorOf(told))).toEqual({ [A]: [300, true], [B]: [200, true], [C]: [100, true] });
    expect(numeratorOf(told).awaited).toEqual({ period: AFTER, state: 'not_started' });
  });
});
