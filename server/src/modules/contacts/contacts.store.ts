import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

/** Versions of contacts; when and by whom is stamped by the store. */
@Injectable()
export class ContactsStore {
  /** The key refuses a second one with the same version. */
  async add(
    tx: Tx,
    userId: number,
    version: number,
    email: string | null,
    language: 'vi' | 'en',
  ): Promise<void> {
    await tx.query(
      'add-account-contact',
      `insert into account_contacts (user_id, version, email, language)
      values ($1, $2, $3, $4)`,
      [userId, version, email, language],
    );
  }
}
