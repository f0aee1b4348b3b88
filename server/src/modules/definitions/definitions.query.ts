import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import { DEFINITION_TABLES, type DefinitionKind } from './definition-tables.js';

/** A version with its properties by name of the contract. */
export interface DefinitionRow {
  readonly code: string;
  readonly version: number;
  readonly definition: Readonly<Record<string, unknown>>;
  readonly recorded_at: Date;
  readonly by: string | null;
  readonly reason: string | null;
}

@Injectable()
export class DefinitionsQuery {
  /** The version of each thing that held at a moment; null: now. */
  async list(tx: Tx, kind: DefinitionKind, asOf: Date | null): Promise<DefinitionRow[]> {
    return tx.query(
      `definitions-${kind}`,
      `select newest.*
from (
  select distinct on (i.code) ${selected(kind)}
  where v.recorded_at <= coalesce($1::timestamptz, 'infinity')
  order by i.code, v.version desc
) as newest
order by newest.code`,
      [asOf],
    );
  }

  /** All versions of one thing, newest first; empty: no such thing. */
  async history(tx: Tx, kind: DefinitionKind, code: string): Promise<DefinitionRow[]> {
    return tx.query(
      `definition-history-${kind}`,
      `select ${selected(kind)}
where i.code = $1
order by v.version desc`,
      [code],
    );
  }
}

function selected(kind: DefinitionKind): string {
  const { identities, versions, key, columns } = DEFINITION_TABLES[kind];
  const pairs = Object.entries(columns).map(([column, property]) => `'${property}', v.${column}`);
  return `i.code,
    v.version,
    jsonb_build_object(${pairs.join(', ')}) as definition,
    v.recorded_at,
    app.display_name(v.actor_id) as by,
    v.reason
  from ${versions} v
  join ${identities} i on i.id = v.${key}`;
}
