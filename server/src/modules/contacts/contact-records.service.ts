import { Injectable } from '@nestjs/common';
import type { ContactBody, ContactDto } from '../../contract/reminders.js';
import type { Tx } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { ContactsQuery, type ContactVersionRow } from './contacts.query.js';
import { ContactsStore } from './contacts.store.js';

/** Addresses as they are recorded. */
@Injectable()
export class ContactRecords {
  constructor(
    private readonly query: ContactsQuery,
    private readonly store: ContactsStore,
  ) {}

  /** Within a transaction of the caller. */
  async tell(tx: Tx, userId: number): Promise<ContactDto> {
    const row = await this.query.find(tx, userId);
    return { version: row?.version ?? 0, email: row?.email ?? null, language: row?.language ?? 'vi' };
  }

  /** Addresses by account (users.id), for an administrator, within a transaction of the caller. */
  async emails(tx: Tx): Promise<ReadonlyMap<number, string | null>> {
    return new Map((await this.query.all(tx)).map(({ userId, email }) => [userId, email]));
  }

  /** Every version that was recorded, oldest first, within a transaction of the caller. */
  history(tx: Tx, userId: number): Promise<ContactVersionRow[]> {
    return this.query.versions(tx, userId);
  }

  /** Address from a file; the language stays. The caller leaves the line of the audit. */
  async importEmail(tx: Tx, userId: number, email: string): Promise<void> {
    const { version, language } = await this.tell(tx, userId);
    await this.store.add(tx, userId, version + 1, email, language);
  }

  /** One version more, with its line of the audit, within a transaction of the caller. */
  async put(tx: Tx, userId: number, username: string, body: ContactBody): Promise<ContactDto> {
    const current = await this.tell(tx, userId);
    const { version, email, language } = body;
    if (current.version !== version)
      throw new ProblemError('stale_definition', {
        params: { current: current.version, yours: version },
        members: { current },
      });
    if (current.email === email && current.language === language) return current;
    await this.store.add(tx, userId, version + 1, email, language);
    // The address itself stays out of the audit, which reviewers read.
    await tx.audit({
      action: 'account.contact',
      object: `account:${username}`,
      orgUnitId: null,
      detail: { version: version + 1, hasEmail: email !== null, language },
    });
    return this.tell(tx, userId);
  }
}
