import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { Role } from '../../domain/access.js';

export interface Account {
  readonly id: number;
  /** null: the person has set none yet. */
  readonly password_hash: string | null;
  readonly disabled: boolean;
  /** A printed password that was not used in time. */
  readonly one_time_is_over: boolean;
}

/** A one-time link, by its token. */
export interface LinkRow {
  readonly username: string;
  readonly display_name: string;
  readonly role: Role;
  readonly org_unit_id: number | null;
  readonly purpose: 'invite' | 'reset';
  readonly expires_at: Date;
  /** over: too old, or the account is disabled. */
  readonly state: 'open' | 'used' | 'over';
}

/** The runtime role has no right on accounts and sessions; it reaches them through these functions only. */
@Injectable()
export class IdentityStore {
  /** null: no such account. */
  async findAccount(tx: Tx, username: string): Promise<Account | null> {
    const rows = await tx.query<Account>(
      'account-for-sign-in',
      'select a.id, a.password_hash, a.disabled, a.one_time_is_over from app.account_for_sign_in($1) a',
      [username],
    );
    return rows[0] ?? null;
  }

  /**
   * Notes an attempt as failed before anything is verified, so that attempts at the same time count each other.
   * @returns its id; null: `allowed` failures within the last 15 minutes of real time
   */
  async admit(tx: Tx, username: string, address: string, allowed: number): Promise<string | null> {
    const rows = await tx.query<{ attempt: string | null }>(
      'admit-sign-in',
      'select app.admit_sign_in($1, $2, $3) as attempt',
      [username, address, allowed],
    );
    return rows[0]?.attempt ?? null;
  }

  async noteSuccess(tx: Tx, attempt: string): Promise<void> {
    await tx.query('sign-in-succeeded', 'select app.sign_in_succeeded($1)', [attempt]);
  }

  async openSession(tx: Tx, userId: number, tokenSha256: Buffer, lifetimeSeconds: number): Promise<void> {
    await tx.query('open-session', 'select app.open_session($1, $2, make_interval(secs => $3))', [
      userId,
      tokenSha256,
      lifetimeSeconds,
    ]);
  }

  /** null: no such link. */
  async findLink(tx: Tx, tokenSha256: Buffer): Promise<LinkRow | null> {
    const rows = await tx.query<LinkRow>(
      'find-account-link',
      `select l.username, l.display_name, l.role, l.org_unit_id, l.purpose, l.expires_at, l.state
      from app.find_account_link($1) l`,
      [tokenSha256],
    );
    return rows[0] ?? null;
  }

  /** @returns the name of the account; null: somebody was faster, or its time is over */
  async acceptLink(
    tx: Tx,
    tokenSha256: Buffer,
    displayName: string,
    passwordHash: string,
  ): Promise<string | null> {
    const rows = await tx.query<{ username: string | null }>(
      'accept-account-link',
      'select app.accept_account_link($1, $2, $3) as username',
      [tokenSha256, displayName, passwordHash],
    );
    return rows[0]?.username ?? null;
  }

  /** Ends every session of the account of this transaction but the one with this token. */
  async setOwnPassword(tx: Tx, passwordHash: string, tokenSha256: Buffer): Promise<void> {
    await tx.query('set-own-password', 'select app.set_own_password($1, $2)', [passwordHash, tokenSha256]);
  }

  async closeSession(tx: Tx, tokenSha256: Buffer): Promise<void> {
    await tx.query('close-session', 'select app.close_session($1)', [tokenSha256]);
  }
}
