import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface NewDelegation {
  readonly orgUnitId: number;
  readonly fromUserId: number;
  readonly toUserId: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reason: string;
}

/** Delegations and their revocations, only ever added to; when and by whom is stamped by the store. */
@Injectable()
export class DelegationsStore {
  async add(tx: Tx, delegation: NewDelegation): Promise<number> {
    const { orgUnitId, fromUserId, toUserId, startsOn, endsOn, reason } = delegation;
    const rows = await tx.query<{ id: number }>(
      'insert-delegation',
      `insert into delegations (province_id, org_unit_id, from_user_id, to_user_id, starts_on, ends_on, reason)
select u.province_id, u.id, $2, $3, $4, $5, $6
from org_units u
where u.id = $1
returning id`,
      [orgUnitId, fromUserId, toUserId, startsOn, endsOn, reason],
    );
    if (rows[0] === undefined) throw new Error('A delegation was not recorded');
    return rows[0].id;
  }

  async revoke(tx: Tx, id: number): Promise<void> {
    await tx.query('revoke-delegation', 'insert into delegation_revocations (delegation_id) values ($1)', [
      id,
    ]);
  }
}
