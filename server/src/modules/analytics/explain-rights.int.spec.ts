import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExplainDto, ExplainElementDto, ExplainReportDto } from '../../contract/explain.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor } from '../../test/test-app.js';

const OWN = '24301';
const OTHER = '24373';
const FIGURE = 'indicator=adults_reached_rate&period=2025-W41';

let test: TestApp;
let own: ReportingCommune;
let leader: Visitor;
let stranger: Visitor;
let reviewer: Visitor;

const explain = async (who: Visitor, orgUnit = OWN): Promise<ExplainDto> => {
  const { status, body } = await who.get(`/api/explain?${FIGURE}&orgUnit=${orgUnit}`);
  expect(status).toBe(200);
  return body as ExplainDto;
};
const element = async (who: Visitor, code: string, period = '2025-W41'): Promise<ExplainElementDto> => {
  const { status, body } = await who.get(
    `/api/explain/element?element=${code}&period=${period}&orgUnit=${OWN}`,
  );
  expect(status).toBe(200);
  return body as ExplainElementDto;
};
const reportOf = async (who: Visitor): Promise<ExplainReportDto> => (await explain(who)).terms![0]!.report!;

/** Cuôr Đăng signs 900, corrects to 1.000 and signs again, then has a draft of 1.234 that counts nowhere. */
beforeAll(async () => {
  test = await TestApp.start();
  own = await ReportingCommune.open(test, OWN, true);
  leader = await test.signIn(`leader-${OWN}`);
  stranger = await test.addAndSignIn(`editor-${OTHER}`, 'commune_editor', OTHER);
  reviewer = await test.addAndSignIn('reviewer', 'reviewer');
  for (const unit of [OWN, OTHER]) await test.setReference(unit, 'adults_18_plus', 2000);
  await own.report('2025-W41', { adults_reached: 900, team_members: 12 });
  await own.report('2025-W41', { adults_reached: 1000 });
  await own.save('2025-W41', { adults_reached: 1234 });
}, 60_000);
afterAll(() => test.close());

describe('who may see how a figure came about', () => {
  it('the commune itself and the accounts of the province see people, drafts and what was replaced', async () => {
    for (const who of [own.editor, leader, reviewer]) {
      const report = await reportOf(who);
      expect(report).toMatchObject({
        seen: 'all',
        value: 1000,
        entered: { by: `editor-${OWN}`, source: 'api', before: 900, after: 1000 },
        signed: { by: `leader-${OWN}`, act: 'submit', counts: true },
        approved: null,
        replaced: { after: 900, act: 'submit', by: `leader-${OWN}` },
      });
      expect(report.acts.map(({ act, before, after }) => [act, before, after])).toEqual([
        ['save', 1000, 1234],
        ['submit', 1000, 1000],
        ['hand_over', 1000, 1000],
        ['save', 900, 1000],
        ['submit', 900, 900],
        ['hand_over', 900, 900],
        ['save', null, 900],
      ]);
    }
  });

  it('another commune sees what counted and since when: no names, no drafts, no way of entering', async () => {
    const told = await explain(stranger);
    const report = told.terms![0]!.report!;
    expect([told.value, told.terms![0]!.value]).toEqual([50, 1000]);
    expect(report).toMatchObject({ seen: 'counted', state: 'submitted', value: 1000, entered: null });
    expect(report.acts.map(({ act, before, after, by, source }) => [act, before, after, by, source])).toEqual(
      [
        ['submit', 900, 1000, null, null],
        ['submit', null, 900, null, null],
      ],
    );
    expect([report.signed?.at, report.replaced?.after]).toEqual([(await reportOf(leader)).signed!.at, 900]);
    const text = JSON.stringify(told);
    expect([text.includes('1234'), text.includes(`editor-${OWN}`), text.includes(`leader-${OWN}`)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('another commune does not learn that there is an unsigned report', async () => {
    const quiet = await ReportingCommune.open(test, '24133');
    await quiet.save('2025-W41', { adults_reached: 5 });
    await test.setReference('24133', 'adults_18_plus', 100);
    const [mine] = (await explain(quiet.editor, '24133')).terms!;
    const [theirs] = (await explain(stranger, '24133')).terms!;
    expect([mine!.value, mine!.awaited?.state, mine!.report?.acts.length]).toEqual([null, 'draft', 1]);
    expect([theirs!.value, theirs!.awaited?.state, theirs!.report]).toEqual([null, null, null]);
  });

  it('the same holds for a value that was entered', async () => {
    expect(await element(stranger, 'team_members')).toMatchObject({
      value: 12,
      awaited: null,
      report: { seen: 'counted', entered: null, signed: { by: null } },
    });
    expect(await element(own.editor, 'team_members')).toMatchObject({
      value: 12,
      report: { seen: 'all', entered: { by: `editor-${OWN}`, version: 1 }, replaced: null },
    });
  });

  it('a box left blank is missing and says where its report stands', async () => {
    expect(await element(reviewer, 'app_users')).toMatchObject({
      value: null,
      awaited: { state: 'draft' },
      report: { value: null, entered: null, signed: { after: null } },
    });
  });

  it('the store itself gives nothing to a transaction in which nobody is signed in', async () => {
    const acts = await test.rows(
      `select acts.*
      from submissions s
      cross join lateral app.counting_acts(s.province_id, s.org_unit_id, s.period_id, s.data_set_id, false, app.now()) as acts`,
    );
    expect(acts).toEqual([]);
  });
});

describe('an explanation of nothing', () => {
  it.each([
    'explain?indicator=nothing&period=2025-W40&orgUnit=66',
    'explain?indicator=adults_reached_rate&period=2025-W60&orgUnit=66',
    'explain?indicator=adults_reached_rate&period=2025-W40&orgUnit=99999',
    'explain/element?element=nothing&period=2025-W40&orgUnit=24301',
    'explain/element?element=sessions_held&period=2025-10&orgUnit=24301',
    'explain/element?element=sessions_held&period=2025-W40&orgUnit=66',
    'explain/element?element=population_4g&period=2025-10&orgUnit=24301',
    'explain/element?element=adults_18_plus&period=2025-W40&orgUnit=24301',
  ])('is not found: %s', async (path) => {
    const { status, body } = await reviewer.get(`/api/${path}`);
    expect([status, body.code]).toEqual([404, 'not_found']);
  });

  it('is for nobody who is not signed in', async () => {
    const { status } = await test.visitor.get(
      '/api/explain?indicator=adults_reached_rate&period=2025-W40&orgUnit=66',
    );
    expect(status).toBe(401);
  });
});

describe('what was changed by a dated act', () => {
  it('a reference figure shows every version, and which one is in force', async () => {
    await test.rows(
      `insert into reference_figures (org_unit_id, element_id, effective_on, version, value, source, reason, actor_id)
      select f.org_unit_id, f.element_id, f.effective_on, 2, 2500, 'Công an xã, 06/10/2025', 'Rà soát lại', u.id
      from reference_figures f
      join data_elements e on e.id = f.element_id
      join org_unit_versions v on v.org_unit_id = f.org_unit_id
      cross join users u
      where e.code = 'adults_18_plus'
        and v.code = $1
        and u.username = 'reviewer'`,
      [OWN],
    );
    const told = await explain(stranger);
    const { referenceFigure, value } = told.terms![1]!;
    expect([value, told.value]).toEqual([2500, 40]);
    expect(
      referenceFigure!.versions.map(({ version, value: was, inForce, by, reason }) => [
        version,
        was,
        inForce,
        by,
        reason,
      ]),
    ).toEqual([
      [2, 2500, true, 'reviewer', 'Rà soát lại'],
      [1, 2000, false, null, null],
    ]);
  });

  it('a definition shows who changed it, when and why', async () => {
    await test.rows(
      `insert into indicator_versions
      select (jsonb_populate_record(v, jsonb_build_object('version', 2, 'decimals', 2, 'reason', 'Thêm một chữ số',
        'actor_id', (select u.id from users u where u.username = 'reviewer'),
        'recorded_at', app.now()))).*
      from indicator_versions v
      join indicators i on i.id = v.indicator_id
      where i.code = 'adults_reached_rate'`,
    );
    const { definition, decimals } = await explain(own.editor);
    expect([decimals, definition.version]).toEqual([2, 2]);
    expect(definition.versions.map(({ version, by, reason }) => [version, by, reason])).toEqual([
      [2, 'reviewer', 'Thêm một chữ số'],
      [1, null, null],
    ]);
  });

  it('a report kept out of totals is said to be, and its commune is not at zero', async () => {
    const url = `/api/submissions/${OWN}/2025-W41`;
    const { version } = (await reviewer.get(url)).body;
    const act = { act: 'exclude', version, reason: 'Sai phạm vi thống kê' };
    expect((await reviewer.post(`${url}/review`, act, 'exclude')).status).toBe(200);
    const province = await explain(reviewer, '66');
    const item = province.communes!.items.find(({ orgUnit }) => orgUnit === OWN);
    expect(item).toMatchObject({ value: null, standing: 'missing', why: 'excluded', share: null });
    expect(province.communes).toMatchObject({ excluded: 1, missing: 102, fresh: 0 });
    expect(await reportOf(reviewer)).toMatchObject({
      excluded: true,
      value: null,
      countedVersion: null,
      signed: null,
    });
  });
});
