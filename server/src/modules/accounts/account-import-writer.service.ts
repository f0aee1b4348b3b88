import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { ContactRecords } from '../contacts/contact-records.service.js';
import { type FileAccount, getsSlip } from './account-file.js';
import { AccountsStore } from './accounts.store.js';

/** Writes one line of a file: the account, its address, its one-time password. The line of the audit is that of the file. */
@Injectable()
export class AccountImportWriter {
  constructor(
    private readonly store: AccountsStore,
    private readonly contacts: ContactRecords,
  ) {}

  /** Until when the one-time passwords hold, real time; null: none was made. */
  lastOneTimeUntil(tx: Tx): Promise<Date | null> {
    return this.store.lastOneTimeUntil(tx);
  }

  /** @throws concurrent_change when accounts changed between the look and the act */
  async put(
    tx: Tx,
    read: FileAccount,
    passwordHash: string | undefined,
    reason: string,
    renew: boolean,
  ): Promise<void> {
    const { username, displayName, role, phone, unit, account } = read;
    const state = { displayName, role, orgUnitId: unit.id, phone };
    if (account === null) {
      // Somebody removed or added accounts between the look and the act.
      if (passwordHash === undefined) throw new ProblemError('concurrent_change');
      const id = await this.store.create(
        tx,
        { ...state, username, passwordHash, predecessorId: null, act: 'import' },
        reason,
      );
      if (read.email !== null) await this.contacts.importEmail(tx, id, read.email);
      return;
    }
    if (read.newEmail && read.email !== null) await this.contacts.importEmail(tx, account.id, read.email);
    let { version } = account;
    if (account.display_name !== displayName || account.phone !== phone) {
      const outcome = await this.store.change(tx, account.id, version, state, 'import', reason);
      if (outcome !== 'ok') throw new ProblemError('concurrent_change');
      version += 1;
    }
    if (!getsSlip(read, renew)) return;
    if (passwordHash === undefined) throw new ProblemError('concurrent_change');
    const outcome = await this.store.renewOneTime(tx, account.id, version, passwordHash, reason);
    if (outcome !== 'ok') throw new ProblemError('concurrent_change');
  }
}
