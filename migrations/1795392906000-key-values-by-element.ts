import type { MigrationInterface, QueryRunner } from 'typeorm';

const names = `
create function app.values_by_code(p_values jsonb) returns jsonb
language sql stable strict parallel safe
as $$
  -- What belongs to no element keeps a name that no element can have, so that its hash does not fit.
  select coalesce(jsonb_object_agg(coalesce(e.code, '?' || entry.id), entry.value), '{}')
  from jsonb_each(p_values) as entry (id, value)
  left join public.data_elements e on e.id::text = entry.id;
$$;
comment on function app.values_by_code(jsonb) is 'Values of a revision by the code of the element, as people, files and hashes name them; null: null';

create function app.values_by_id(p_values jsonb) returns jsonb
language plpgsql stable strict parallel safe
as $$
declare
  stranger text;
  named jsonb;
begin
  select min(entry.code) filter (where e.id is null),
    coalesce(jsonb_object_agg(e.id, entry.value) filter (where e.id is not null), '{}')
  into stranger, named
  from jsonb_each(p_values) as entry (code, value)
  left join public.data_elements e on e.code = entry.code;
  if stranger is not null then
    raise exception 'no data element is called %', stranger using errcode = 'foreign_key_violation';
  end if;
  return named;
end
$$;
comment on function app.values_by_id(jsonb) is 'The inverse of app.values_by_code, as revisions keep values: by data_elements.id; refuses a code that no element has; null: null';

revoke execute on function app.values_by_code(jsonb), app.values_by_id(jsonb) from public;
grant execute on function app.values_by_code(jsonb), app.values_by_id(jsonb) to bdhvs_app;
`;

/** Functions that look into values, and what they say there: by code, by id. */
const READERS: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'app.recount(integer, integer, integer, integer)',
    [
      ['counted.values -> e.code', 'counted.values -> e.id::text'],
      ['r.values ? e.code', 'r.values ? e.id::text'],
      ['as entry (code, value)', 'as entry (id, value)'],
      ['on e.code = entry.code', 'on e.id::text = entry.id'],
    ],
  ],
  [
    'app.recount_all()',
    [
      ['as entry (code, value)', 'as entry (id, value)'],
      ['on e.code = entry.code', 'on e.id::text = entry.id'],
    ],
  ],
  [
    'app.counted_values(integer, integer[], integer[], integer, boolean, timestamptz)',
    [['state.values -> e.code', 'state.values -> e.id::text']],
  ],
  [
    'app.counted_once(integer, integer[], boolean, timestamptz)',
    [['state.values -> e.code', 'state.values -> e.id::text']],
  ],
  [
    'app.counting_acts(integer, integer, integer, integer, boolean, timestamptz)',
    [
      [
        'app.values_at(p_province_id, p_period_id, p_org_unit_id, p_data_set_id, known.version)',
        'app.values_by_code(app.values_at(p_province_id, p_period_id, p_org_unit_id, p_data_set_id, known.version))',
      ],
    ],
  ],
];

const rekey = (into: 'values_by_id' | 'values_by_code'): string => `
alter table submission_revisions disable trigger submission_revisions_append_only;
update submission_revisions r
set values = app.${into}(r.values)
where r.values is not null;
alter table submission_revisions enable trigger submission_revisions_append_only;
`;

const byId = `
alter table submission_revisions add constraint submission_revisions_values_by_id check (
  not jsonb_path_exists(values, '$.keyvalue() ? (!(@.key like_regex "^[1-9][0-9]*$"))')
);
comment on column submission_revisions.values is 'All values after the act by data_elements.id, the half of what codes would take (app.values_by_code gives those): number in the unit of the element, or text; absent: missing; null: the act changed no value';
comment on column submission_revisions.sha256 is 'SHA-256 over key, version, act, values by element code and notes, 32 bytes';
comment on view app.counted_reports is 'What counts now of each report: its counted version, whether it is excluded, and the values that count by data_elements.id (null: none)';
comment on function app.values_at(integer, integer, integer, integer, integer) is 'Values of a report after one of its versions, by data_elements.id; null: none were ever saved';
`;

const byCode = `
alter table submission_revisions drop constraint submission_revisions_values_by_id;
comment on column submission_revisions.values is 'All values after the act by element code: number in the unit of the element, or text; absent: missing; null: the act changed no value';
comment on column submission_revisions.sha256 is 'SHA-256 over key, version, act, values and notes, 32 bytes';
comment on view app.counted_reports is 'What counts now of each report: its counted version, whether it is excluded, and the values that count (null: none)';
comment on function app.values_at(integer, integer, integer, integer, integer) is 'Values of a report after one of its versions, by element code; null: none were ever saved';
`;

/** Functions keep everything but the words that name an element within values. */
async function reword(
  queryRunner: QueryRunner,
  words: (pair: readonly [string, string]) => readonly [string, string],
): Promise<void> {
  for (const [name, pairs] of READERS) {
    const [found] = (await queryRunner.query('select pg_get_functiondef($1::regprocedure) as text', [
      name,
    ])) as { text: string }[];
    let text = found?.text ?? '';
    for (const [from, to] of pairs.map(words)) {
      if (!text.includes(from)) throw new Error(`${name} does not say ${from}`);
      text = text.replaceAll(from, to);
    }
    await queryRunner.query(text);
  }
}

/** Revisions keep values by the number of the element: its name, in every row again, was the half of the history. */
export class KeyValuesByElement1795392906000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(names);
    await queryRunner.query(rekey('values_by_id'));
    await queryRunner.query(byId);
    await reword(queryRunner, (pair) => pair);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await reword(queryRunner, ([code, id]) => [id, code]);
    await queryRunner.query(byCode);
    await queryRunner.query(rekey('values_by_code'));
    await queryRunner.query('drop function app.values_by_id(jsonb), app.values_by_code(jsonb)');
  }
}
