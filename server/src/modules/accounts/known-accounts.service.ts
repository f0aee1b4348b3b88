import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import { ContactRecords } from '../contacts/contact-records.service.js';
import type { KnownAccount } from './account-file.js';
import { AccountsQuery } from './accounts.query.js';

/** The accounts that are there, with the addresses that are known of them: what a file is held against. */
@Injectable()
export class KnownAccounts {
  constructor(
    private readonly query: AccountsQuery,
    private readonly contacts: ContactRecords,
  ) {}

  async all(tx: Tx): Promise<KnownAccount[]> {
    const emails = await this.contacts.emails(tx);
    const rows = await this.query.all(tx, null);
    return rows.map((row) => ({ ...row, email: emails.get(row.id) ?? null }));
  }
}
