import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp, type Visitor } from '../../test/test-app.js';

let test: TestApp;
let editor: Visitor;

/** With the numbers of communes that are shipped: thirty. */
const FURTHER = [
  'families_with_smartphone',
  'cooperatives_online',
  'schools_teaching_skills',
  'books_lent',
  'youth_volunteers',
  'transport_vouchers',
];

const FLAGS = ['committee_established', 'campaign_plan'];

/** So many, that pages which are half full do not count. */
const COMMANDS = 4000;

/** A weekly form of thirty numbers, with names such as the shipped elements have. */
beforeAll(async () => {
  test = await TestApp.start();
  await test.rows(
    `with made as (
      insert into data_elements (code)
      select unnest($1::text[])
      returning id, code
    )
    insert into data_element_versions (element_id, version, name_vi, name_en, definition_vi, definition_en, unit_vi,
      unit_en, kind, accumulation, provider, source)
    select m.id, 1, m.code, m.code, m.code, m.code, 'người', 'persons', 'count', 'stock', 'commune', 'spec'
    from made m`,
    [FURTHER],
  );
  await test.rows(
    `with made as (insert into data_sets (code) values ('thirty') returning id)
    insert into data_set_versions (data_set_id, version, name_vi, name_en, frequency, provider, members)
    select m.id, 1, 'Ba mươi số', 'Thirty numbers', 'weekly', 'commune', (
      select jsonb_agg(jsonb_build_object('element', e.code, 'section', 'people', 'position', e.id, 'required', true))
      from data_elements e
      join data_element_versions v on v.element_id = e.id and v.version = 1
      where v.kind in ('flag', 'count', 'decimal')
        and v.provider = 'commune'
        and not v.reference
    )
    from made m`,
  );
  await test.rows(
    `insert into data_set_periods (data_set_id, period_id, version, opens_at, cut_off_at, due_at, closes_at)
    select n.id, d.period_id, 1, d.opens_at, d.cut_off_at, d.due_at, d.closes_at
    from data_set_periods d
    join data_sets w on w.id = d.data_set_id and w.code = 'weekly'
    cross join data_sets n
    where n.code = 'thirty'
      and d.version = 1`,
  );
  // Made-up numbers would be asked for reasons; this is about what figures alone take.
  await test.rows(
    `insert into quality_rule_versions
    select (jsonb_populate_record(v, '{"version": 2, "active": false}')).*
    from quality_rule_versions v
    where v.version = 1`,
  );
  editor = await test.addAndSignIn('editor', 'commune_editor', '24301');
});
afterAll(() => test.close());

interface Size {
  readonly act: string;
  /** How many values the revision holds. */
  readonly values: number | null;
  /** Bytes of its row, and of its line of the audit. */
  readonly bytes: number;
}

/** Enters and signs every number of a form; what each command left behind. */
async function sizesOf(dataSet: string): Promise<Size[]> {
  const url = (rest = '') => `/api/submissions/24301/2025-W41${rest}?dataSet=${dataSet}`;
  const { body } = await editor.get(url());
  const values = body.values.map(({ dataElement }: { dataElement: string }, index: number) => ({
    dataElement,
    value: FLAGS.includes(dataElement) ? 1 : 28_678 - index * 789,
  }));
  const saved = await editor.put(url(), { version: 0, values }, `${dataSet}-saved`);
  expect([saved.status, saved.body.version]).toEqual([200, 1]);
  const signed = await editor.post(url('/submit'), { version: 1 }, `${dataSet}-signed`);
  expect(signed.body.state).toBe('submitted');
  return test.rows<Size>(
    `select r.act, (select count(*)::int from jsonb_object_keys(r.values)) as values,
      pg_column_size(r.*) + pg_column_size(a.*) as bytes
    from submission_revisions r
    join audit_lines a on a.revision_sha256 = r.sha256
    join data_sets d on d.id = r.data_set_id and d.code = $1
    order by r.version`,
    [dataSet],
  );
}

describe('the history of a report', () => {
  it.each([
    ['the weekly form', 'weekly', 13],
    ['a form of thirty numbers', 'thirty', 30],
  ])(
    'takes no more than a kilobyte for each command on %s, revision and audit line together',
    async (_name, dataSet, count) => {
      const sizes = await sizesOf(dataSet);
      expect(sizes.map(({ act, values }) => [act, values])).toEqual([
        ['save', count],
        ['submit', count],
      ]);
      for (const { bytes } of sizes) expect(bytes).toBeLessThanOrEqual(1024);
    },
  );

  it('takes no more where the numbers of elements have three digits', async () => {
    // Thirty keys of three digits for thirty of one or two.
    const [widest] = await test.rows<{ bytes: number }>(
      `select max(pg_column_size(r.*) + pg_column_size(a.*) - pg_column_size(r.values) + pg_column_size((
        select jsonb_object_agg((900 + value.key::int)::text, value.value)
        from jsonb_each(r.values) as value
      ))) as bytes
      from submission_revisions r
      join audit_lines a on a.revision_sha256 = r.sha256`,
    );
    expect(widest?.bytes).toBeLessThanOrEqual(1024);
  });

  it('is found through indexes that take less than a third of a kilobyte more for each command', async () => {
    const sizes = `select sum(pg_indexes_size(name::regclass))::int as bytes
      from unnest(array['submission_revisions', 'audit_lines']) as name`;
    const [before] = await test.rows<{ bytes: number }>(sizes);
    await test.rows(
      `with many as (
        insert into submission_revisions (province_id, period_id, org_unit_id, data_set_id, version, act, state, values,
          actor_id, source, sha256)
        select r.province_id, r.period_id, r.org_unit_id, r.data_set_id, r.version + 2 * n, r.act, r.state, r.values,
          r.actor_id, r.source, sha256(format('%s %s', n, r.act)::bytea)
        from submission_revisions r
        join data_sets d on d.id = r.data_set_id and d.code = 'thirty'
        cross join generate_series(1, $1) as n
        returning sha256, actor_id, org_unit_id, act
      )
      insert into audit_lines (actor_id, action, object, revision_sha256, org_unit_id)
      select m.actor_id, 'submission.' || m.act, 'submission:24301/2025-W41/thirty', m.sha256, m.org_unit_id
      from many m`,
      [COMMANDS / 2],
    );
    const [after] = await test.rows<{ bytes: number }>(sizes);
    const each = ((after?.bytes ?? 0) - (before?.bytes ?? 0)) / COMMANDS;
    expect(each).toBeGreaterThan(0);
    expect(each).toBeLessThanOrEqual(340);
  });
});
