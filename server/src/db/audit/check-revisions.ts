import type { ClientBase } from 'pg';
import { revisionHash } from '../revision-hash.js';
import type { AuditFault } from './audit-faults.js';
import { type RevisionRow, revisionRows } from './audit-rows.js';

/**
 * Every revision against its own hash, and whether the audit speaks of it. Simulated ones are nobody's act and have no
 * line; in a database of real figures there are none.
 * @returns how many revisions there are
 */
export async function checkRevisions(client: ClientBase, tell: (fault: AuditFault) => void): Promise<number> {
  const codes = await readCodes(client);
  const simulated = await isSimulated(client);
  let count = 0;
  for await (const row of revisionRows(client)) {
    count += 1;
    const fault = (kind: AuditFault['kind']): void => {
      tell({ kind, chain: row.orgUnitId, line: null, about: nameOf(row, codes) });
    };
    if (!fitsItsHash(row, codes)) fault('revision_changed');
    if (!row.audited && !(simulated && row.source === 'simulated')) fault('revision_unaudited');
  }
  return count;
}

/** Official codes of a unit over time; hashes hold the one of their day. */
type Codes = ReadonlyMap<number, readonly string[]>;

function fitsItsHash(row: RevisionRow, codes: Codes): boolean {
  const provinces = codes.get(row.provinceId) ?? [];
  const units = codes.get(row.orgUnitId) ?? [];
  return provinces.some((province) =>
    units.some((orgUnit) =>
      revisionHash({
        province,
        period: row.period ?? '',
        orgUnit,
        dataSet: row.dataSet ?? '',
        version: row.version,
        act: row.act,
        values: row.values,
        notes: row.notes ?? {},
      }).equals(row.sha256),
    ),
  );
}

const nameOf = (row: RevisionRow, codes: Codes): string =>
  `${codes.get(row.orgUnitId)?.at(-1) ?? '?'}/${row.period ?? '?'}/${row.dataSet ?? '?'} v${String(row.version)}`;

async function readCodes(client: ClientBase): Promise<Codes> {
  const { rows } = await client.query<{ id: number; codes: string[] }>(
    `select v.org_unit_id as id, array_agg(v.code order by v.version) as codes
    from org_unit_versions v
    group by v.org_unit_id`,
  );
  return new Map(rows.map(({ id, codes }) => [id, [...new Set(codes)]]));
}

async function isSimulated(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ simulated: boolean }>('select i.simulated from installation i');
  return rows[0]?.simulated ?? false;
}
