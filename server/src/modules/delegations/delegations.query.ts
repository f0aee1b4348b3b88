import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface DelegationRow {
  readonly id: number;
  readonly from_name: string | null;
  readonly to_name: string | null;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly reason: string;
  readonly revoked_at: Date | null;
  readonly revoked_by_name: string | null;
}

export interface DelegateRow {
  readonly id: number;
  readonly username: string;
  readonly display_name: string;
}

const delegations = `select d.id, app.display_name(d.from_user_id) as from_name, app.display_name(d.to_user_id) as to_name,
  d.starts_on, d.ends_on, d.reason, v.recorded_at as revoked_at,
  app.display_name(v.actor_id) as revoked_by_name
from delegations d
left join delegation_revocations v on v.delegation_id = d.id`;

@Injectable()
export class DelegationsQuery {
  /** Those of one unit, the last to end first. */
  ofUnit(tx: Tx, orgUnitId: number): Promise<DelegationRow[]> {
    return tx.query(
      'delegations-of-unit',
      `${delegations}
where d.org_unit_id = $1
order by d.ends_on desc, d.id desc
limit 100`,
      [orgUnitId],
    );
  }

  /** One of a unit; null: it has none of that number. */
  async find(tx: Tx, orgUnitId: number, id: number): Promise<DelegationRow | null> {
    const rows = await tx.query<DelegationRow>(
      'find-delegation',
      `${delegations}
where d.org_unit_id = $1
  and d.id = $2`,
      [orgUnitId, id],
    );
    return rows[0] ?? null;
  }

  /** Whether an account signs for somebody in a span of local dates. */
  async isTaken(tx: Tx, toUserId: number, startsOn: string, endsOn: string): Promise<boolean> {
    const rows = await tx.query<{ taken: boolean }>(
      'delegate-is-taken',
      `select exists (
  select 1
  from delegations d
  where d.to_user_id = $1
    and d.starts_on <= $3
    and d.ends_on >= $2
    and not exists (select 1 from delegation_revocations v where v.delegation_id = d.id)
) as taken`,
      [toUserId, startsOn, endsOn],
    );
    return rows[0]?.taken ?? false;
  }

  /** Active editors of the own commune; for anybody but a leader none. */
  candidates(tx: Tx): Promise<DelegateRow[]> {
    return tx.query(
      'possible-delegates',
      'select p.id, p.username, p.display_name from app.possible_delegates() p',
    );
  }
}
