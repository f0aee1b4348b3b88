import type { TestApp } from './test-app.js';

/** A campaign of 100 weeks in which every indicator is a goal: 2025-W29 to 2027-W23, over two ends of a year and a week 53. */
export const LONG = { code: 'long', startOn: '2025-07-16', endOn: '2027-06-13' };

/** Denominators of a unit, by element. */
const REFERENCES = [
  'adults_18_plus',
  'villages',
  'officials',
  'students',
  'workers',
  'smartphone_users',
  'households',
  'residents_15_plus',
];

export async function addLongCampaign(app: TestApp): Promise<void> {
  await app.rows(
    `with made as (
      insert into campaigns (code)
      values ($1)
      returning id
    ),
    version as (
      insert into campaign_versions (campaign_id, version, name_vi, name_en, start_on, end_on, source)
      select made.id, 1, 'Dài', 'Long', $2, $3, 'spec'
      from made
    ),
    numbered as (
      select i.code, v.kind, row_number() over (order by i.id)::int as number
      from indicators i
      join indicator_versions v on v.indicator_id = i.id
    ),
    placed as (
      insert into goals (campaign_id, number)
      select made.id, numbered.number
      from made
      cross join numbered
      returning id, number
    )
    insert into goal_versions (goal_id, version, indicator, name_vi, name_en, label)
    select placed.id, 1, numbered.code, numbered.code, numbered.code, 'spec'
    from placed
    join numbered on numbered.number = placed.number`,
    [LONG.code, LONG.startOn, LONG.endOn],
  );
  await app.rows(
    `with numbered as (
      select i.code, v.kind
      from indicators i
      join indicator_versions v on v.indicator_id = i.id
    ),
    made as (
      insert into targets (id)
      select nextval(pg_get_serial_sequence('targets', 'id'))
      from numbered
      returning id
    ),
    ids as (
      select made.id, row_number() over (order by made.id) as number
      from made
    ),
    codes as (
      select numbered.code, numbered.kind, row_number() over (order by numbered.code) as number
      from numbered
    )
    insert into target_versions (target_id, version, campaign, indicator, scope, scope_code, kind, value, due_on,
      baseline_value, baseline_on, baseline_source, plan_shape, source, label)
    select ids.id, 1, $1, codes.code, 'province', '66', codes.kind,
      case codes.kind when 'ratio' then 80 when 'yes_no' then 1 else 5000 end,
      $3, 0, $2, 'spec', 'linear', 'spec', 'spec'
    from ids
    join codes on codes.number = ids.number`,
    [LONG.code, LONG.startOn, LONG.endOn],
  );
}

/** Every denominator of a unit from the first day on; the numbers differ from unit to unit. */
export async function addReferences(app: TestApp, communes: readonly string[]): Promise<void> {
  for (const [at, commune] of communes.entries())
    for (const [of, element] of REFERENCES.entries())
      await app.setReference(commune, element, 10_000 + 1000 * at + 100 * of);
}

/**
 * Counted values of a unit in the periods with a cut-off in [from, before), one in seven missing, put into the store as
 * signatures would leave them: the numbers are a hash of where they stand, so that no two sums are equal by chance.
 */
export async function addCounted(
  app: TestApp,
  orgUnitId: number,
  from: string,
  before: string,
): Promise<void> {
  await app.rows(
    `insert into data_values (province_id, period_id, element_id, org_unit_id, value)
    select u.province_id, p.id, e.id, u.id, 1 + abs(hashtext(concat(p.code, e.code, u.id))) % 3000
    from org_units u
    cross join periods p
    join data_set_periods w on w.period_id = p.id
    join data_set_versions s on s.data_set_id = w.data_set_id
    cross join lateral jsonb_array_elements(s.members) as member
    join data_elements e on e.code = member->>'element'
    join data_element_versions v on v.element_id = e.id
    where u.id = $1
      and p.kind <> 'once'
      and v.kind = 'count'
      and w.version = (
        select max(newest.version)
        from data_set_periods newest
        where newest.data_set_id = w.data_set_id
          and newest.period_id = w.period_id
      )
      and (w.cut_off_at at time zone 'Asia/Ho_Chi_Minh')::date >= $2
      and (w.cut_off_at at time zone 'Asia/Ho_Chi_Minh')::date < $3
      and abs(hashtext(concat(e.code, p.code, u.id))) % 7 <> 0`,
    [orgUnitId, from, before],
  );
}

export async function unitId(app: TestApp, code: string): Promise<number> {
  const rows = await app.rows<{ id: number }>(
    `select v.org_unit_id as id
    from org_unit_versions v
    where v.code = $1
    order by v.closed_on is null desc, v.recorded_at desc
    limit 1`,
    [code],
  );
  if (rows[0] === undefined) throw new Error(`No unit ${code}`);
  return rows[0].id;
}
