import type { ClientBase } from 'pg';
import { readReferenceFile, required, type FileRow } from './reference-files.js';
import { addShippedVersions } from './versioned-rows.js';

/** Since when the dossier population is taken to hold: the day the units began. */
const POPULATION_SINCE = '2025-07-01';

const UNIT_COLUMNS = [
  'code',
  'name',
  'full_name',
  'kind',
  'level',
  'parent_id',
  'opened_on',
  'closed_on',
  'label_lon',
  'label_lat',
  'predecessor_note',
  'source',
] as const;

const UNIT_SOURCE = 'danh mục 102 xã, phường của tỉnh Đắk Lắk sau sắp xếp đơn vị hành chính năm 2025';

/** The province first, then its communes: a commune names its province. */
export async function seedOrgUnits(client: ClientBase, since: Date | null): Promise<number> {
  const files = readReferenceFile('org-units');
  const ids = await unitIds(client);
  const provinces = files.filter((row) => row['level'] === 'province');
  await addUnits(client, ids, provinces, (row, id) => ids.get(required(row, 'code')) ?? id);
  const communes = files.filter((row) => row['level'] === 'commune');
  await addUnits(client, ids, communes, (row) => ids.get(required(row, 'parent_code')) ?? 0);
  const shipped = files.map((row) => ({
    ...row,
    org_unit_id: ids.get(required(row, 'code')),
    parent_id: row['parent_code'] == null ? null : ids.get(row['parent_code']),
    source: UNIT_SOURCE,
  }));
  return addShippedVersions(
    client,
    { name: 'org_unit_versions', key: ['org_unit_id'], properties: UNIT_COLUMNS },
    shipped,
    since,
  );
}

/** Units by every code they ever had, open ones first: a unit that was closed or renumbered does not come back. */
export async function unitIds(client: ClientBase): Promise<Map<string, number>> {
  const { rows } = await client.query<{ code: string; org_unit_id: number }>(
    `select distinct on (v.code) v.code, v.org_unit_id
     from org_unit_versions v
     order by v.code, v.closed_on is null desc, v.version desc`,
  );
  return new Map(rows.map((row) => [row.code, row.org_unit_id]));
}

async function addUnits(
  client: ClientBase,
  ids: Map<string, number>,
  units: readonly FileRow[],
  provinceOf: (row: FileRow, id: number) => number,
): Promise<void> {
  const missing = units.filter((row) => !ids.has(required(row, 'code')));
  if (missing.length === 0) return;
  const { rows } = await client.query<{ id: number }>(
    `select nextval(pg_get_serial_sequence('org_units', 'id'))::integer as id
     from generate_series(1, $1)`,
    [missing.length],
  );
  const made = missing.map((row, index) => {
    const id = rows[index]?.id ?? 0;
    ids.set(required(row, 'code'), id);
    return { id, province: provinceOf(row, id) };
  });
  await client.query(
    `insert into org_units (id, province_id) select * from unnest($1::integer[], $2::integer[])`,
    [made.map((unit) => unit.id), made.map((unit) => unit.province)],
  );
}

/** The dossier population of each commune, the only denominator that is public. */
export async function seedPopulation(client: ClientBase, since: Date | null): Promise<number> {
  const ids = await unitIds(client);
  const { rows } = await client.query<{ id: number }>(
    `select e.id from data_elements e where e.code = 'population'`,
  );
  const shipped = readReferenceFile('org-units')
    .filter((row) => row['level'] === 'commune' && row['population'] != null)
    .map((row) => ({
      org_unit_id: ids.get(required(row, 'code')),
      element_id: rows[0]?.id,
      effective_on: POPULATION_SINCE,
      value: required(row, 'population'),
      source: required(row, 'population_source'),
    }));
  const table = {
    name: 'reference_figures',
    key: ['org_unit_id', 'element_id', 'effective_on'],
    properties: ['value', 'source'],
  };
  return addShippedVersions(client, table, shipped, since);
}
