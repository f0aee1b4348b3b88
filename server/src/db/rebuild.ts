import pg from 'pg';
import { clientConfig } from './data-source.js';
import { OWNER_ROLE } from './roles.js';

/** What a rebuild found wrong in the projection; all three 0: it was as the revisions say. */
export interface RebuildResult {
  /** Values that counted and were not there. */
  readonly added: number;
  /** Values that were there and counted no longer. */
  readonly removed: number;
  /** Values that differed. */
  readonly changed: number;
  /** Values there are now. */
  readonly total: number;
}

/**
 * What counts according to the revisions: of every report that is not excluded, the values after the counted version,
 * which are those of the newest revision up to it that changed any. Texts are not figures.
 */
const COUNTED = `
create temporary table counted on commit drop as
select s.province_id, s.period_id, e.id as element_id, s.org_unit_id, (entry.value #>> '{}')::numeric(20, 4) as value
from submissions s
cross join lateral (
  select r.values
  from submission_revisions r
  where r.province_id = s.province_id
    and r.period_id = s.period_id
    and r.org_unit_id = s.org_unit_id
    and r.data_set_id = s.data_set_id
    and r.version <= s.counted_version
    and r.values is not null
  order by r.version desc
  limit 1
) as state
cross join lateral jsonb_each(state.values) as entry (code, value)
join data_elements e on e.code = entry.code
where not s.excluded
  and jsonb_typeof(entry.value) = 'number'`;

const SAME_KEY = `c.province_id = v.province_id
    and c.period_id = v.period_id
    and c.element_id = v.element_id
    and c.org_unit_id = v.org_unit_id`;

const REMOVE = `
delete from data_values v
where not exists (
  select 1
  from counted c
  where ${SAME_KEY}
)`;

const CHANGE = `
update data_values v
set value = c.value
from counted c
where ${SAME_KEY}
  and v.value <> c.value`;

const ADD = `
insert into data_values (province_id, period_id, element_id, org_unit_id, value)
select c.province_id, c.period_id, c.element_id, c.org_unit_id, c.value
from counted c
where not exists (
  select 1
  from data_values v
  where ${SAME_KEY}
)`;

/**
 * Remakes data_values from the revisions, in one transaction during which nobody writes.
 * @param ownerUrl a login that may work as bdhvs_owner
 */
export async function rebuildProjection(ownerUrl: string): Promise<RebuildResult> {
  const client = new pg.Client(clientConfig(ownerUrl, OWNER_ROLE));
  await client.connect();
  try {
    await client.query('begin');
    // The exclusive side of the lock that every writer holds: what is compared here stands still.
    await client.query('select pg_advisory_xact_lock(20250715, 1)');
    await client.query(COUNTED);
    await client.query('create unique index on counted (province_id, period_id, element_id, org_unit_id)');
    await client.query('analyze counted');
    const removed = await rowsOf(client, REMOVE);
    const changed = await rowsOf(client, CHANGE);
    const added = await rowsOf(client, ADD);
    const { rows } = await client.query<{ total: number }>(
      'select count(*)::int as total from data_values v',
    );
    await client.query('commit');
    return { added, removed, changed, total: rows[0]?.total ?? 0 };
  } finally {
    // Whatever was not committed goes with the connection.
    await client.end();
  }
}

async function rowsOf(client: pg.Client, statement: string): Promise<number> {
  const { rowCount } = await client.query(statement);
  return rowCount ?? 0;
}
