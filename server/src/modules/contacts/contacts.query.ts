import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface ContactRow {
  readonly userId: number;
  readonly version: number;
  readonly email: string | null;
  readonly language: 'vi' | 'en';
}

export interface ContactVersionRow {
  readonly version: number;
  readonly email: string | null;
  readonly language: 'vi' | 'en';
  readonly recorded_at: Date;
  /** null: a seed. */
  readonly actor: string | null;
}

/** Rows that the person of the transaction may see: the own, or all for an administrator. */
@Injectable()
export class ContactsQuery {
  /** null: nothing was ever recorded. */
  async find(tx: Tx, userId: number): Promise<ContactRow | null> {
    const rows = await tx.query<ContactRow>(
      'account-contact',
      `select c.user_id as "userId", c.version, c.email, c.language
      from account_contacts c
      where c.user_id = $1
      order by c.version desc
      limit 1`,
      [userId],
    );
    return rows[0] ?? null;
  }

  all(tx: Tx): Promise<ContactRow[]> {
    return tx.query(
      'account-contacts',
      `select distinct on (c.user_id) c.user_id as "userId", c.version, c.email, c.language
      from account_contacts c
      order by c.user_id, c.version desc`,
    );
  }

  /** Oldest first. */
  versions(tx: Tx, userId: number): Promise<ContactVersionRow[]> {
    return tx.query(
      'account-contact-versions',
      `select c.version, c.email, c.language, c.recorded_at, app.display_name(c.actor_id) as actor
      from account_contacts c
      where c.user_id = $1
      order by c.version`,
      [userId],
    );
  }
}
