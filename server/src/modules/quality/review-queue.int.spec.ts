import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CompletenessDto, ReviewQueueDto } from '../../contract/quality.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor, WEDNESDAY_W41 } from '../../test/test-app.js';

const CALM = '24301';
const LOUD = '24364';
const FEW = '22015';

let test: TestApp;
let viewer: Visitor;
let afterSubmission: string;

const during = (week: number): string => new Date(Date.UTC(2025, 9, 2 + (week - 40) * 7, 5)).toISOString();

beforeAll(async () => {
  test = await TestApp.start();
  for (const code of [CALM, LOUD, FEW]) await test.setReference(code, 'adults_18_plus', 5000);
  await test.setReference(LOUD, 'smartphone_users', 100);
  const calm = await ReportingCommune.open(test, CALM, true);
  const loud = await ReportingCommune.open(test, LOUD);
  const few = await ReportingCommune.open(test, FEW);
  for (const week of [33, 34, 35, 36, 37, 38, 39]) {
    await test.setNow(during(week));
    const period = `2025-W${String(week)}`;
    const reached = 1000 + (week - 33) * 50;
    await calm.report(period, { adults_reached: reached, sessions_held: 5, attendances: 100 });
    await loud.report(period, { adults_reached: reached, app_users: 90 + week - 33 });
  }
  await test.setNow(during(40));
  await calm.report('2025-W40', { adults_reached: 1360, sessions_held: 5, attendances: 100 });
  await loud.report('2025-W40', { adults_reached: 2300, app_users: 104 });
  await few.save('2025-W40', { people_helped: 3 });
  afterSubmission = new Date(Date.parse(during(40)) + 30_000).toISOString();
  await test.setNow('2025-10-06T10:00:00+07:00');
  await few.report('2025-W40', { people_helped: 0 });
  await test.setNow(WEDNESDAY_W41);
  viewer = await test.addAndSignIn('viewer', 'viewer');
});
afterAll(() => test.close());

const queue = async (query = 'period=2025-W40'): Promise<ReviewQueueDto> => {
  const { status, body } = await viewer.get(`/api/review-queue?${query}`);
  expect(status).toBe(200);
  return body as ReviewQueueDto;
};
const completeness = async (query = 'period=2025-W40'): Promise<CompletenessDto> => {
  const { status, body } = await viewer.get(`/api/completeness?${query}`);
  expect(status).toBe(200);
  return body as CompletenessDto;
};

describe('the review queue', () => {
  it('puts the most surprising report first, with what makes it so', async () => {
    const { items, total, headline } = await queue();
    expect(items.map(({ orgUnit }) => orgUnit)).toEqual([LOUD, CALM, FEW]);
    expect([headline, total]).toEqual(['adults_reached', { reports: 3, withWarnings: 1, unexplained: 0 }]);
    // Growth of 1,000 against 50 a week: spread is the larger of 30% of 50 and 2% of 1,300, 26: (1000 − 50) ÷ 26 = 36.5.
    expect(items[0]).toMatchObject({
      z: 36.5,
      warnings: 2,
      unexplained: 0,
      errors: 0,
      late: false,
      noChange: false,
      excluded: false,
      signedBy: `editor-${LOUD}`,
      effect: { people: 1000, share: 94.3 },
      // min(36.5, 20) + min(10, 94.3 ÷ 2) + 2 explained warnings + 0 carried.
      score: 32,
    });
    expect(items[0]?.findings.map(({ dataElement, rule, reason }) => [dataElement, rule, reason])).toEqual([
      ['adults_reached', 'unusual_growth', 'Đã rà soát.'],
      ['app_users', 'above_full', 'Đã rà soát.'],
    ]);
  });
  it('shows each number beside the one that counted last', async () => {
    const { items } = await queue();
    const calm = items.find(({ orgUnit }) => orgUnit === CALM);
    expect(calm?.changes.find(({ dataElement }) => dataElement === 'adults_reached')).toEqual({
      dataElement: 'adults_reached',
      value: 1360,
      previous: 1300,
      previousPeriod: '2025-W39',
      change: 60,
      z: 0.4,
    });
    expect([calm?.effect, calm?.signedBy, calm?.missing.includes('app_users')]).toEqual([
      { people: 60, share: 5.7 },
      `leader-${CALM}`,
      true,
    ]);
  });
  it('marks a report that came after the due time', async () => {
    const few = (await queue()).items.find(({ orgUnit }) => orgUnit === FEW);
    expect([few?.late, few?.effect.people, few?.z]).toEqual([true, null, null]);
  });
  it('reads as of a moment: what was signed later is not there', async () => {
    const past = await queue(`period=2025-W40&asOf=${afterSubmission}`);
    expect([past.asOf, past.items.map(({ orgUnit }) => orgUnit)]).toEqual([afterSubmission, [LOUD, CALM]]);
    expect((await queue(`period=2025-W40&asOf=${afterSubmission}`)).items).toEqual(past.items);
    const { status, body } = await viewer.get('/api/review-queue?period=2025-W40&asOf=2025-10-09T00:00:00Z');
    expect([status, body.code]).toEqual([422, 'as_of_in_future']);
  });
  it('is of a form that communes report, in a period it has', async () => {
    for (const query of [
      'period=2025-W40&dataSet=nothing',
      'period=2025-W99',
      'period=2025-09&dataSet=department',
    ])
      expect((await viewer.get(`/api/review-queue?${query}`)).status).toBe(404);
    expect((await queue('period=2025-W40&dataSet=weekly_text')).items).toEqual([]);
  });
  it('is for readers of the province, not for a commune', async () => {
    const editor = await test.signIn(`editor-${CALM}`);
    for (const path of ['review-queue', 'completeness', 'completeness.csv']) {
      expect((await editor.get(`/api/${path}?period=2025-W40`)).status).toBe(403);
      expect((await test.visitor.get(`/api/${path}?period=2025-W40`)).status).toBe(401);
    }
  });
});

describe('completeness and timeliness', () => {
  it('go out as a file too: a line a commune, and an empty cell where nothing was submitted', async () => {
    const { status, headers, text } = await viewer.get('/api/completeness.csv?period=2025-W40');
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain('tinh-trang-nop-2025-W40');
    const lines = text.split('\r\n');
    expect(lines).toHaveLength(104);
    expect(lines.find((line) => line.startsWith(CALM))).toMatch(/Đúng hạn,Đã nộp,2025-10-02T.+,3,11,/u);
    expect(lines.find((line) => line.startsWith('24214'))).toMatch(
      /Chưa nộp,Chưa nhập,,2025-10-03T10:00:00/u,
    );
  });
  it('count expected, submitted, on time and complete communes of a period', async () => {
    const answer = await completeness();
    expect(answer.reporting).toMatchObject({
      expected: 102,
      submitted: 3,
      onTime: 2,
      late: 1,
      missing: 99,
      completeness: 2.9,
      timeliness: 2,
    });
    expect([
      answer.complete,
      answer.blank,
      answer.completeShare,
      answer.required,
      answer.items.length,
    ]).toEqual([0, 0, 0, 11, 102]);
  });
  it('list per commune what is missing, and what stands', async () => {
    const { items } = await completeness();
    const of = (code: string) => items.find(({ orgUnit }) => orgUnit === code);
    expect(of(CALM)).toMatchObject({ state: 'submitted', cell: 'on_time', done: 3, complete: false });
    expect(of(CALM)?.missing).toHaveLength(8);
    expect(of(FEW)).toMatchObject({ cell: 'late', done: 1, firstSubmittedAt: expect.any(String) });
    expect(of('24214')).toMatchObject({ state: 'not_started', cell: 'missing', done: 0, complete: false });
  });
  it('say which element is missing most among those who submitted', async () => {
    const { elements } = await completeness();
    expect(elements[0]).toMatchObject({ missing: 3, present: 0, share: 0, required: true });
    expect(elements.find(({ dataElement }) => dataElement === 'adults_reached')).toEqual({
      dataElement: 'adults_reached',
      required: true,
      missing: 1,
      present: 2,
      share: 2,
    });
  });
  it('before the first signature show the draft', async () => {
    const then = await completeness(`period=2025-W40&asOf=${afterSubmission}`);
    expect(then.items.find(({ orgUnit }) => orgUnit === FEW)).toMatchObject({
      state: 'draft',
      cell: 'awaiting',
      done: 1,
      firstSubmittedAt: null,
      complete: false,
    });
    expect(then.reporting).toMatchObject({ submitted: 2, onTime: 2 });
  });
  it('take the due time of a commune with an extension', async () => {
    const reviewer = await test.addAndSignIn('reviewer', 'reviewer');
    await test.setNow('2025-10-07T12:00:00+07:00');
    const extended = await reviewer.post(
      '/api/extensions',
      {
        orgUnit: FEW,
        period: '2025-W40',
        closesAt: '2025-10-09T10:00:00Z',
        dueAt: '2025-10-08T10:00:00Z',
        reason: 'Mất điện ba ngày',
      },
      'extension-1',
    );
    expect(extended.status).toBe(200);
    const few = (await completeness()).items.find(({ orgUnit }) => orgUnit === FEW);
    expect([few?.cell, few?.dueAt]).toEqual(['on_time', '2025-10-08T10:00:00.000Z']);
    expect((await completeness()).reporting).toMatchObject({ onTime: 3, late: 0 });
    await test.setNow(WEDNESDAY_W41);
  });
});

describe('a complete report', () => {
  it('has every required number; a form handed in blank but for an optional one is blank, never complete', async () => {
    const full = await ReportingCommune.open(test, '22225');
    const blank = await ReportingCommune.open(test, '22237');
    const { body } = await full.editor.get('/api/submissions/22225/2025-W41');
    const all = body.values.map(({ dataElement }: { dataElement: string }) => [dataElement, 20]);
    await full.report('2025-W41', { ...Object.fromEntries(all), adults_reached_60_plus: null });
    await blank.report('2025-W41', { adults_reached_60_plus: 4 });
    const answer = await completeness('period=2025-W41');
    expect([answer.reporting.submitted, answer.complete, answer.blank]).toEqual([2, 1, 1]);
    const of = (code: string) => answer.items.find(({ orgUnit }) => orgUnit === code);
    expect([of('22225')?.complete, of('22225')?.missing]).toEqual([true, []]);
    expect([of('22237')?.complete, of('22237')?.done]).toEqual([false, 0]);
  });
});
