import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { Role } from '../../domain/access.js';

export interface NewAccount {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly orgUnitId: number | null;
  readonly phone: string | null;
  /** Hash of a one-time password; null: the person sets the first one by a link. */
  readonly passwordHash: string | null;
  /** Account whose work it takes over; null: none. */
  readonly predecessorId: number | null;
  readonly act: 'invite' | 'import' | 'receive';
}

export interface AccountState {
  readonly displayName: string;
  readonly role: Role;
  readonly orgUnitId: number | null;
  readonly phone: string | null;
}

/** ok, or why nothing was done. */
export type Outcome = 'ok' | 'stale' | 'unknown' | 'already' | 'disabled' | 'last_administrator';

/** Printed one-time passwords hold for so many days, one-time links for so many. */
export const ONE_TIME_DAYS = 30;
const LINK_DAYS = 7;

/** The runtime role has no right on accounts; each of these functions asks again for an administrator. */
@Injectable()
export class AccountsStore {
  async create(tx: Tx, account: NewAccount, reason: string): Promise<number> {
    const rows = await tx.query<{ id: number }>(
      'create-account',
      'select app.create_account($1, $2, $3, $4, $5, $6, make_interval(days => $7), $8, $9, $10) as id',
      [
        account.username,
        account.displayName,
        account.role,
        account.orgUnitId,
        account.phone,
        account.passwordHash,
        ONE_TIME_DAYS,
        account.predecessorId,
        account.act,
        reason,
      ],
    );
    const id = rows[0]?.id;
    if (id === undefined) throw new Error('An account was not made');
    return id;
  }

  change(
    tx: Tx,
    id: number,
    version: number,
    state: AccountState,
    act: 'change' | 'import',
    reason: string,
  ): Promise<Outcome> {
    return outcome(
      tx,
      'change-account',
      'select app.change_account($1, $2, $3, $4, $5, $6, $7, $8) as outcome',
      [id, version, state.displayName, state.role, state.orgUnitId, state.phone, act, reason],
    );
  }

  setDisabled(
    tx: Tx,
    id: number,
    version: number,
    disabled: boolean,
    act: 'disable' | 'enable' | 'hand_over',
    reason: string,
  ): Promise<Outcome> {
    return outcome(
      tx,
      'set-account-disabled',
      'select app.set_account_disabled($1, $2, $3, $4, $5) as outcome',
      [id, version, disabled, act, reason],
    );
  }

  reset(tx: Tx, id: number, version: number, reason: string): Promise<Outcome> {
    return outcome(tx, 'reset-account', 'select app.reset_account($1, $2, $3) as outcome', [
      id,
      version,
      reason,
    ]);
  }

  /** Another one-time password for an account that nobody has made their own; already: somebody has. */
  renewOneTime(tx: Tx, id: number, version: number, passwordHash: string, reason: string): Promise<Outcome> {
    return outcome(
      tx,
      'renew-one-time-password',
      'select app.renew_one_time_password($1, $2, $3, make_interval(days => $4), $5) as outcome',
      [id, version, passwordHash, ONE_TIME_DAYS, reason],
    );
  }

  /** Until when the newest one-time password holds, real time; null: there is none. */
  async lastOneTimeUntil(tx: Tx): Promise<Date | null> {
    const rows = await tx.query<{ until: Date | null }>(
      'last-one-time-until',
      'select max(a.one_time_until) as until from app.accounts(null) a',
    );
    return rows[0]?.until ?? null;
  }

  /** @returns until when the link can be used, real time */
  async issueLink(tx: Tx, id: number, tokenSha256: Buffer, purpose: 'invite' | 'reset'): Promise<Date> {
    const rows = await tx.query<{ ends: Date }>(
      'issue-account-link',
      'select app.issue_account_link($1, $2, $3, make_interval(days => $4)) as ends',
      [id, tokenSha256, purpose, LINK_DAYS],
    );
    const ends = rows[0]?.ends;
    if (ends === undefined) throw new Error('A link was not made');
    return ends;
  }
}

async function outcome(tx: Tx, name: string, text: string, params: readonly unknown[]): Promise<Outcome> {
  const rows = await tx.query<{ outcome: Outcome }>(name, text, params);
  return rows[0]?.outcome ?? 'unknown';
}
