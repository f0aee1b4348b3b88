import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

/** Absent: not asked for. */
export interface AuditFilter {
  /** Commune (org_units.id); null: the chain of the administration. */
  readonly orgUnitId?: number | null;
  /** `topic` or `topic.verb`. */
  readonly action?: string;
  readonly actor?: string;
  /** Beginning of the object. */
  readonly object?: string;
  readonly from?: Date;
  /** Before this moment. */
  readonly until?: Date;
  readonly sealed?: boolean;
  /** Lines with a smaller number only. */
  readonly before?: string;
}

export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly username: string | null;
  readonly display_name: string | null;
  readonly action: string;
  readonly object: string;
  readonly org_unit_id: number | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly revision_sha256: string | null;
}

export interface AuditState {
  readonly sealed_line_id: string | null;
  readonly sealed_at: Date | null;
  readonly root_day: string | null;
  readonly root_sha256: string | null;
}

/** One fragment for each filter that is asked for; what is asked is only ever a parameter. */
const FRAGMENTS: Readonly<Record<keyof AuditFilter, (place: string) => string>> = {
  orgUnitId: (place) => `l.org_unit_id is not distinct from ${place}::int`,
  action: (place) => `(l.action = ${place} or starts_with(l.action, ${place} || '.'))`,
  actor: (place) => `l.actor_id = (select app.account_id(${place}))`,
  object: (place) => `starts_with(l.object, ${place})`,
  from: (place) => `l.at >= ${place}::timestamptz`,
  until: (place) => `l.at < ${place}::timestamptz`,
  sealed: (place) =>
    `(l.id <= coalesce((select s.sealed_line_id from app.audit_state() s), 0)) = ${place}::boolean`,
  before: (place) => `l.id < ${place}::bigint`,
};

/** Lines of the audit, as far as the policies let the reader see them. */
@Injectable()
export class AuditQuery {
  /** Newest first, at most `limit`. */
  lines(tx: Tx, filter: AuditFilter, limit: number): Promise<AuditRow[]> {
    const asked = Object.entries(filter).filter(([, value]) => value !== undefined) as [
      keyof AuditFilter,
      unknown,
    ][];
    // A chain and nothing else is found by its index only when it is compared with a number.
    const clauses = asked.map(([name, value], index) =>
      name === 'orgUnitId' && value !== null
        ? `l.org_unit_id = $${String(index + 1)}`
        : FRAGMENTS[name](`$${String(index + 1)}`),
    );
    const kinds = asked.map(([name, value]) => (value === null ? `${name}-null` : name));
    return tx.query<AuditRow>(
      ['audit-lines', ...kinds].join('-'),
      `select l.id, l.at, app.account_name(l.actor_id) as username, app.display_name(l.actor_id) as display_name,
  l.action, l.object, l.org_unit_id, l.detail, encode(l.revision_sha256, 'hex') as revision_sha256
from audit_lines l
${clauses.length === 0 ? '' : `where ${clauses.join('\n  and ')}`}
order by l.id desc
limit $${String(asked.length + 1)}`,
      [...asked.map(([, value]) => value), limit],
    );
  }

  async state(tx: Tx): Promise<AuditState> {
    const rows = await tx.query<AuditState>(
      'audit-state',
      `select s.sealed_line_id, s.sealed_at, s.root_day, encode(s.root_sha256, 'hex') as root_sha256
from app.audit_state() s`,
    );
    return rows[0] ?? { sealed_line_id: null, sealed_at: null, root_day: null, root_sha256: null };
  }
}
