import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import { DEFINITION_TABLES, type DefinitionKind } from './definition-tables.js';

@Injectable()
export class DefinitionsStore {
  /** One change of a thing at a time. @returns its newest version; 0: there is no such thing yet */
  async lock(tx: Tx, kind: DefinitionKind, code: string): Promise<number> {
    const { identities, versions, key } = DEFINITION_TABLES[kind];
    await tx.query('lock-definition', 'select pg_advisory_xact_lock(hashtext($1), hashtext($2))', [
      kind,
      code,
    ]);
    const rows = await tx.query<{ version: number | null }>(
      `newest-version-${kind}`,
      `select max(v.version) as version
from ${versions} v
join ${identities} i on i.id = v.${key}
where i.code = $1`,
      [code],
    );
    return rows[0]?.version ?? 0;
  }

  /** Adds a version; when and by whom is stamped by the store. */
  async add(
    tx: Tx,
    kind: DefinitionKind,
    code: string,
    version: number,
    definition: object,
    reason: string,
  ): Promise<void> {
    const { identities, versions, key, columns } = DEFINITION_TABLES[kind];
    if (version === 1)
      await tx.query(`add-identity-${kind}`, `insert into ${identities} (code) values ($1)`, [code]);
    const names = Object.keys(columns);
    const properties = definition as Readonly<Record<string, unknown>>;
    const row = Object.fromEntries(
      Object.entries(columns).map(([column, property]) => [column, properties[property] ?? null]),
    );
    await tx.query(
      `add-version-${kind}`,
      `insert into ${versions} (${key}, version, reason, ${names.join(', ')})
select i.id, $2, $3, ${names.map((name) => `r.${name}`).join(', ')}
from ${identities} i
cross join jsonb_populate_record(null::${versions}, $4::jsonb) as r
where i.code = $1`,
      [code, version, reason, JSON.stringify(row)],
    );
  }
}
