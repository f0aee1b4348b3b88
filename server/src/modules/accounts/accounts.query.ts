import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { Role } from '../../domain/access.js';

export interface AccountRow {
  readonly id: number;
  readonly username: string;
  readonly display_name: string;
  readonly role: Role;
  readonly org_unit_id: number | null;
  readonly phone: string | null;
  readonly disabled: boolean;
  readonly has_password: boolean;
  readonly one_time_until: Date | null;
  readonly last_sign_in_at: Date | null;
  readonly link_expires_at: Date | null;
  readonly predecessor: string | null;
  readonly version: number;
}

export interface AccountVersionRow {
  readonly version: number;
  readonly act: string;
  readonly display_name: string;
  readonly role: Role;
  readonly org_unit_id: number | null;
  readonly phone: string | null;
  readonly disabled: boolean;
  readonly recorded_at: Date;
  readonly actor: string | null;
  readonly reason: string | null;
}

export interface ContactRow {
  readonly role: Role;
  readonly displayName: string;
  readonly phone: string | null;
}

export interface AccountSummaryRow {
  readonly active: number;
  /** Units with an editor and a leader (org_units.id). */
  readonly orgUnitsWithBoth: readonly number[];
  /** null: no account was ever recorded. */
  readonly changedAt: Date | null;
  readonly changedBy: string | null;
  readonly changeReason: string | null;
}

/** The runtime role has no right on accounts; these functions ask again who is there. */
@Injectable()
export class AccountsQuery {
  /** @param asOf null: now */
  all(tx: Tx, asOf: Date | null): Promise<AccountRow[]> {
    return tx.query(
      'accounts',
      `select a.id, a.username, a.display_name, a.role, a.org_unit_id, a.phone, a.disabled, a.has_password,
        a.one_time_until, a.last_sign_in_at, a.link_expires_at, a.predecessor, a.version
      from app.accounts($1) a`,
      [asOf],
    );
  }

  /** Oldest first. */
  history(tx: Tx, accountId: number): Promise<AccountVersionRow[]> {
    return tx.query(
      'account-history',
      `select h.version, h.act, h.display_name, h.role, h.org_unit_id, h.phone, h.disabled, h.recorded_at,
        h.actor, h.reason
      from app.account_history($1) h`,
      [accountId],
    );
  }

  async summary(tx: Tx): Promise<AccountSummaryRow> {
    const rows = await tx.query<AccountSummaryRow>(
      'account-summary',
      `select s.active, s.org_units_with_both as "orgUnitsWithBoth", s.changed_at as "changedAt",
        s.changed_by as "changedBy", s.change_reason as "changeReason"
      from app.account_summary() s`,
    );
    if (rows[0] === undefined) throw new Error('The accounts gave no summary');
    return rows[0];
  }

  contacts(tx: Tx, orgUnitId: number): Promise<ContactRow[]> {
    return tx.query(
      'commune-contacts',
      `select c.role, c.display_name as "displayName", c.phone
      from app.commune_contacts($1) c`,
      [orgUnitId],
    );
  }
}
