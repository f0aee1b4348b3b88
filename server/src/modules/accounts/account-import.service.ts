import { Injectable } from '@nestjs/common';
import type { ImportAccountsBody, ImportedAccountsDto } from '../../contract/accounts.js';
import type { RequestContext } from '../../db/unit-of-work.js';
import { ProblemError } from '../../http/problem.js';
import { IdempotentCommands } from '../commands/idempotent-commands.service.js';
import { PasswordsService } from '../identity/passwords.service.js';
import { type FileAccount, type FileFault, getsSlip, isUnused } from './account-file.js';
import { AccountFiles, toFileRow } from './account-files.service.js';
import { AccountImportWriter } from './account-import-writer.service.js';
import { oneTimePasswordOf } from './account-secrets.js';

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
    private readonly writer: AccountImportWriter,
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
          await this.writer.put(tx, account, hashOf.get(account.username), reason, renew);
        const renewed = renew ? accounts.filter(isUnused) : [];
        const answer = {
          created: accounts.filter((one) => getsSlip(one, renew)).map(toCreated),
          renewed: renewed.length,
          changed: accounts.filter(({ change }) => change === 'changed').length,
          same: accounts.filter(({ change }) => change === 'same').length,
          oneTimeUntil: (await this.writer.lastOneTimeUntil(tx))?.toISOString() ?? null,
        };
        await tx.audit({
          action: 'account.import',
          object: 'accounts',
          orgUnitId: null,
          detail: {
            created: accounts.filter(({ change }) => change === 'new').map(({ username }) => username),
            ...(renew ? { renewed: renewed.map(({ username }) => username) } : {}),
            changed: answer.changed,
            // The addresses themselves stay out of the audit, which reviewers read.
            emails: accounts.filter(({ newEmail }) => newEmail).length,
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
}

const invalid = (faults: readonly FileFault[]): ProblemError =>
  new ProblemError('invalid_account_file', {
    errors: faults.map(({ line, vi, en }) => ({ path: String(line), code: 'line', vi, en })),
  });

function toCreated(read: FileAccount): Kept['created'][number] {
  const { line: _line, change: _change, ...row } = toFileRow(read);
  return row;
}
