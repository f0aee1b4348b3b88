import type { ClientBase } from 'pg';

/** A row as shipped: key and properties by column, in the types that JSON has. */
export type ShippedRow = Readonly<Record<string, unknown>>;

/** A table of versions. Names are those of the schema, never of a user. */
export interface VersionedTable {
  readonly name: string;
  /** Columns that say which thing a version is of. */
  readonly key: readonly string[];
  /** Columns that a release may change. */
  readonly properties: readonly string[];
}

/** Reason of a version that a release brought; the first version has none. */
export const RELEASE_REASON = 'bản phát hành mới';

/**
 * Adds a version where a thing is missing, or where the newest version came from a release and differs from the shipped
 * row. A version that a person recorded (actor, or a reason of their own) is never followed by a shipped one.
 * @param recordedAt null: the clock of the installation
 * @returns how many versions were added
 */
export async function addShippedVersions(
  client: ClientBase,
  table: VersionedTable,
  rows: readonly ShippedRow[],
  recordedAt: Date | null,
): Promise<number> {
  const differing = await differingRows(client, table, rows);
  if (differing.length === 0) return 0;
  const columns = [...table.key, ...table.properties];
  const result = await client.query(
    `insert into ${table.name} (${columns.join(', ')}, version, reason, recorded_at)
     select ${columns.map((column) => `shipped.${column}`).join(', ')},
       shipped.version,
       case when shipped.version > 1 then $2 end,
       coalesce($3::timestamptz, (select app.now()))
     from jsonb_populate_recordset(null::${table.name}, $1::jsonb) as shipped`,
    [JSON.stringify(differing), RELEASE_REASON, recordedAt],
  );
  return result.rowCount ?? 0;
}

/** The shipped rows that need a version, with its number. Asked first: an insert of nothing would still look like a change. */
async function differingRows(
  client: ClientBase,
  table: VersionedTable,
  rows: readonly ShippedRow[],
): Promise<ShippedRow[]> {
  if (rows.length === 0) return [];
  const { name, key, properties } = table;
  const row = (alias: string): string => `(${properties.map((column) => `${alias}.${column}`).join(', ')})`;
  const { rows: found } = await client.query<{ position: string; version: number }>(
    `select item.position, coalesce(latest.version, 0) + 1 as version
     from jsonb_array_elements($1::jsonb) with ordinality as item (body, position)
     cross join lateral jsonb_populate_record(null::${name}, item.body) as shipped
     left join (
       select distinct on (${key.join(', ')}) *
       from ${name}
       order by ${key.join(', ')}, version desc
     ) as latest on ${key.map((column) => `latest.${column} = shipped.${column}`).join(' and ')}
     where latest.version is null
       or (
         latest.actor_id is null
         and coalesce(latest.reason, $2) = $2
         and ${row('latest')} is distinct from ${row('shipped')}
       )
     order by item.position`,
    [JSON.stringify(rows), RELEASE_REASON],
  );
  return found.map(({ position, version }) => ({ ...rows[Number(position) - 1], version }));
}
