import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommuneProfileDto, GapsDto, OverviewDto } from '../../contract/analytics.js';
import type { ExplainDto, ExplainElementDto } from '../../contract/explain.js';
import { startDemo, type DemoApp } from '../../test/demo-app.js';
import { sum } from '../../test/values-file.js';

const CUOR_DANG = '24301';
/** Fields that a goal of the overview and its explanation share. */
const JUDGED = [
  'value',
  'status',
  'dataStatus',
  'numerator',
  'denominator',
  'target',
  'plan',
  'planDifference',
  'gapPoints',
  'gapCount',
  'surplus',
  'cutOffAt',
  'change',
  'nameVi',
  'unit',
  'decimals',
  'targetKind',
] as const;

let demo: DemoApp;

const read = async <T>(url: string): Promise<T> => {
  const { status, body } = await demo.viewer.get(url);
  expect([url, status]).toEqual([url, 200]);
  return body as T;
};
const explain = (indicator: string, orgUnit: string, period = '2025-W40') =>
  read<ExplainDto>(`/api/explain?indicator=${indicator}&period=${period}&orgUnit=${orgUnit}`);
const explainElement = (element: string, orgUnit: string, period = '2025-W40') =>
  read<ExplainElementDto>(`/api/explain/element?element=${element}&period=${period}&orgUnit=${orgUnit}`);
const pick = (from: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));

beforeAll(async () => {
  demo = await startDemo();
}, 120_000);
afterAll(() => demo.app.close());

describe('an explanation says what the page says', () => {
  it.each(['2025-W36', '2025-W40', '2025-W41'])(
    'of every goal of the province in %s, with the communes of its gap list',
    async (period) => {
      const { goals } = await read<OverviewDto>(`/api/overview?period=${period}`);
      expect(goals).toHaveLength(11);
      for (const goal of goals) {
        const told = await explain(goal.indicator, '66', period);
        expect(pick(told, JUDGED)).toEqual(pick(goal, JUDGED));
        expect(told).toMatchObject({
          code: goal.code,
          coverage: goal.coverage,
          total: goal.total,
          totalTarget: goal.totalTarget,
        });
        const { items, ...counts } = told.communes!;
        expect([counts.expected, counts.carried, counts.missing + counts.zeroDenominator]).toEqual([
          goal.communesExpected,
          goal.communesCarried,
          goal.communesNoData,
        ]);
        const gaps = await read<GapsDto>(`/api/gaps?period=${period}&indicator=${goal.indicator}`);
        const fields = [
          'orgUnit',
          'value',
          'numerator',
          'denominator',
          'status',
          'dataStatus',
          'carriedFrom',
        ];
        expect(new Set(items.map((item) => JSON.stringify(pick(item, fields), fields)))).toEqual(
          new Set(gaps.items.map((item) => JSON.stringify(pick(item, fields), fields))),
        );
      }
    },
  );

  it('of every goal of a commune, as its profile and its row of the gap list', async () => {
    const { items } = await read<GapsDto>('/api/gaps?period=2025-W40&indicator=adults_reached_rate');
    const carried = items.find(({ carriedFrom }) => carriedFrom !== null)!.orgUnit;
    const missing = items.find(({ value }) => value === null)!.orgUnit;
    for (const orgUnit of [CUOR_DANG, items[0]!.orgUnit, carried, missing]) {
      const profile = await read<CommuneProfileDto>(`/api/org-units/${orgUnit}/profile?period=2025-W40`);
      expect(profile.goals).toHaveLength(11);
      for (const goal of profile.goals) {
        const told = await explain(goal.indicator, orgUnit);
        expect(pick(told, JUDGED)).toEqual(pick(goal, JUDGED));
        expect([told.code, told.carriedFrom, told.communes]).toEqual([goal.code, goal.carriedFrom, null]);
      }
      for (const activity of profile.activities)
        expect(await explain(activity.indicator, orgUnit)).toMatchObject({
          code: null,
          status: 'no_data',
          targetInForce: null,
          ...pick(activity, ['value', 'dataStatus', 'missingPeriods', 'nameVi', 'unit']),
        });
      for (const { dataElement, value, previous } of profile.values) {
        const now = await explainElement(dataElement, orgUnit);
        const before = await explainElement(dataElement, orgUnit, '2025-W39');
        expect([dataElement, now.value, before.value]).toEqual([dataElement, value, previous]);
      }
    }
  });
});

describe('what is behind a figure of the province', () => {
  it('is each commune once, in exactly one standing, the largest numerator first', async () => {
    const { communes } = await explain('adults_reached_rate', '66');
    const { items, ...counts } = communes!;
    expect(new Set(items.map(({ orgUnit }) => orgUnit)).size).toBe(102);
    expect([
      counts.fresh + counts.carried + counts.partial + counts.missing + counts.zeroDenominator,
      sum(counts.carriedFrom.map((from) => from.communes)),
    ]).toEqual([102, counts.carried]);
    const known = items.flatMap(({ value, numerator }) => (value === null ? [] : [numerator!]));
    expect(known).toEqual([...known].sort((a, b) => b - a));
    expect(items.slice(known.length).map(({ value }) => value)).toEqual([null, null]);
  });

  it('adds up: numerators, denominators, and shares of the numerator', async () => {
    const told = await explain('adults_reached_rate', '66');
    const known = told.communes!.items.filter(({ value }) => value !== null);
    expect([sum(known.map((i) => i.numerator!)), sum(known.map((i) => i.denominator!))]).toEqual([
      told.numerator,
      told.denominator,
    ]);
    for (const { numerator, share } of known)
      expect(Math.abs(share! - (numerator! * 100) / told.numerator!)).toBeLessThanOrEqual(0.0501);
    expect(Math.abs(sum(known.map((item) => item.share!)) - 100)).toBeLessThan(0.05 * known.length);
  });

  it('says why a commune has no figure of the week', async () => {
    const { communes } = await explain('households_visited_rate', '66');
    for (const { standing, why, orgUnit } of communes!.items) {
      if (standing === 'fresh') expect([orgUnit, why]).toEqual([orgUnit, null]);
      else expect(['not_submitted', 'left_blank']).toContain(why);
    }
    expect(communes!.items.some(({ why }) => why === 'left_blank')).toBe(true);
    expect(communes!.items.some(({ why }) => why === 'not_submitted')).toBe(true);
  });

  it('of a count per commune is the share of communes that reached theirs, and its total', async () => {
    const told = await explain('residents_signature_count', '66');
    expect(told.formula.kind).toBe('share_of_communes');
    const known = told.communes!.items.filter(({ value }) => value !== null);
    expect(told).toMatchObject({
      numerator: known.filter(({ status }) => status === 'reached').length,
      denominator: known.length,
      total: sum(known.map(({ numerator }) => numerator!)),
    });
  });
});

describe('what a figure of a commune is computed from', () => {
  it('is each term of the formula, and the value of a report that counts', async () => {
    const told = await explain('adults_reached_rate', CUOR_DANG);
    const [reached, adults] = told.terms!;
    expect([reached!.value, adults!.value]).toEqual([told.numerator, told.denominator]);
    expect(reached).toMatchObject({
      part: 'numerator',
      dataElement: 'adults_reached',
      accumulation: 'stock',
      awaited: null,
      report: {
        period: '2025-W40',
        dataSet: 'weekly',
        value: told.numerator,
        seen: 'all',
        state: 'approved',
      },
    });
    const { entered, signed, approved, acts } = reached!.report!;
    expect([entered?.by, signed?.by, approved?.by]).toEqual([
      'Cán bộ xã Cuôr Đăng',
      'Lãnh đạo xã Cuôr Đăng',
      'Chuyên viên Sở Khoa học và Công nghệ',
    ]);
    expect(acts.map(({ act }) => act)).toEqual(['approve', 'submit', 'hand_over', 'save']);
    expect(adults).toMatchObject({ part: 'denominator', reference: true, report: null });
    expect(adults!.referenceFigure!.versions).toMatchObject([{ value: told.denominator, inForce: true }]);
  });

  it('of a carried figure is the earlier report, beside the one that is awaited', async () => {
    const { items } = await read<GapsDto>('/api/gaps?period=2025-W40&indicator=adults_reached_rate');
    for (const { orgUnit, carriedFrom } of items.filter((item) => item.carriedFrom !== null)) {
      const [reached] = (await explain('adults_reached_rate', orgUnit)).terms!;
      expect(reached).toMatchObject({
        carriedFrom,
        awaited: { period: '2025-W40' },
        report: { period: carriedFrom },
      });
      expect(reached!.report!.value).toBe(reached!.value);
    }
  });

  it('of a total is every week of the campaign with its own value; a missing week is missing', async () => {
    const { activities } = await read<CommuneProfileDto>(
      `/api/org-units/${CUOR_DANG}/profile?period=2025-W40`,
    );
    for (const { indicator, value, missingPeriods } of activities) {
      const [term] = (await explain(indicator, CUOR_DANG)).terms!;
      const weeks = term!.periods!;
      expect(weeks[0]!.period).toBe('2025-W40');
      expect(weeks).toHaveLength(12);
      expect([
        sum(weeks.flatMap((week) => (week.value === null ? [] : [week.value]))),
        weeks.filter((week) => week.value === null).length,
      ]).toEqual([value, missingPeriods]);
    }
  });

  it('of what is reported once is the signature that counted at the cut-off', async () => {
    const told = await explain('committee_rate', CUOR_DANG);
    const [committee, each] = told.terms!;
    expect(committee).toMatchObject({ value: 1, carriedFrom: null, report: { period: 'once', value: 1 } });
    expect(committee!.report!.beside.map(({ dataElement, kind }) => [dataElement, kind])).toEqual([
      ['committee_decision_number', 'text'],
      ['committee_decision_date', 'date'],
    ]);
    expect(Date.parse(committee!.report!.signed!.at)).toBeLessThanOrEqual(Date.parse(told.periodCutOffAt));
    expect(each).toMatchObject({ dataElement: null, value: 1, report: null, referenceFigure: null });
  });

  it('where nothing was ever reported is nothing, never zero', async () => {
    const { items } = await read<GapsDto>('/api/gaps?period=2025-W40&indicator=adults_reached_rate');
    const { orgUnit } = items.find(({ value }) => value === null)!;
    const told = await explain('adults_reached_rate', orgUnit);
    expect([told.value, told.terms![0]!.value, told.terms![0]!.report?.value ?? null]).toEqual([
      null,
      null,
      null,
    ]);
    expect(told.terms![0]!.awaited).toMatchObject({ period: '2025-W40' });
  });
});

describe('definition and target', () => {
  it('stand with their version, their standing and their source', async () => {
    const told = await explain('adults_reached_rate', '66');
    expect(told.definition).toMatchObject({ version: 1, versions: [{ version: 1, by: null, reason: null }] });
    expect(told.definition.definitionVi).toContain('từ 18 tuổi');
    expect(told.targetInForce).toMatchObject({
      scope: 'province',
      scopeName: 'Tỉnh Đắk Lắk',
      value: 58,
      dueOn: '2025-10-25',
      label: 'mặc định – chưa phải văn bản của tỉnh',
    });
    expect(told.simulated).toBe(true);
  });
});
