import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface Account {
  readonly id: number;
  readonly password_hash: string;
  readonly disabled: boolean;
}

/** The runtime role has no right on accounts and sessions; it reaches them through these functions only. */
@Injectable()
export class IdentityStore {
  /** null: no such account. */
  async findAccount(tx: Tx, username: string): Promise<Account | null> {
    const rows = await tx.query<Account>(
      'find-account',
      'select a.id, a.password_hash, a.disabled from app.find_account($1) a',
      [username],
    );
    return rows[0] ?? null;
  }

  /** Failures of this account from this address within the last 15 minutes, real time. */
  async recentFailures(tx: Tx, username: string, address: string): Promise<number> {
    const rows = await tx.query<{ failures: number }>(
      'recent-failures',
      'select app.recent_failures($1, $2)::int as failures',
      [username, address],
    );
    return rows[0]?.failures ?? 0;
  }

  async noteSignIn(tx: Tx, username: string, address: string, succeeded: boolean): Promise<void> {
    await tx.query('note-sign-in', 'select app.note_sign_in($1, $2, $3)', [username, address, succeeded]);
  }

  async openSession(tx: Tx, userId: number, tokenSha256: Buffer, lifetimeSeconds: number): Promise<void> {
    await tx.query('open-session', 'select app.open_session($1, $2, make_interval(secs => $3))', [
      userId,
      tokenSha256,
      lifetimeSeconds,
    ]);
  }

  async closeSession(tx: Tx, tokenSha256: Buffer): Promise<void> {
    await tx.query('close-session', 'select app.close_session($1)', [tokenSha256]);
  }

  async audit(
    tx: Tx,
    actorId: number | null,
    action: 'sign_in' | 'sign_in_refused' | 'sign_out',
    object: string,
    detail: object,
  ): Promise<void> {
    await tx.query(
      'audit-identity',
      'insert into audit_lines (actor_id, action, object, detail) values ($1, $2, $3, $4)',
      [actorId, action, object, JSON.stringify(detail)],
    );
  }
}
