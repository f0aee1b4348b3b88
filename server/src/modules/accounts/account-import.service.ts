import { Injectable } from '@nestjs/common';
import type { ImportAccountsBody, ImportedAccountsDto } from '../../contract/accounts.js';
import type { RequestContext, Tx } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { PasswordsService } from '../identity/passwords.service.js';
import { type FileAccount, type FileFault, getsSlip, isUnused } from './account-file.js';
import { AccountFiles, toFileRow } from './account-files.service.js';
import { oneTimePasswordOf } from './account-secrets.js';
import { AccountsStore } from './accounts.store.js';

/** What is kept of an import: the passwords are derived again from the secret of the caller. */
type Kept = Omit<ImportedAccountsDto, 'created'> & {
  readonly created: readonly Omit<ImportedAccountsDto['created'][number], 'password'>[];
};

/** Accounts of communes from a file: all of it or nothing. */
@Injectable()
export class AccountImport {
  constructor(
    private readonly files: AccountFiles,
    private readonly commands: IdempotentCommands,
    private readonly passwords: PasswordsService,
    private readonly store: AccountsStore,
  ) {}

  /** Passwords are hashed before the transaction, so that no lock is held meanwhile. */
  async record(context: RequestContext, key: string, body: ImportAccountsBody): Promise<ImportedAccountsDto> {
    const { text, secret, reason, renew } = body;
    const names = await this.files.namesForSlips(context, text, renew);
    const hashes = await this.passwords.hashAll(names.map((name) => oneTimePasswordOf(secret, name)));
    const hashOf = new Map(names.map((name, index) => [name, hashes[index]]));
    const kept = await this.commands.run(
      context,
      key,
      ['import-accounts', body],
      async (tx): Promise<Kept> => {
        const { accounts, faults } = await this.files.read(tx, text);
        if (faults.length > 0) throw invalid(faults);
        for (const account of accounts)
          await this.put(tx, account, hashOf.get(account.username), reason, renew);
        const renewed = renew ? accounts.filter(isUnused) : [];
        const answer = {
          created: accounts.filter((one) => getsSlip(one, renew)).map(toCreated),
          renewed: renewed.length,
          changed: accounts.filter(({ change }) => change === 'changed').length,
          same: accounts.filter(({ change }) => change === 'same').length,
          oneTimeUntil: (await this.store.lastOneTimeUntil(tx))?.toISOString() ?? null,
        };
        await tx.audit({
          action: 'account.import',
          object: 'accounts',
          orgUnitId: null,
          detail: {
            created: accounts.filter(({ change }) => change === 'new').map(({ username }) => username),
            ...(renew ? { renewed: renewed.map(({ username }) => username) } : {}),
            changed: answer.changed,
            reason,
          },
        });
        return answer;
      },
    );
    return {
      ...kept,
      created: kept.created.map((one) => ({ ...one, password: oneTimePasswordOf(secret, one.username) })),
    };
  }

  private async put(
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
      await this.store.create(
        tx,
        { ...state, username, passwordHash, predecessorId: null, act: 'import' },
        reason,
      );
      return;
    }
    let { version } = account;
    if (read.change === 'changed') {
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

const invalid = (faults: readonly FileFault[]): ProblemError =>
  new ProblemError('invalid_account_file', {
    errors: faults.map(({ line, vi, en }) => ({ path: String(line), code: 'line', vi, en })),
  });

function toCreated(read: FileAccount): Kept['created'][number] {
  const { line: _line, change: _change, ...row } = toFileRow(read);
  return row;
}
