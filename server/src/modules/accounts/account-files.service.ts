import { Injectable } from '@nestjs/common';
import type { AccountFilePreviewDto } from '../../contract/accounts.js';
import { type RequestContext, type Tx, UnitOfWork } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { TableTexts } from '../imports/table-file/table-texts.service.js';
import {
  type FileAccount,
  getsSlip,
  isUnused,
  type KnownAccount,
  readAccountFile,
  type ReadAccounts,
} from './account-file.js';
import type { AccountRow } from './accounts.query.js';
import { KnownAccounts } from './known-accounts.service.js';

/** What a file of accounts would change. */
@Injectable()
export class AccountFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueService,
    private readonly known: KnownAccounts,
    private readonly texts: TableTexts,
  ) {}

  preview(context: RequestContext, text: string): Promise<AccountFilePreviewDto> {
    return this.unitOfWork.read(context, async (tx) => {
      const catalogue = await this.catalogue.current(tx);
      const existing = await this.known.all(tx);
      const { accounts, faults } = readAccountFile(catalogue, byName(existing), this.texts.lines(text));
      return {
        rows: accounts.map(toFileRow),
        errors: faults.map(({ line, column, vi, en }) => ({
          line,
          column,
          message: context.language === 'vi' ? vi : en,
        })),
        communesWithBoth: communesWithBoth(catalogue, existing, accounts),
        communes: catalogue.communes.length,
        unused: accounts.filter(isUnused).length,
      };
    });
  }

  /** Names of the accounts that get a one-time password, in the order of the file. */
  namesForSlips(context: RequestContext, text: string, renew: boolean): Promise<string[]> {
    return this.unitOfWork.read(context, async (tx) =>
      (await this.read(tx, text)).accounts
        .filter((one) => getsSlip(one, renew))
        .map(({ username }) => username),
    );
  }

  /** Within a transaction of the caller. */
  async read(tx: Tx, text: string): Promise<ReadAccounts> {
    const catalogue = await this.catalogue.current(tx);
    return readAccountFile(catalogue, byName(await this.known.all(tx)), this.texts.lines(text));
  }
}

const byName = (rows: readonly KnownAccount[]): Map<string, KnownAccount> =>
  new Map(rows.map((row) => [row.username, row]));

export const toFileRow = (read: FileAccount) => ({
  line: read.line,
  username: read.username,
  displayName: read.displayName,
  role: read.role,
  orgUnit: read.unit.code,
  orgUnitName: read.unit.fullName,
  phone: read.phone,
  email: read.email,
  change: read.change,
});

/** A commune reports when somebody enters and somebody signs. */
function communesWithBoth(
  { communes }: Catalogue,
  existing: readonly AccountRow[],
  read: readonly FileAccount[],
): number {
  const held = new Set([
    ...existing.filter((row) => !row.disabled).map((row) => `${row.role}/${String(row.org_unit_id)}`),
    ...read.map(({ role, unit }) => `${role}/${String(unit.id)}`),
  ]);
  return communes.filter(
    ({ id }) => held.has(`commune_editor/${String(id)}`) && held.has(`commune_leader/${String(id)}`),
  ).length;
}
