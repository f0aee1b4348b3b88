import type pg from 'pg';
import type { RequestContext } from '../db/tx.js';
import { addPerson, contextFor } from './people.js';
import type { TestApp } from './test-app.js';
import type { ModelPerson, ModelState, ModelValues, Roster } from './workflow-model.js';
import { REVIEWER, ROSTERS, VIEWER } from './workflow-sequence.js';

export const PERIOD = '2025-W41';
const SETS = 20;
const FIELDS = ['x', 'y', 'z'];

/** A report of its own for one sequence. */
export interface Report {
  readonly orgUnit: string;
  readonly dataSet: string;
  readonly roster: Roster;
  /** Codes of the elements on its form. */
  readonly elements: readonly string[];
}

/** What is in the store of one report. */
export interface Observed {
  readonly state: ModelState;
  readonly version: number;
  readonly excluded: boolean;
  readonly first_submitted_at: Date | null;
  readonly revisions: number;
  readonly audit_lines: number;
  /** Its rows of data_values. */
  readonly counted: ModelValues;
}

/** Who may act, by commune and name. */
export type People = (orgUnit: string, person: ModelPerson) => RequestContext;

/** Twenty forms of three numbers each, in the week that is open, so that every commune has twenty reports to play with. */
export async function makeForms(owner: pg.Client): Promise<void> {
  await owner.query(
    `with element as (
      insert into data_elements (code)
      select format('m%s_%s', n, field)
      from generate_series(1, $1::int) as n
      cross join unnest($2::text[]) as field
      returning id, code
    )
    insert into data_element_versions (element_id, version, name_vi, name_en, definition_vi, definition_en, unit_vi,
      unit_en, kind, accumulation, provider, source)
    select e.id, 1, e.code, e.code, e.code, e.code, 'người', 'persons', 'count', 'flow', 'commune', 'spec'
    from element e`,
    [SETS, FIELDS],
  );
  await owner.query(
    `with made as (
      insert into data_sets (code)
      select format('m%s', n) from generate_series(1, $1::int) as n
      returning id, code
    ),
    version as (
      insert into data_set_versions (data_set_id, version, name_vi, name_en, frequency, provider, members)
      select m.id, 1, m.code, m.code, 'weekly', 'commune', (
        select jsonb_agg(jsonb_build_object('element', m.code || '_' || field, 'section', 'people', 'position', 1, 'required', true))
        from unnest($2::text[]) as field
      )
      from made m
    )
    insert into data_set_periods (data_set_id, period_id, version, opens_at, cut_off_at, due_at, closes_at)
    select m.id, d.period_id, 1, d.opens_at, d.cut_off_at, d.due_at, d.closes_at
    from made m
    join periods p on p.code = $3
    join data_sets weekly on weekly.code = 'weekly'
    join data_set_periods d on d.data_set_id = weekly.id and d.period_id = p.id and d.version = 1`,
    [SETS, FIELDS, PERIOD],
  );
}

/** Every report there is to play with: 102 communes, twenty forms. */
export async function reportsOf(test: TestApp): Promise<Report[]> {
  const communes = await test.rows<{ code: string }>(
    `select v.code from org_unit_versions v join org_units u on u.id = v.org_unit_id where v.version = 1 and length(v.code) = 5 order by v.code`,
  );
  return Array.from({ length: SETS }, (_, index) => `m${String(index + 1)}`).flatMap((dataSet) =>
    communes.map(({ code }, index) => ({
      orgUnit: code,
      dataSet,
      roster: ROSTERS[index % ROSTERS.length] ?? ROSTERS[0],
      elements: FIELDS.map((field) => `${dataSet}_${field}`),
    })),
  );
}

/** Makes the accounts of every commune that has a report, and those of the province. */
export async function makePeople(owner: pg.Client, reports: readonly Report[]): Promise<People> {
  const contexts = new Map<string, RequestContext>();
  for (const { name, role } of [REVIEWER, VIEWER])
    contexts.set(name, contextFor(await addPerson(owner, name, role as 'reviewer' | 'viewer', null)));
  const rosters = new Map(reports.map(({ orgUnit, roster }) => [orgUnit, roster]));
  for (const [orgUnit, roster] of rosters)
    for (const { name, role } of roster) {
      const person = await addPerson(
        owner,
        `${name}-${orgUnit}`,
        `commune_${role as 'editor' | 'leader'}`,
        orgUnit,
      );
      contexts.set(`${name}-${orgUnit}`, contextFor(person));
    }
  return (orgUnit, { name }) => {
    const context = contexts.get(name) ?? contexts.get(`${name}-${orgUnit}`);
    if (context === undefined) throw new Error(`nobody is called ${name} in ${orgUnit}`);
    return { ...context };
  };
}

/** The report as the owner of the database sees it; null: nothing was ever saved. */
export async function observe(
  store: pg.Pool,
  { orgUnit, dataSet, elements }: Report,
): Promise<Observed | null> {
  const { rows } = await store.query<Observed>({
    name: 'observe',
    text: `select s.state, s.version, s.excluded, s.first_submitted_at,
  (
    select count(*)::int
    from submission_revisions r
    where r.province_id = s.province_id
      and r.period_id = s.period_id
      and r.org_unit_id = s.org_unit_id
      and r.data_set_id = s.data_set_id
  ) as revisions,
  (
    select count(*)::int
    from audit_lines a
    where a.object = format('submission:%s/%s/%s', $1::text, $2::text, $3::text)
  ) as audit_lines,
  (
    select coalesce(jsonb_object_agg(e.code, v.value), '{}')
    from data_elements e
    join data_values v
      on v.province_id = s.province_id
      and v.period_id = s.period_id
      and v.element_id = e.id
      and v.org_unit_id = s.org_unit_id
    where e.code = any ($4::text[])
  ) as counted
from submissions s
join org_unit_versions u on u.org_unit_id = s.org_unit_id and u.version = 1 and u.code = $1
join periods p on p.id = s.period_id and p.code = $2
join data_sets d on d.id = s.data_set_id and d.code = $3`,
    values: [orgUnit, PERIOD, dataSet, elements],
  });
  return rows[0] ?? null;
}
