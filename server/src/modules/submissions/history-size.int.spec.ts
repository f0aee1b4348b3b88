import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp, type Visitor } from '../../test/test-app.js';

let test: TestApp;
let editor: Visitor;

/** With the numbers that are shipped: thirty. */
const FURTHER = [
  'families_with_smartphone',
  'cooperatives_online',
  'schools_teaching_skills',
  'books_lent',
  'youth_volunteers',
  'transport_vouchers',
  'women_union_members',
  'health_records_opened',
];

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
      where v.kind <> 'text'
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
    value: dataElement === 'committee_established' ? 1 : 28_678 - index * 789,
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
  it('takes less than a kilobyte for each command on the weekly form, revision and audit line together', async () => {
    const sizes = await sizesOf('weekly');
    expect(sizes.map(({ act, values }) => [act, values])).toEqual([
      ['save', 13],
      ['submit', 13],
    ]);
    for (const { bytes } of sizes) expect(bytes).toBeLessThanOrEqual(1024);
  });

  it('takes less than one and a half for thirty values, of which their names are the half', async () => {
    const sizes = await sizesOf('thirty');
    expect(sizes.map(({ act, values }) => [act, values])).toEqual([
      ['save', 30],
      ['submit', 30],
    ]);
    for (const { bytes } of sizes) expect(bytes).toBeLessThanOrEqual(1536);
  });
});
