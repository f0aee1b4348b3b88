import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SHIPPED_RULES } from '../../test/quality-builders.js';
import { TestApp, type Visitor } from '../../test/test-app.js';

let test: TestApp;
let viewer: Visitor;

beforeAll(async () => {
  test = await TestApp.start();
  viewer = await test.addAndSignIn('viewer', 'viewer');
});
afterAll(() => test.close());

const rules = async (): Promise<Record<string, unknown>[]> =>
  (await viewer.get('/api/quality-rules')).body.items;

describe('rules of data quality', () => {
  it('are data: those of the reference file, in its order, with their thresholds and sentences', async () => {
    expect(await rules()).toEqual(SHIPPED_RULES.map(({ id: _id, ...rule }) => rule));
  });
  it('name only elements that exist', async () => {
    const { items } = (await viewer.get('/api/data-elements')).body as { items: { code: string }[] };
    const known = items.map(({ code }) => code);
    const named = SHIPPED_RULES.flatMap(({ elements, parameters }) => [
      ...elements,
      ...((parameters['except'] ?? []) as string[]),
      ...Object.entries((parameters['denominators'] ?? {}) as Record<string, string>).flat(),
    ]);
    expect(named.filter((code) => !known.includes(code))).toEqual([]);
  });
  it('change by a version, seen by the next request', async () => {
    await test.rows(
      `insert into quality_rule_versions
      select (jsonb_populate_record(v, '{"version": 2, "active": false, "reason": "spec"}')).*
      from quality_rule_versions v
      join quality_rules r on r.id = v.rule_id
      where r.code = 'unusual_growth'`,
    );
    const changed = (await rules()).find(({ code }) => code === 'unusual_growth');
    expect([changed?.['version'], changed?.['active']]).toEqual([2, false]);
  });
  it.each([
    ['a version is changed', "update quality_rule_versions set active = true where reason = 'spec'"],
    ['a version is removed', 'delete from quality_rule_versions'],
    [
      'a pair is of three',
      `insert into quality_rule_versions select (jsonb_populate_record(v, '{"version": 9, "elements": ["a", "b", "c"]}')).* from quality_rule_versions v where v.kind = 'required_with'`,
    ],
    [
      'a kind is made up',
      `insert into quality_rule_versions select (jsonb_populate_record(v, '{"version": 9, "kind": "guess"}')).* from quality_rule_versions v where v.rule_id = 1`,
    ],
  ])('are refused by the database when %s', async (_what, sql) => {
    await expect(test.rows(sql)).rejects.toThrow(/append-only|check constraint|refused|never/u);
  });
});
